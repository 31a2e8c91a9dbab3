# %%
q, mu, theta = moments(origin)
check("charge (e)", q, on_page["charge"])
check("dipole (e angstrom)", mu, on_page["dipole"])
check("quadrupole (e angstrom^2)", theta, on_page["quadrupole"])
check("its trace", np.trace(theta), 0)
check("exact potential at places on the map (e/angstrom)", exact(seen), on_page["exact"])
for order, values in on_page["expansions"].items():
    order = order if order == "printed" else int(order)
    check(f"expansion, order {order}", expanded(seen, origin, order), values)

# %%
if plt:
    axis = np.linspace(-half_width, half_width, 200)
    grid = np.zeros((200, 200, 3))
    grid[..., first], grid[..., second], grid[..., third] = axis[None, :], axis[:, None], height
    with np.errstate(divide="ignore", invalid="ignore"):
        maps = {"exact": volts * exact(grid), "expansion": volts * expanded(grid, origin, shown_order)}
    top = np.quantile(np.abs(maps["exact"][np.isfinite(maps["exact"])]), 0.9)
    figure, axes = plt.subplots(1, 2, figsize=(10, 4.4))
    for panel, (name, values) in zip(axes, maps.items()):
        image = panel.pcolormesh(axis, axis, values, cmap="coolwarm", vmin=-top, vmax=top)
        panel.plot(places[:, first], places[:, second], "ko", markersize=4)
        panel.set(title=name, aspect="equal", xlabel=f"{'xyz'[first]} (Å)", ylabel=f"{'xyz'[second]} (Å)")
    figure.colorbar(image, ax=axes, label="potential (V)")
    show()
