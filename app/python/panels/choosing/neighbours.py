# %%
def nearest_first(surroundings):
    """Vectors from the atom in the middle (the first) to its neighbours, and their lengths."""
    d = surroundings[:, 1:] - surroundings[:, :1]
    order = np.argsort(np.linalg.norm(d, axis=-1), axis=1)
    d = np.take_along_axis(d, order[:, :, None], axis=1)
    return d, np.linalg.norm(d, axis=-1)


def radial(surroundings):
    """r^-n of the neighbours, nearest first."""
    return nearest_first(surroundings)[1] ** -float(exponent)


def radial_and_angular(surroundings):
    """The same with the cosines of the angles between every two of them."""
    d, r = nearest_first(surroundings)
    j, k = np.tril_indices(r.shape[1], -1)
    cosines = np.sum(d[:, j] * d[:, k], axis=-1) / (r[:, j] * r[:, k])
    return np.concatenate([radial(surroundings), cosines], axis=1)


def energies(surroundings):
    """What is learnt: the atom's energy with each neighbour, and with every two."""
    d, r = nearest_first(surroundings)
    j, k = np.triu_indices(r.shape[1], 1)
    across = np.linalg.norm(d[:, j] - d[:, k], axis=-1)
    triples = triple_energy(r[:, j], r[:, k], across, **potential)
    return pair_energy(r, **potential).sum(axis=1) + triples.sum(axis=1)


targets, test_targets = energies(samples), energies(test_samples)
representations = {"distances": radial, "angles": radial_and_angular}
