def true_parts(x, y):
    """The field's curl-free and divergence-free part, and its harmonic one: (−y, x)/a e^(½ − r²/2a²), a = 1.5."""
    _, vortex = around(x, y, 0, 0, gaussian_speed(1.5))
    return 0 * vortex, vortex, 0 * vortex


def true_divergence(x, y):
    return 0 * x


def true_curl(x, y):
    return gaussian_strength(x, y, 0, 0, 1.5)
