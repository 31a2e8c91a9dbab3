# %% [markdown]
# ## What the models are given
#
# The potential's own forces at the samples, and how far the training forces are from them.

# %%
exact = true_force(*positions.T, **potential)
check("number of samples", len(positions), on_page["count"])
check("the potential's forces at the samples", exact, on_page["exact_forces"])
if on_page["noise_rms"] is not None:
    check("noise drawn, rms of a component", rms((forces - exact)[~imported]), on_page["noise_rms"])
if on_page["imported_rms"] is not None:
    check("imported forces less the potential's, rms", rms((forces - exact)[imported]), on_page["imported_rms"])

# %%
if plt:
    figure, axes = plt.subplots(figsize=(7, 6))
    x, y = np.linspace(*box[:2], 120), np.linspace(*box[2:], 120)
    V = true_energy(*np.meshgrid(x, y), **potential)
    axes.contour(x, y, V, V.min() + np.linspace(0, np.ptp(V) / 3, 20), colors="#bbbbbb", linewidths=0.7)
    length = np.sqrt(np.linalg.norm(forces, axis=1, keepdims=True)) + 1e-12
    axes.quiver(*positions.T, *(forces / length).T, angles="xy", color="#444444", width=0.004)
    axes.plot(*positions.T, "o", color="white", markeredgecolor="#333333")
    axes.set(title="The training samples and their forces", xlabel="x", ylabel="y", aspect="equal")
    show()
