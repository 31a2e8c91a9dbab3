def learn(name, length_scale, ridge, positions, forces, energies):
    """One of the page's three models, by its name."""
    if name == "conserving":
        return ConservingForces(permutations, length_scale, ridge, positions, forces, energies)
    seen = {"cartesian": np.asarray, "descriptor": all_inverse_distances}[name]
    return ComponentForces(seen, length_scale, ridge, positions, forces)


def all_inverse_distances(places):
    return np.array([inverse_distances(r, permutations[0])[0] for r in places])


def force_covariances(model, places):
    """Of what is predicted with what was learnt from: a row for each geometry, or for each of its force components."""
    if isinstance(model, ComponentForces):
        return model.kernel(model.seen(places))
    return np.concatenate([model.row(r, model.first)[0] for r in places])


def energy_covariances(model, places):
    """Of the energies, less their mean over the training geometries, with the training forces."""
    known = np.mean([model.row(r, model.first)[1] for r in model.positions], axis=0)
    return np.array([model.row(r, model.first)[1] for r in places]) - known


def roundings(model, c):
    """How many roundings c (K + λI)⁻¹ y may be wrong by, as the root mean square over the rows of c.

    Independent errors δK of size ε in the entries of K change it by c (K + λI)⁻¹ δK α: far less than the condition number has it.
    """
    size = np.linalg.norm(model.A) / np.sqrt(len(model.A))
    passed_on = np.sqrt((np.linalg.solve(model.A, c.T) ** 2).sum(axis=0).mean())
    weights = np.linalg.norm(model.weights) / np.sqrt(model.weights.size / len(model.A))
    return 2 * passed_on * size * weights


def check_error(what, predicted, truth, on_page, size, slack):
    """Compares a root-mean-square error (thousandths of the unit) in parts of the size of what is predicted."""
    error = 1000 * np.sqrt(np.mean((predicted - truth) ** 2))
    check(what, error / size, on_page / size, 1000 * slack / size)
