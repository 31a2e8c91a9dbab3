# %% [markdown]
# ## Both models, asked about one neighbour

# %%
parts = {}
for symmetry, shown in on_page["models"].items():
    model = VectorModel(symmetry, shown["width"], shown["ridge"], samples, forces, power)
    parts[symmetry] = np.array([model.predict(np.array([[r, 0.0]])) for r in distances])
    check(f"{symmetry}: along the line", parts[symmetry][:, 0], shown["along"], model.condition)
    check(f"{symmetry}: across it", parts[symmetry][:, 1], shown["across"], model.condition)
    print(f"    up to {np.abs(parts[symmetry][:, 1]).max():.3g} across")

# %%
if plt:
    figure, both = plt.subplots(1, 2, figsize=(11, 4.2))
    truth = -24 * (2 * distances**-13 - distances**-7)
    for k, (axes, title) in enumerate(zip(both, ("Along the line to the neighbour", "Across it"))):
        axes.plot(distances, truth if k == 0 else 0 * distances, color="black", label="truth")
        for symmetry, look in (("rotations", "-."), ("covariant", "--")):
            axes.plot(distances, parts[symmetry][:, k], look, label=symmetry)
        axes.set(title=title, xlabel="distance", ylabel="force")
        axes.legend()
    show()
