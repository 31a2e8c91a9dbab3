def true_parts(x, y):
    """The field's curl-free and divergence-free part, and its harmonic one: (y, 0)/5 is a rotation and a saddle."""
    rotation, saddle = np.stack([y / 10, -x / 10], axis=-1), np.stack([y / 10, x / 10], axis=-1)
    return 0 * saddle, rotation, saddle


def true_divergence(x, y):
    return 0 * x


def true_curl(x, y):
    return -1 / 5 + 0 * x
