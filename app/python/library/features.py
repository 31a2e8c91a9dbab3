def packed(text, columns):
    """Rows of so many numbers, written as the 64 bits of each (little-endian, in base64): none loses a digit."""
    return np.frombuffer(base64.b64decode("".join(text.split())), dtype="<f8").reshape(-1, columns)


def squared_distances(a, b):
    """|aᵢ − bⱼ|² [n, n′], by differences, which lose nothing where vectors are close."""
    return np.stack([((row - b) ** 2).sum(axis=1) for row in a])


PROFILES = {
    "gaussian": lambda s, length_scale: np.exp(-s / (2 * length_scale**2)),
    "matern52": lambda s, length_scale: matern52(np.sqrt(5 * s) / length_scale),
    "laplacian": lambda s, length_scale: np.exp(-np.sqrt(s) / length_scale),
}


def matern52(u):
    return (1 + u + u**2 / 3) * np.exp(-u)


class FeatureModel:
    """Kernel ridge regression on vectors: (K + λI) α = y − m, then y(q) = m + Σᵢ αᵢ k(q, qᵢ), m the mean of y."""

    def __init__(self, kernel, length_scale, ridge, features, targets):
        self.profile, self.length_scale, self.features = PROFILES[kernel], length_scale, features
        self.mean = targets.mean()
        self.A = self.profile(squared_distances(features, features), length_scale) + ridge * np.eye(len(targets))
        self.weights = np.linalg.solve(self.A, targets - self.mean)
        self.condition = np.linalg.cond(self.A)

    def predict(self, features):
        return self.mean + self.profile(squared_distances(features, self.features), self.length_scale) @ self.weights
