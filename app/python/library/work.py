NODES, WEIGHTS = np.polynomial.legendre.leggauss(8)
NODES, WEIGHTS = (NODES + 1) / 2, WEIGHTS / 2


def work_along(force, path, pieces, halvings):
    """∫ f·dr up to each end of `pieces` equal pieces of a path r(t), 0 ≤ t ≤ 1, and how sure that is.

    Gauss–Legendre with eight nodes on each of 2ʰ panels a piece; the last halving's change is its uncertainty.
    """
    works = []
    for panels in (2 ** (halvings - 1), 2**halvings):
        width = 1 / (pieces * panels)
        t = (np.arange(pieces * panels)[:, None] + NODES) * width
        place, velocity = path(t.ravel())
        power = np.sum(force(place) * velocity, axis=-1).reshape(pieces, panels, 8)
        works.append(np.sum(power * WEIGHTS, axis=(1, 2)) * width)
    return np.concatenate([[0], np.cumsum(works[1])]), np.sum(np.abs(works[1] - works[0]))


def straight(a, b):
    """The straight line from a to b, as r(t) and dr/dt."""
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    return lambda t: (a + (b - a) * t[:, None], np.broadcast_to(b - a, (t.size, 2)))
