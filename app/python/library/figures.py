def field_map(axes, title, force, box, shade=None, samples=None, across=19, **look):
    """Arrows of a force field over colours of something; arrow lengths go with the square root of the force."""
    x0, x1, y0, y1 = box
    axes.set(title=title, xlabel="x", ylabel="y", aspect="equal", xlim=(x0, x1), ylim=(y0, y1))
    if shade is not None:
        n = round(np.sqrt(len(shade)))
        image = axes.imshow(shade.reshape(n, n), origin="lower", extent=box, interpolation="bilinear", **look)
        axes.figure.colorbar(image, ax=axes, shrink=0.7)
    r = cell_centres(box, across)
    f = force(r)
    length = np.sqrt(np.linalg.norm(f, axis=-1, keepdims=True)) + 1e-12
    axes.quiver(*r.T, *(f / length).T, angles="xy", color="#222222", width=0.004)
    if samples is not None:
        axes.plot(*samples.T, "o", color="white", markeredgecolor="#333333", markersize=4)
