def kernel(x, y, length_scale):
    """k(x, y) = (1 + u) e^(−u), u = √3|x − y|/σ: Matérn 3/2 (Rasmussen & Williams 2006, eq. 4.17)."""
    u = np.sqrt(3) * np.abs(x - y) / length_scale
    return (1 + u) * np.exp(-u)


def kernel_slope(x, y, length_scale):
    """∂k/∂x = −(3/σ²)(x − y) e^(−u)."""
    return -3 / length_scale**2 * (x - y) * np.exp(-np.sqrt(3) * np.abs(x - y) / length_scale)
