# %% [markdown]
# ## What the energy-conserving model expects of its own error
#
# Of the energy less its mean over the training geometries, $\bar E(R) = E(R) - \frac1N \sum_i E(R_i)$, with $C$ the covariance of two
# energies, $c$ that of $\bar E(R)$ with the training forces $f$, and the likeliest amplitude $a^2 = f^\mathsf{T} (K + \lambda I)^{-1} f / N(3n - 6)$:
#
# $$\operatorname{var} \bar E(R) = a^2 \Bigl[C(R, R) - \frac2N \sum_i C(R, R_i) + \frac1{N^2} \sum_{ij} C(R_i, R_j) - c^\mathsf{T} (K + \lambda I)^{-1} c\Bigr]$$

# %%
def expected_error(model, places):
    """The mean variance of the energies, eV², the unit a² of it, and how many roundings of that it may be wrong by."""
    count, width = len(positions), positions.shape[1]
    amplitude = model.weights @ forces.ravel() / (count * max(1, width - 6))

    def likeness(x, others):
        """C of one geometry with others [N], of which `others` are all orders of their atoms [N, P, D]."""
        return np.exp(-((x - others) ** 2).sum(axis=2) / (2 * model.length_scale**2)).mean(axis=1)

    mean = np.mean([likeness(x[0], model.x).mean() for x in model.x])
    prior = []
    for r in places:
        x = np.array([inverse_distances(r, order)[0] for order in permutations])
        prior.append(likeness(x[0], x[None])[0] - 2 * likeness(x[0], model.x).mean() + mean)
    c, prior = energy_covariances(model, places), np.array(prior)
    solved = np.linalg.solve(model.A, c.T)
    left = np.maximum(0, prior - (c.T * solved).sum(axis=0))
    # The difference of two numbers near 1, wrong by some roundings, and by what errors in K make of it.
    slack = 4 * (1 + np.linalg.norm(model.A) / np.sqrt(len(model.A)) * (solved**2).sum(axis=0).mean())
    return amplitude * left.mean(), amplitude, slack


# %% [markdown]
# ## Learnt at one temperature, tested at others
#
# At the coldest, the one learnt from and the hottest; the others are data.

# %%
models = {name: learn(name, fit["length_scale"], fit["ridge"], positions, forces, energies) for name, fit in on_page["learnt"].items()}
for name, model in models.items():
    print(f"{name}: condition number of K + lambda I: {model.condition:.3g}")
for temperature, (test_positions, test_forces, test_energies) in tested.items():
    at = list(temperatures).index(temperature)
    print(f"{temperature} K")
    size = on_page["force_spread"][at]
    check("    size of the forces (meV/angstrom)", 1000 * rms(test_forces), size)
    for name, model in models.items():
        error = on_page["forces"][name][at]
        predicted, slack = model.forces(test_positions), roundings(model, force_covariances(model, test_positions))
        check_error(f"    {name}: error in parts of that", predicted, test_forces, error, size, slack)
        print(f"        = {error:.4g} meV/angstrom")
    if "conserving" in models:
        model, error, expected = models["conserving"], on_page["energy"][at], on_page["expected"][at]
        spread = on_page["energy_spread"][at]
        predicted, slack = model.energies(test_positions), roundings(model, energy_covariances(model, test_positions))
        check_error("    error of the energy, in parts of its spread", predicted, test_energies, error, spread, slack)
        variance, unit, slack = expected_error(model, test_positions)
        shown = (expected / 1000) ** 2
        # Where rounding may be half of it, there is nothing to compare.
        if 8 * 2.0**-52 * slack * unit < shown:
            check("    its variance as expected, in parts of that", variance / shown, 1, slack * unit / shown)
        else:
            print("    the variance expected is so small that rounding is a good part of it")
        print(f"        = {error:.4g} meV, expected {expected:.4g} meV")

# %%
if plt:
    figure, (first, second) = plt.subplots(1, 2, figsize=(12, 4.5))
    for name, rmse in on_page["forces"].items():
        first.loglog(temperatures, rmse, marker="o", label=name)
    first.loglog(temperatures, on_page["force_spread"], ":", color="gray", label="size of the forces")
    first.set(title="Errors of forces", xlabel="temperature (K)", ylabel="RMSE of a component (meV/Å)")
    second.loglog(temperatures, on_page["energy"], marker="o", color="#0b63c5", label="error of the energy")
    second.loglog(temperatures, on_page["expected"], "--", color="#0b63c5", label="what the model expects")
    second.set(title="The energy-conserving model", xlabel="temperature (K)", ylabel="error (meV)")
    for axes in (first, second):
        axes.axvline(trained_at, color="black", linestyle="--", linewidth=1)
        axes.legend()
    show()
