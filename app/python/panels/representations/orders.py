# %% [markdown]
# ## All orders of the atoms
#
# Entries that differ by rounding alone are given the same whole number, so that matrices can be told apart exactly.

# %%
from itertools import permutations

C = coulomb_matrix(numbers, positions)
rising = np.sort(C.ravel())
steps = np.concatenate([[0], np.diff(rising) > 1e-9 * C.max()]).cumsum()
classes = steps[np.searchsorted(rising, C.ravel() - 1e-12 * C.max())].reshape(C.shape)

matrices, sorted_matrices, tried = set(), set(), 0
for order in permutations(range(len(numbers))):
    order = list(order)
    rows = row_norm_order(reordered(C, order))
    matrices.add(reordered(classes, order).tobytes())
    sorted_matrices.add(reordered(classes, [order[row] for row in rows]).tobytes())
    tried += 1
print(f"{tried} orders, {len(matrices)} different matrices, {len(sorted_matrices)} after sorting")
check("orders", tried, on_page["orders"])
check("different matrices", len(matrices), on_page["matrices"])
check("different sorted matrices", len(sorted_matrices), on_page["sorted matrices"])

# %% [markdown]
# ## One atom displaced along x

# %%
def displaced(by):
    moved = positions.copy()
    moved[atom, 0] += by
    return coulomb_matrix(numbers, moved, length)


norms = np.array([np.linalg.norm(displaced(by), axis=1) for by in displacements]).T
check("norms of the rows", norms.ravel(), on_page["norms"])

# %%
if plt:
    figure, axes = plt.subplots(figsize=(7, 4.5))
    for k, row in enumerate(norms):
        if abs(row.mean() - norms[atom].mean()) < 0.25 * norms[atom].mean():
            axes.plot(displacements, row, "-" if k == atom else "--", label=f"{symbols[k]}{k + 1}")
    axes.set(title="Norms of the rows", xlabel="displacement along x (Å)", ylabel="norm")
    axes.legend()
    show()
