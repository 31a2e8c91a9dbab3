# %% [markdown]
# ## Every model, asked about the cluster as it lies on the page

# %%
def turn(degrees):
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[c, -s], [s, c]])


R = turn(angle)
arrows = {"truth": R @ true_force}
check("the true force", arrows["truth"], on_page["truth"])
for symmetry, shown in on_page["models"].items():
    model = VectorModel(symmetry, width, ridge, samples, forces)
    arrows[symmetry] = model.predict(at_rest @ R.T)
    check(f"{symmetry}: the force", arrows[symmetry], shown["force"], model.condition)
    errors = [model.predict(each @ R.T) - R @ force for each, force in zip(test_samples, test_forces)]
    check(f"{symmetry}: its error", np.sqrt(np.mean(np.square(errors))), shown["error"], model.condition)
    print(f"    from turning along: {np.abs(arrows[symmetry] - R @ model.predict(at_rest)).max():.1e}")

# %%
if plt:
    figure, axes = plt.subplots(figsize=(5.5, 5.5))
    x, y = (at_rest @ R.T).T
    axes.plot(x, y, "o", color="white", markeredgecolor="black", markersize=12)
    axes.plot(0, 0, "o", color="black", markersize=8)
    for color, (name, arrow) in zip(["black", "#d55e00", "gray", "#0b6363"], arrows.items()):
        axes.quiver(0, 0, *arrow, color=color, angles="xy", scale_units="xy", scale=np.hypot(*true_force), label=name)
    axes.set(title=f"Turned by {angle} degrees", xlim=(-2.5, 2.5), ylim=(-2.5, 2.5), aspect="equal")
    axes.legend()
    show()
