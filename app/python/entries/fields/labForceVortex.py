def true_parts(x, y):
    """The field's curl-free and divergence-free part, and its harmonic one: the lab's smooth force and a vortex.

    V = (x−4)(x−2)(x+2)(x+3)/50 + y²/20, after J. Wang et al. (2019), doi:10.1021/acscentsci.8b00913.
    """
    force = np.stack([-(4 * x**3 - 3 * x**2 - 32 * x + 4) / 50, -y / 10], axis=-1)
    _, vortex = around(x, y, 0, 0, gaussian_speed(1.5))
    return force, 2 * vortex, 0 * vortex


def true_divergence(x, y):
    return -(12 * x**2 - 6 * x - 32) / 50 - 1 / 10


def true_curl(x, y):
    return 2 * gaussian_strength(x, y, 0, 0, 1.5)
