# %% [markdown]
# ## The first sample set of each N, learnt again
#
# Small sets are the beginnings of larger ones. $\sigma$ and $\lambda$ are those that the page chose by leave-one-out.

# %%
check("spread of the target", np.concatenate([targets, test_targets]).std(), on_page["spread"])
for name, representation in representations.items():
    shown = on_page["curves"][name]
    for n, length_scale, ridge, error in zip(counts, shown["length_scale"], shown["ridge"], shown["rmse"][:, 0]):
        if np.isfinite(error):
            learn_again(name, representation, n, length_scale, ridge, error)

# %% [markdown]
# ## All sample sets
#
# The errors of all of them, as on the page: medians, and bands from the lower to the upper quartile; the dashed levels are what
# the page measured that no model of a representation gets under.

# %%
for name in representations:
    for n, row in zip(counts, on_page["curves"][name]["rmse"]):
        if np.any(np.isfinite(row)):
            print(f"{name}, N = {n}: median {np.nanmedian(row):.4g} of {np.isfinite(row).sum()}")

# %%
if plt:
    figure, axes = plt.subplots(figsize=(7, 4.5))
    for name in representations:
        shown = on_page["curves"][name]
        curve(axes, counts, shown["rmse"], name, shown["floor"])
    axes.axhline(on_page["spread"], color="gray", linestyle=":", linewidth=1)
    axes.set(title="Errors on what was not learnt from", xlabel="number of samples N", ylabel="RMSE")
    axes.legend()
    show()
