def kernel(x, y, length_scale):
    """k(x, y) = exp(−(x − y)²/2σ²): smooth to all orders (Rasmussen & Williams 2006, eq. 4.9)."""
    return np.exp(-((x - y) ** 2) / (2 * length_scale**2))


def kernel_slope(x, y, length_scale):
    """∂k/∂x."""
    return -(x - y) / length_scale**2 * kernel(x, y, length_scale)
