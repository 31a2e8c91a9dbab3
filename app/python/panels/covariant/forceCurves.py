# %% [markdown]
# ## The first sample set of one N, learnt again
#
# $s$ and $\lambda$ are those that the page chose by leave-one-out.

# %%
row = list(counts).index(count)
for name, shown in on_page["chosen"].items():
    known = (turned_samples, turned_forces) if name == "augmented" else (samples, forces)
    model = NeighbourhoodModel(base, shown["symmetry"], shown["width"], shown["ridge"], *known)
    error = model.error(test_samples, test_forces)
    check(f"{name}, N = {count}: RMSE", error, on_page["curves"][name]["errors"][row, 0], model.condition)
    check(f"{name}: spread", np.sqrt(np.mean(test_forces**2)), on_page["curves"][name]["spread"])

# %% [markdown]
# ## All sample sets
#
# The errors of all of them, as on the page: medians, and bands from the lower to the upper quartile; the dotted level is the error
# of a model that knows nothing.

# %%
for name, shown in on_page["curves"].items():
    for n, errors in zip(counts, shown["errors"]):
        print(f"{name}, N = {n:.0f}: median {np.median(errors):.4g} of {len(errors)}")

# %%
if plt:
    figure, axes = plt.subplots(figsize=(7, 4.5))
    for name, shown in on_page["curves"].items():
        curve(axes, counts, shown["errors"], name)
    axes.axhline(shown["spread"], color="gray", linestyle=":", linewidth=1)
    axes.set(title="Errors of forces on atoms not learnt from", xlabel="number of samples N", ylabel="RMSE of a component")
    axes.legend()
    show()
