def differences(r, s):
    """d = q(r) − q(r′) of every pair: [n, n′, m]."""
    return representation(r)[:, None, :] - representation(s)[None, :, :]


def matrix(kernel, r, s, length_scale, rows=500):
    """All blocks K(rᵢ, r′ⱼ) as one matrix [2n, 2n′], some rows of blocks at a time to spare memory."""
    parts = np.array_split(np.arange(len(r)), max(1, len(r) * len(s) // (rows * 500)))
    blocks = (kernel(r[part], s, length_scale).transpose(0, 2, 1, 3) for part in parts)
    return np.concatenate([b.reshape(2 * b.shape[0], 2 * len(s)) for b in blocks])


class Model:
    """Kernel ridge regression of a force field: (K + λI) α = f, then f(r) = Σⱼ K(r, rⱼ) αⱼ."""

    def __init__(self, kernel, length_scale, ridge, positions, forces):
        self.kernel, self.length_scale, self.ridge, self.positions = kernel, length_scale, ridge, positions
        self.K = matrix(kernel, positions, positions, length_scale)
        self.y = forces.ravel()
        self.A = self.K + ridge * np.eye(self.y.size)
        self.weights = np.linalg.solve(self.A, self.y)

    def force(self, r):
        """Forces [n, 2] at positions [n, 2]."""
        r = np.asarray(r, dtype=float).reshape(-1, 2)
        parts = np.array_split(r, max(1, len(r) * len(self.positions) // 250_000))
        return np.concatenate([self.force_at_once(part) for part in parts])

    def force_at_once(self, r):
        K = self.kernel(r, self.positions, self.length_scale)
        return np.einsum("ijab,jb->ia", K, self.weights.reshape(-1, 2))

    def leave_one_out(self):
        """Error, per component, on each sample when trained on the others: αᵢ / [(K + λI)⁻¹]ᵢᵢ with 2 × 2 blocks."""
        n = len(self.positions)
        inverse = np.linalg.inv(self.A).reshape(n, 2, n, 2)[np.arange(n), :, np.arange(n), :]
        return rms(np.linalg.solve(inverse, self.weights.reshape(n, 2, 1)))

    def log_likelihood(self):
        """ln p(f) = −½ fᵀα − ½ ln det(K + λI) − (n/2) ln 2π, in nats (Rasmussen & Williams 2006, eq. 2.30)."""
        return -(self.y @ self.weights + np.linalg.slogdet(self.A)[1] + self.y.size * np.log(2 * np.pi)) / 2

    def eigenvalues(self):
        """Of K, rising."""
        return np.linalg.eigvalsh(self.K)

    def condition(self):
        """κ(K + λI): its largest eigenvalue over its smallest, in size."""
        sizes = np.abs(self.eigenvalues() + self.ridge)
        return sizes.max() / max(sizes.min(), 1e-300)
