def kernel(x, y, length_scale):
    """k(x, y) = 1 + xy/σ²: straight lines (Rasmussen & Williams 2006, §4.2.2)."""
    return 1 + x * y / length_scale**2


def kernel_slope(x, y, length_scale):
    """∂k/∂x."""
    return y / length_scale**2 + 0 * x
