# %% [markdown]
# ## The first sample set of each small N, learnt again
#
# Small sets are the beginnings of larger ones; all are tested on the same geometries. $\sigma$ and $\lambda$ are the page's.

# %%
check("size of the forces (meV/angstrom)", 1000 * rms(test_forces), on_page["force_spread"])
for name, fits in on_page["learnt"].items():
    for fit in fits:
        n = fit["count"]
        known = None if energies is None else energies[:n]
        model = learn(name, fit["length_scale"], fit["ridge"], positions[:n], forces[:n], known)
        print(f"{name}, N = {n}: condition number of K + lambda I: {model.condition:.3g}")
        row = list(counts).index(n)
        error, size = on_page["forces"][name][row, 0], on_page["force_spread"]
        predicted, slack = model.forces(test_positions), roundings(model, force_covariances(model, test_positions))
        check_error("    error of the forces, in parts of their size", predicted, test_forces, error, size, slack)
        print(f"    = {error:.4g} meV/angstrom")
        if name in on_page["energies"] and test_energies is not None:
            error, size = on_page["energies"][name][row, 0], on_page["energy_spread"]
            predicted, slack = model.energies(test_positions), roundings(model, energy_covariances(model, test_positions))
            check_error("    error of the energy, in parts of its spread", predicted, test_energies, error, size, slack)
            print(f"    = {error:.4g} meV")

# %% [markdown]
# ## All sample sets
#
# The errors of all of them, as on the page: medians, and bands from the lower to the upper quartile.

# %%
for name, rmse in on_page["forces"].items():
    for n, row in zip(counts, rmse):
        if np.any(np.isfinite(row)):
            print(f"{name}, N = {n:.0f}: median {np.nanmedian(row):.4g} meV/angstrom of {np.isfinite(row).sum()}")

# %%
if plt:
    shown = [("forces", "RMSE of a component (meV/Å)", "force_spread"), ("energies", "RMSE (meV)", "energy_spread")]
    shown = [each for each in shown if on_page[each[0]]]
    figure, all_axes = plt.subplots(1, len(shown), figsize=(6 * len(shown), 4.5), squeeze=False)
    for axes, (what, label, spread) in zip(all_axes[0], shown):
        for name, rmse in on_page[what].items():
            curve(axes, counts, rmse, name)
        axes.axhline(on_page[spread], color="gray", linestyle=":", linewidth=1)
        axes.set(title=f"Errors of {what} that were not learnt from", xlabel="geometries learnt from N", ylabel=label)
        axes.legend()
    show()
