def inverse_distances(positions, order):
    """1/r of every two atoms [D], atoms taken in this order, and its Jacobian in the coordinates as they are listed [D, 3n]."""
    atoms = positions.reshape(-1, 3)[order]
    i, j = np.tril_indices(len(order), -1)
    apart = atoms[i] - atoms[j]
    x = 1 / np.linalg.norm(apart, axis=1)
    slopes = -apart * x[:, None] ** 3
    jacobian = np.zeros((len(x), len(order), 3))
    pairs = np.arange(len(x))
    jacobian[pairs, np.asarray(order)[i]] = slopes
    jacobian[pairs, np.asarray(order)[j]] = -slopes
    return x, jacobian.reshape(len(x), -1)


class ComponentForces:
    """Each force component for itself: (K + λ mean(diag K) I) α = F with K = k(seen, seen), one column of F a component."""

    def __init__(self, seen, length_scale, ridge, positions, forces):
        self.seen, self.length_scale = seen, length_scale
        self.features = seen(positions)
        K = self.kernel(self.features)
        self.A = K + ridge * np.mean(np.diag(K)) * np.eye(len(K))
        self.condition = np.linalg.cond(self.A)
        self.weights = np.linalg.solve(self.A, forces)

    def kernel(self, features):
        return np.exp(-squared_distances(features, self.features) / (2 * self.length_scale**2))

    def forces(self, positions):
        return self.kernel(self.seen(positions)) @ self.weights


class ConservingForces:
    """Forces of one energy of the inverse distances, which notices no exchange of atoms that `permutations` lists."""

    def __init__(self, permutations, length_scale, ridge, positions, forces, energies):
        self.length_scale, self.positions = length_scale, positions
        # Every training geometry in every order of its atoms.
        described = [[inverse_distances(r, order) for order in permutations] for r in positions]
        self.x = np.array([[x for x, _ in row] for row in described])
        self.jacobians = np.array([[jacobian for _, jacobian in row] for row in described])
        rows = [self.row(r, permutations[0]) for r in positions]
        K = np.concatenate([block for block, _ in rows])
        self.A = K + ridge * np.mean(np.diag(K)) * np.eye(len(K))
        size = np.linalg.eigvalsh(self.A)
        self.condition = size[-1] / size[0]
        self.weights = np.linalg.solve(self.A, forces.ravel())
        self.first, self.offset = permutations[0], 0.0
        if energies is not None:
            self.offset = np.mean(energies - self.energies(positions))

    def row(self, r, order):
        """Covariances of a geometry's forces [3n, 3nN] and energy [3nN] with the training forces."""
        x, J = inverse_distances(r, order)
        d = x - self.x
        k = np.exp(-(d**2).sum(axis=2) / (2 * self.length_scale**2)) / self.length_scale**2
        along = np.einsum("jpd,jpdc->jpc", d, self.jacobians)
        orders = self.x.shape[1]
        block = np.einsum("jp,da,jpdc->ajc", k, J, self.jacobians, optimize=True)
        block -= np.einsum("jp,jpd,da,jpc->ajc", k, d, J, along, optimize=True) / self.length_scale**2
        energy = -np.einsum("jp,jpc->jc", k, along)
        return block.reshape(J.shape[1], -1) / orders, energy.ravel() / orders

    def forces(self, positions):
        return np.array([self.row(r, self.first)[0] @ self.weights for r in positions])

    def energies(self, positions):
        return self.offset + np.array([self.row(r, self.first)[1] @ self.weights for r in positions])
