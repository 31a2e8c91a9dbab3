# %%
def distances(clusters):
    """Of all pairs of atoms [clusters, pairs]."""
    i, j = np.triu_indices(clusters.shape[1], 1)
    return np.linalg.norm(clusters[:, i] - clusters[:, j], axis=-1)


def inverse_powers(n):
    """The representation by the sorted list of all r^-n, largest first."""
    return lambda clusters: np.sort(distances(clusters) ** -float(n), axis=1)[:, ::-1]


def energies(clusters):
    """What is learnt: a sum over all pairs."""
    return true_energy(distances(clusters), **potential).sum(axis=1)


targets, test_targets = energies(samples), energies(test_samples)
representations = {name: inverse_powers(int(name)) for name in on_page["curves"]}
