# %% [markdown]
# ## The matrix, sorted, and its spectrum

# %%
C = coulomb_matrix(numbers, positions, length)
with np.printoptions(precision=2, suppress=True):
    print(C)
check("Coulomb matrix", C.ravel(), on_page["matrix"])
check("sorted by the norms of its rows", reordered(C, row_norm_order(C)).ravel(), on_page["sorted"])
check("spectrum", spectrum(C), on_page["spectrum"])

# %% [markdown]
# ## What notices a turn, and what another order
#
# A turn by chance, and an order by chance: the matrix does not notice the one, and its spectrum neither.

# %%
chance = np.random.default_rng(1)
turn, _ = np.linalg.qr(chance.normal(size=(3, 3)))
order = chance.permutation(len(numbers))
for name, Z, R in (("turned", numbers, positions @ turn.T), ("in another order", numbers[order], positions[order])):
    other = coulomb_matrix(Z, R, length)
    print(
        f"{name}: coordinates change by {np.abs(R - positions).max():.1e} angstrom, the matrix by {np.abs(other - C).max():.1e},"
        f" its spectrum by {np.abs(spectrum(other) - spectrum(C)).max():.1e}"
    )
    assert np.abs(spectrum(other) - spectrum(C)).max() < 1e-9 * np.abs(C).max()

# %%
if plt:
    figure, axes = plt.subplots(figsize=(6, 5.4))
    image = axes.imshow(np.log10(C), cmap="Greys")
    for (i, j), entry in np.ndenumerate(C):
        axes.text(j, i, f"{entry:.1f}", ha="center", va="center", color="white" if entry > 5 else "black", fontsize=8)
    names = [f"{symbol}{k + 1}" for k, symbol in enumerate(symbols)]
    axes.set_xticks(range(len(names)), names)
    axes.set_yticks(range(len(names)), names)
    axes.set_title("Coulomb matrix")
    show()
