# %% [markdown]
# ## Two geometries, one spectrum
#
# The geometries are those that the page's search found: here it is checked that they are twins.

# %%
one, other = spectrum(coulomb_matrix(numbers, first)), spectrum(coulomb_matrix(numbers, second))
check("spectrum of the first", one, on_page["first"])
check("spectrum of the second", other, on_page["second"])
print(f"eigenvalues differ by up to {np.abs(one - other).max():.1e} hartree")
assert np.abs(one - other).max() < 1e-8


# %%
def distances(positions):
    """All distances of one pair of elements, rising, pair by pair: the same however a molecule is turned or listed."""
    bags = {}
    for i in range(len(numbers)):
        for j in range(i):
            pair = tuple(sorted((numbers[i], numbers[j])))
            bags.setdefault(pair, []).append(np.linalg.norm(positions[i] - positions[j]))
    return np.concatenate([np.sort(bags[pair]) for pair in sorted(bags)])


difference = np.abs(distances(first) - distances(second)).max()
print(f"distances differ by up to {difference:.3f} angstrom")
check("difference of the geometries", difference, on_page["geometry difference"])

# %%
if plt:
    figure, axes = plt.subplots(figsize=(7, 4.5))
    axes.semilogy(np.sort(np.abs(distances(first) - distances(second)))[::-1], "ks", label="distances (Å)")
    axes.semilogy(np.maximum(np.sort(np.abs(one - other))[::-1], 1e-16), "D", label="eigenvalues (hartree)")
    axes.set(title="What differs", xlabel="from the largest on")
    axes.legend()
    show()
