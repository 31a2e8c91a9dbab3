# %% [markdown]
# ## The Coulomb matrix
#
# $C_{ii} = \tfrac12 Z_i^{2.4}$ and $C_{ij} = Z_i Z_j / |\mathbf{R}_i - \mathbf{R}_j|$, with distances in units of `length`, in ångström. M. Rupp et al.,
# Phys. Rev. Lett. 108, 058301 (2012).

# %%
BOHR = 0.529177210903


def coulomb_matrix(numbers, positions, length=BOHR):
    """The matrix [n, n] of atoms with these charges at these places, in ångström."""
    apart = np.linalg.norm(positions[:, None] - positions[None, :], axis=-1)
    np.fill_diagonal(apart, 1)
    C = np.outer(numbers, numbers) * length / apart
    np.fill_diagonal(C, 0.5 * numbers**2.4)
    return C


def row_norm_order(C):
    """The rows by falling norm; those that tie, but for rounding, as they came."""
    norms = np.linalg.norm(C, axis=1)
    order, group = [], []
    for row in sorted(range(len(C)), key=lambda i: (-norms[i], i)):
        if group and norms[group[-1]] - norms[row] > 1e-9 * norms.max():
            order += sorted(group)
            group = []
        group.append(row)
    return order + sorted(group)


def reordered(C, order):
    return C[np.ix_(order, order)]


def spectrum(C):
    """Eigenvalues by falling size."""
    values = np.linalg.eigvalsh(C)
    return values[np.argsort(-np.abs(values))]
