A = 1.25


def true_parts(x, y):
    """The field's curl-free and divergence-free part, and its harmonic one, which is both.

    A source at (−1.5, −1) and a vortex at (1.5, 1), after Macêdo & Castro, IMPA preprint (2008), Figure 1.
    """
    source, _ = around(x, y, -1.5, -1, gaussian_speed(A))
    _, vortex = around(x, y, 1.5, 1, gaussian_speed(A))
    return source, vortex, 0 * source


def true_divergence(x, y):
    return gaussian_strength(x, y, -1.5, -1, A)


def true_curl(x, y):
    return gaussian_strength(x, y, 1.5, 1, A)
