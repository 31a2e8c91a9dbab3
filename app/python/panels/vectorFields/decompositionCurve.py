# %% [markdown]
# ## The first sample set of each N, computed again

# %%
mixed = lambda r, s, length_scale: mixture(r, s, length_scale, curl_free_share)
centres = cell_centres(box, 40)
truth = true_field(*centres.T)
finite = np.all(np.isfinite(truth), axis=-1)
curl, divergence = true_curl(*centres.T), true_divergence(*centres.T)
derivatives = np.hypot(*(rms(of[np.isfinite(of)]) for of in (curl, divergence)))
for row, (positions, values) in sample_sets.items():
    model = Model(mixed, length_scale, ridge, positions, values)
    condition, what = model.condition(), f"N = {len(positions)}"
    learned = parts(model, centres, curl_free_share)
    strength = strengths(model, centres, curl_free_share)
    here = {
        "error": size((sum(learned) - truth)[finite]),
        "sources": rms((strength[0] - divergence)[np.isfinite(divergence)]) * size(truth[finite]) / max(derivatives, 1e-300),
        "rotation": rms((strength[1] - curl)[np.isfinite(curl)]) * size(truth[finite]) / max(derivatives, 1e-300),
    }
    if parts_known:
        expected = shared_parts(centres)
        for name, part, true_part in zip(("curl_free", "divergence_free"), learned, expected):
            here[name] = size(part - true_part)
            here[name + "_up_to_harmonic"] = size(without_harmonic(part - true_part, centres))
    for name, score in here.items():
        if np.isfinite(on_page[name][row, 0]):
            check(f"{what}: {name}", score / size(truth[finite]), on_page[name][row, 0], condition)

# %% [markdown]
# ## All sample sets
#
# The errors of all of them, as on the page: medians, and bands from the lower to the upper quartile.

# %%
for name, scores in on_page.items():
    for n, row in zip(counts, scores):
        if np.any(np.isfinite(row)):
            print(f"{name}, N = {n:.0f}: median {np.nanmedian(row):.4g} of {np.isfinite(row).sum()}")

# %%
if plt:
    figure, axes = plt.subplots(1, 2, figsize=(11, 4.4), sharey=True)
    for axis, names in zip(axes, (("error", "curl_free", "divergence_free"), second_figure)):
        for name in names:
            known = np.any(np.isfinite(on_page[name]), axis=1)
            if not np.any(known):
                continue
            low, middle, high = np.nanquantile(on_page[name][known], [0.25, 0.5, 0.75], axis=1)
            look = LOOK.get(name.replace("_up_to_harmonic", ""), dict(color="#1d1c1a"))
            (line,) = axis.loglog(counts[known], middle, marker="o", label=name.replace("_", " "), **look)
            axis.fill_between(counts[known], low, high, color=line.get_color(), alpha=0.2)
        axis.set(xlabel="number of samples N", ylabel="relative error")
        axis.legend()
    show()
