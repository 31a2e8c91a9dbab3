# %% [markdown]
# ## The first sample set of each N, computed again
#
# Force errors over the window, and the divergence of each model's stationary density from Boltzmann's.

# %%
centres = cell_centres(box, 80)
f_true, f_smooth = true_force(*centres.T, **potential), smooth_force(*centres.T, **potential)
reference = boltzmann(lambda x, y: true_energy(x, y, **potential), box, 40, kT)
check("corrugation's floor", rms(f_true - f_smooth), on_page["corrugation_floor"])
for data in sample_sets:
    for name, (kernel, length_scale, ridge) in data["models"].items():
        model = Model(kernel, length_scale, ridge, data["positions"], data["forces"])
        condition, f = model.condition(), model.force(centres)
        shown = {score: values[data["row"], 0] for score, values in on_page[name].items()}
        what = f"N = {len(data['positions'])}, {name}"
        check(f"{what}: error, true force", rms(f - f_true), shown["rmse_true"], condition)
        check(f"{what}: error, smooth force", rms(f - f_smooth), shown["rmse_smooth"], condition)
        if not np.isnan(shown["kullback_leibler"]):
            p, _ = stationary_state(model.force, box, 40, kT)
            check(f"{what}: KL to Boltzmann", kullback_leibler(reference, p), shown["kullback_leibler"], condition)

# %% [markdown]
# ## All sample sets
#
# The scores of all of them, as on the page: medians, and bands from the lower to the upper quartile.

# %%
for name in models:
    for score in ("rmse_smooth", "rmse_true", "kullback_leibler"):
        for n, row in zip(counts, on_page[name][score]):
            if np.any(np.isfinite(row)):
                print(f"{name}, {score}, N = {n}: median {np.nanmedian(row):.4g} of {np.isfinite(row).sum()}")

# %%
if plt:
    figure, axes = plt.subplots(1, 2, figsize=(11, 4.4))
    for axis, score, title in zip(axes, (score_shown, "kullback_leibler"), ("Force error", "KL to Boltzmann, nats")):
        for name in models:
            known = np.any(np.isfinite(on_page[name][score]), axis=1)
            low, middle, high = np.nanquantile(on_page[name][score][known], [0.25, 0.5, 0.75], axis=1)
            (line,) = axis.loglog(counts[known], middle, marker="o", label=name, **LOOK[name])
            axis.fill_between(counts[known], low, high, color=line.get_color(), alpha=0.2)
        axis.set(title=title, xlabel="number of samples N")
        axis.legend()
    show()
