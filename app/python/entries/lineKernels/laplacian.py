def kernel(x, y, length_scale):
    """k(x, y) = e^(−|x − y|/σ): continuous, with no slope anywhere (Rasmussen & Williams 2006, eq. 4.18)."""
    return np.exp(-np.abs(x - y) / length_scale)


def kernel_slope(x, y, length_scale):
    """∂k/∂x; at the kink, the mean of both sides."""
    return np.sign(y - x) / length_scale * kernel(x, y, length_scale)
