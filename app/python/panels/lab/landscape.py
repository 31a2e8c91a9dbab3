# %% [markdown]
# ## The map and its minima
#
# The energy $V/k_\mathrm{B}T$ on the page's grid, and the points of it that are lower than their eight neighbours.

# %%
x, y = np.linspace(*box[:2], grid), np.linspace(*box[2:], grid)
V = true_energy(*np.meshgrid(x, y), **potential) / kT
inner = V[1:-1, 1:-1]
neighbours = [V[1 + j : grid - 1 + j, 1 + i : grid - 1 + i] for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0)]
lowest = np.all([inner < neighbour for neighbour in neighbours], axis=0)
row, column = np.nonzero(lowest)
minima = np.stack([x[column + 1], y[row + 1], inner[lowest]], axis=1)
minima = minima[np.argsort(minima[:, 2], kind="stable")]
check("lowest energy on the map, in kT", V.min(), on_page["lowest"])
check("number of minima", len(minima), len(on_page["minima"]))
check("minima: x, y, V/kT", minima, on_page["minima"])

# %%
places = cell_centres(box, 18)
check("forces at the arrows", true_force(*places.T, **potential), on_page["forces"])

# %%
if plt:
    figure, axes = plt.subplots(figsize=(7, 6))
    field_map(axes, "Energy (kT) and force", lambda r: true_force(*r.T, **potential), box, across=18)
    levels = V.min() + np.linspace(0, on_page["display_range"], 24)
    filled = axes.contourf(x, y, V, levels, cmap="viridis", extend="max", zorder=0)
    figure.colorbar(filled, ax=axes, label="V / kT")
    axes.plot(minima[:4, 0], minima[:4, 1], "o", color="white", markeredgecolor="#333333")
    show()
