def rms(values):
    return np.sqrt(np.mean(values**2))


def amplification(model, features):
    """How many roundings what is predicted may be wrong by, as the root mean square over these features.

    With independent errors of size ε in K, in k(q) and in y, y(q) = k(q)ᵀ (K + λI)⁻¹ y changes by about |k(q)ᵀ (K + λI)⁻¹| (|y| + |α|) ε:
    far less than the condition number has it. Features are rounded as well, in units of σ; sums, powers and exp some times over.
    """
    k = model.profile(squared_distances(features, model.features), model.length_scale)
    passed_on = np.sqrt((np.linalg.solve(model.A, k.T) ** 2).sum(axis=0).mean())
    rounding = 1 + np.abs(model.features).max() / model.length_scale
    norm = np.linalg.norm
    return 8 * max(1.0, passed_on) * (norm(model.A @ model.weights) + rounding * norm(model.weights))


def learn_again(what, representation, n, length_scale, ridge, on_page):
    """Learns from the first n samples, and compares the error on those kept for testing."""
    features, tested = (np.reshape(representation(each), (len(each), -1)) for each in (samples[:n], test_samples))
    model = FeatureModel(kernel, length_scale, ridge, features, targets[:n])
    error = rms(model.predict(tested) - test_targets)
    check(f"{what}, N = {n}: RMSE", error, on_page, amplification(model, tested))


def curve(axes, x, rmse, name, floor=None):
    """Median and quartiles over the sample sets, and the error that none gets under."""
    known = np.any(np.isfinite(rmse), axis=1)
    low, middle, high = np.nanquantile(rmse[known], [0.25, 0.5, 0.75], axis=1)
    (line,) = axes.loglog(x[known], middle, marker="o", label=name)
    axes.fill_between(x[known], low, high, color=line.get_color(), alpha=0.2)
    if floor:
        axes.axhline(floor, color=line.get_color(), linestyle="--", linewidth=1)
