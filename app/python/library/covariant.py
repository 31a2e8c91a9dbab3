# Whole turns of the plane by so many even angles: a mean over them is the integral, as exactly as numbers of 16 digits say it.
ANGLES = 2 * np.pi * np.arange(512) / 512
TURNS = np.array([[np.cos(ANGLES), -np.sin(ANGLES)], [np.sin(ANGLES), np.cos(ANGLES)]]).transpose(2, 0, 1)
MIRROR = np.diag([1.0, -1.0])


def overlap(a, b, width):
    """The base kernel: a [n, 2] are the neighbours of one atom, b [..., n', 2] those of another, in so many ways."""
    squares = ((a[:, None] - b[..., None, :, :]) ** 2).sum(axis=-1)
    return np.exp(-squares / (4 * width**2)).sum(axis=(-1, -2)) / (4 * np.pi * width**2)


def averages(a, b, width, reflections, power=1):
    """The mean of R k(a, R b) over all turns R [2, 2], and that of k(a, R b) alone."""
    elements = np.concatenate([TURNS, TURNS @ MIRROR]) if reflections else TURNS
    values = overlap(a, b @ elements.transpose(0, 2, 1), width) ** power
    return (elements * values[:, None, None]).mean(axis=0), values.mean()


def block(symmetry, a, b, width, power=1):
    """K(a, b) [2, 2]. The invariant average is over rotations alone: reflections are asked for by name."""
    if symmetry == "componentwise":
        return overlap(a, b, width) ** power * np.eye(2)
    if symmetry == "invariant":
        return averages(a, b, width, False, power)[1] * np.eye(2)
    return averages(a, b, width, symmetry == "covariant", power)[0]
