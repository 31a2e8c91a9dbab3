def true_parts(x, y):
    """The field's curl-free and divergence-free part, and its harmonic one: r/a e^(½ − r²/2a²), a = 1.5, all curl-free."""
    source, _ = around(x, y, 0, 0, gaussian_speed(1.5))
    return source, 0 * source, 0 * source


def true_divergence(x, y):
    return gaussian_strength(x, y, 0, 0, 1.5)


def true_curl(x, y):
    return 0 * x
