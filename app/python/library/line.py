class Line:
    """Kernel ridge regression on a line: (K + λI) α = U − m, then U(r) = m + Σᵢ αᵢ k(r, rᵢ)."""

    def __init__(self, r, U, length_scale, ridge, prior_mean):
        self.r, self.length_scale, self.ridge, self.prior_mean = r, length_scale, ridge, prior_mean
        self.y = U - prior_mean
        self.K = kernel(r[:, None], r[None, :], length_scale)
        self.A = self.K + ridge * np.eye(len(r))
        self.weights = np.linalg.solve(self.A, self.y)

    def energy(self, x):
        return self.prior_mean + kernel(x[:, None], self.r[None, :], self.length_scale) @ self.weights

    def slope(self, x):
        return kernel_slope(x[:, None], self.r[None, :], self.length_scale) @ self.weights

    def covariance(self, x):
        """Posterior covariance k(x, x′) − k(x, R)(K + λI)⁻¹k(R, x′)."""
        across = kernel(x[:, None], self.r[None, :], self.length_scale)
        return kernel(x[:, None], x[None, :], self.length_scale) - across @ np.linalg.solve(self.A, across.T)

    def deviation(self, x):
        """Standard deviation of U(x), without the noise λ."""
        across = kernel(x[:, None], self.r[None, :], self.length_scale)
        explained = np.einsum("ij,ji->i", across, np.linalg.solve(self.A, across.T))
        return np.sqrt(np.maximum(0, kernel(x, x, self.length_scale) - explained))

    def leave_one_out(self):
        """rms error at each point when trained on the others: αᵢ / [(K + λI)⁻¹]ᵢᵢ (Rasmussen & Williams, eq. 5.12)."""
        return rms(self.weights / np.diag(np.linalg.inv(self.A)))

    def log_likelihood(self):
        """ln p(U) = −½ yᵀα − ½ ln det(K + λI) − (n/2) ln 2π, in nats."""
        return -(self.y @ self.weights + np.linalg.slogdet(self.A)[1] + len(self.y) * np.log(2 * np.pi)) / 2

    def condition(self):
        """κ(K + λI)."""
        return np.linalg.cond(self.A)


def rms(values):
    return np.sqrt(np.mean(np.square(values)))


def truth_between(r):
    """400 places between the first and the last training point, and the true energy there."""
    places = np.linspace(r.min(), r.max(), 400)
    return places, true_energy(places, **potential)
