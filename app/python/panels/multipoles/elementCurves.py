# %% [markdown]
# ## The first sample set of one N, learnt again
#
# $s$ and $\lambda$ are those that the page chose by leave-one-out.

# %%
row = list(counts).index(count)
for symmetry, shown in on_page.items():
    for element, of in atoms.items():
        width, ridge = shown["chosen"][element]["width"], shown["chosen"][element]["ridge"]
        model = NeighbourhoodModel(modulated, symmetry, width, ridge, of["samples"], of["dipoles"])
        error = model.error(of["test_samples"], of["test_dipoles"])
        found = shown["curves"][element]
        check(f"{element}, {symmetry}, N = {count}: RMSE", error, found["errors"][row, 0], model.condition)
        check(f"{element}: spread", np.sqrt(np.mean(of["test_dipoles"] ** 2)), found["spread"])

# %% [markdown]
# ## All sample sets
#
# The errors of all of them, as on the page, in units of the error of a model that knows nothing: medians, and bands from the lower
# to the upper quartile.

# %%
for symmetry, shown in on_page.items():
    for element, found in shown["curves"].items():
        for n, errors in zip(counts, found["errors"] / found["spread"]):
            print(f"{element}, {symmetry}, N = {n:.0f}: median {np.median(errors):.4g} of {len(errors)}")

# %%
if plt:
    figure, both = plt.subplots(1, 2, figsize=(11, 4.5), sharey=True)
    for axes, (symmetry, shown) in zip(both, on_page.items()):
        for element, found in shown["curves"].items():
            curve(axes, counts, found["errors"] / found["spread"], element)
        axes.set(title=f"Dipoles of atoms, {symmetry}", xlabel="number of samples N", ylabel="RMSE / spread")
        axes.legend()
    show()
