# %% [markdown]
# ## What one force says about the rest
#
# A unit force $e$ at the first point implies the field $f(r) = \mathbf K(r, r_1)\,e$; the blocks between all points make the
# matrix of a fit.

# %%
unit = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
scalar = phi(np.sum(differences(points, points) ** 2, axis=-1), length_scale)
check("scalar kernel: matrix", scalar, on_page["scalar"])
for name, kernel in kernels.items():
    check(f"{name}: matrix of blocks", matrix(kernel, points, points, length_scale), on_page[name]["gram"])
    check(f"{name}: implied field at the points", kernel(points, points[:1], length_scale)[:, 0] @ unit, on_page[name]["field"])

# %%
if plt:
    figure, axes = plt.subplots(2, len(kernels), figsize=(4.6 * len(kernels), 8.6))
    for (above, below), (name, kernel) in zip(axes.T, kernels.items()):
        implied = lambda r, kernel=kernel: kernel(r, points[:1], length_scale)[:, 0] @ unit
        strength = np.linalg.norm(implied(cell_centres(box, 60)), axis=-1)
        field_map(above, name, implied, box, strength, points, cmap="cividis", vmin=0, vmax=1)
        K = matrix(kernel, points, points, length_scale)
        below.imshow(K, cmap="RdBu_r", vmin=-1, vmax=1)
        below.set(title=f"its {len(K)} x {len(K)} matrix", xticks=[], yticks=[])
    show()
