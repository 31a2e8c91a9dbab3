def kernel(x, y, length_scale):
    """k(x, y) = (1 + u + u²/3) e^(−u), u = √5|x − y|/σ: Matérn 5/2 (Rasmussen & Williams 2006, eq. 4.17)."""
    u = np.sqrt(5) * np.abs(x - y) / length_scale
    return (1 + u + u**2 / 3) * np.exp(-u)


def kernel_slope(x, y, length_scale):
    """∂k/∂x = −(5/3σ²)(x − y)(1 + u) e^(−u)."""
    u = np.sqrt(5) * np.abs(x - y) / length_scale
    return -5 / (3 * length_scale**2) * (x - y) * (1 + u) * np.exp(-u)
