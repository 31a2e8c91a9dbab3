# %% [markdown]
# ## Functions drawn from each kernel
#
# $f = m + A^{1/2}z$ with the covariance $A$ before and after the samples were seen, and the same white noise $z$ for all
# kernels, as it was drawn; compared at every seventh place. A root halves the digits: $A$ is known to $10^{-16}$ of its largest eigenvalue, its root to $10^{-8}$.

# %%
def symmetric_root(A):
    """A^½ = Σ √w v vᵀ."""
    w, v = np.linalg.eigh(A)
    return (v * np.sqrt(np.maximum(0, w))) @ v.T


places = np.linspace(*extent, noise.shape[1])
drawn = {}
for name, (kernel, kernel_slope) in kernels.items():
    shown = on_page[name]
    before = kernel(places[:, None], places[None, :], length_scale)
    w = np.sort(np.maximum(0, np.linalg.eigvalsh(before)))[::-1]
    directions = 1 + np.argmax(np.cumsum(w) >= 0.9999 * w.sum())
    check(f"{name}: directions that hold 99.99 %", directions, shown["directions"])
    # Roots of eigenvalues that rounding has made of zero: as many directions as places, none of them anybody's.
    root_digits = 30 * np.sqrt(2.0**-52 * w[0]) / 2.0**-52
    prior = prior_mean + noise @ symmetric_root(before)
    check(f"{name}: draws before", prior[:, ::7], shown["prior"], root_digits)
    posterior = None
    if shown["posterior"] is not None:
        model = Line(r, U, length_scale, ridge, prior_mean)
        condition = model.condition()
        after, mean = model.covariance(places), model.energy(places)
        check(f"{name}: mean after", mean[::7], shown["mean"], condition)
        check(f"{name}: variance after", np.maximum(0, np.diag(after))[::7], shown["deviation"] ** 2, 10 * w[0] * condition)
        posterior = mean + noise @ symmetric_root(after)
        check(f"{name}: draws after", posterior[:, ::7], shown["posterior"], root_digits * np.sqrt(condition))
    drawn[name] = prior, posterior

# %%
if plt:
    figure, axes = plt.subplots(2, len(drawn), figsize=(3.6 * len(drawn), 6.5), sharex=True, squeeze=False)
    for column, (name, (prior, posterior)) in zip(axes.T, drawn.items()):
        column[0].plot(places, prior.T, linewidth=0.9)
        column[0].set(title=name)
        if posterior is not None:
            column[1].plot(places, posterior.T, linewidth=0.9)
        column[1].plot(places, true_energy(places, **potential), color="black")
        column[1].plot(r, U, "o", color="white", markeredgecolor="#333333", markersize=3)
        column[1].set(xlabel="r", ylim=(-4, 4))
    show()
