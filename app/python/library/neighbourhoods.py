# Averages over all directions: in the plane over even angles, in space by Gauss-Legendre in the cosine.
COSINES = {2: np.cos(2 * np.pi * np.arange(256) / 256), 3: np.polynomial.legendre.leggauss(96)[0]}
SHARES = {2: np.full(256, 1 / 256), 3: np.polynomial.legendre.leggauss(96)[1] / 2}

ANGLES = 2 * np.pi * np.arange(512) / 512
TURNS = np.array([[np.cos(ANGLES), -np.sin(ANGLES)], [np.sin(ANGLES), np.cos(ANGLES)]]).transpose(2, 0, 1)
MIRROR = np.diag([1.0, -1.0])


def alike(a, others):
    """Which neighbours are compared [..., N, n, n']: those of a kind. It stands behind the coordinates, -1 where none is."""
    return (a[:, None, -1] == others[..., None, :, -1]) & (a[:, None, -1] >= 0)


def overlap(a, others, width):
    """The base kernel of one neighbourhood [n, d + 1] with each of others [..., N, n', d + 1]."""
    d = a.shape[-1] - 1
    squares = ((a[:, None, :d] - others[..., None, :, :d]) ** 2).sum(axis=-1)
    values = np.where(alike(a, others), np.exp(-squares / (4 * width**2)), 0)
    return values.sum(axis=(-1, -2)) / (4 * np.pi * width**2) ** (d / 2)


def over_turns(a, others, width, odd):
    """The mean of e^(γ cos θ - a) over all turns for each two neighbours [N, n, n'], or of cos θ times that."""
    d = a.shape[-1] - 1
    r, s = np.linalg.norm(a[:, None, :d], axis=-1), np.linalg.norm(others[:, None, :, :d], axis=-1)
    cosines = COSINES[d]
    means = np.exp((r * s / (2 * width**2))[..., None] * (cosines - 1)) @ (SHARES[d] * (cosines if odd else 1))
    means = means * np.exp(-((r - s) ** 2) / (4 * width**2)) / (4 * np.pi * width**2) ** (d / 2)
    return np.where(alike(a, others), means, 0)


def invariant(a, others, width):
    """The mean of k(a, R b) over all turns R, [N]."""
    return over_turns(a, others, width, False).sum(axis=(1, 2))


def linear(symmetry, a, others, width):
    """K(a, b) [N, m, m]; m = 1 where it is a number times the identity."""
    if symmetry == "componentwise":
        return overlap(a, others, width)[:, None, None]
    if symmetry == "invariant":
        return invariant(a, others, width)[:, None, None]
    p, q = a[:, :-1], others[..., :-1]
    lengths = np.linalg.norm(p, axis=-1)[:, None] * np.linalg.norm(q, axis=-1)[:, None, :]
    scale = over_turns(a, others, width, True) / np.where(lengths > 0, lengths, 1)
    blocks = np.einsum("bij,ik,bjl->bkl", scale, p, q)
    if symmetry == "rotations" and p.shape[1] == 2:
        # Without reflections, across as well: turned by a right angle, both.
        p, q = p @ TURNS[128], q @ TURNS[128]
        blocks = blocks + np.einsum("bij,ik,bjl->bkl", scale, p, q)
    return blocks


def squared(symmetry, a, others, width):
    """The same of the base kernel's square, in the plane: the mean over turns by the letter."""
    if symmetry == "componentwise":
        return overlap(a, others, width)[:, None, None] ** 2
    elements = np.concatenate([TURNS, TURNS @ MIRROR]) if symmetry == "covariant" else TURNS
    places = np.einsum("tkl,bjl->tbjk", elements, others[..., :-1])
    kinds = np.broadcast_to(others[..., -1:], (*places.shape[:-1], 1))
    values = overlap(a, np.concatenate([places, kinds], axis=-1), width) ** 2 / len(elements)
    if symmetry == "invariant":
        return values.sum(axis=0)[:, None, None]
    return np.einsum("tkl,tb->bkl", elements, values)


def modulated(symmetry, a, others, width):
    """The linear one times the square of the correlation of the invariant kernel."""
    norms = np.array([invariant(b, b[None], width)[0] for b in others]) * invariant(a, a[None], width)[0]
    return linear(symmetry, a, others, width) * (invariant(a, others, width) ** 2 / norms)[:, None, None]


class NeighbourhoodModel:
    """(K + λI) α = y with K's mean diagonal taken out, then f(ρ) = Σᵢ K(ρ, ρᵢ) αᵢ."""

    def __init__(self, base, symmetry, width, ridge, neighbourhoods, targets):
        # K(ρ, ρ₁), K(ρ, ρ₂), … side by side.
        self.kernel = lambda a: np.concatenate(base(symmetry, a, neighbourhoods, width), axis=1)
        gram = np.concatenate([self.kernel(a) for a in neighbourhoods])
        self.scale = np.trace(gram) / len(gram)
        A = gram / self.scale + ridge * np.eye(len(gram))
        self.condition = np.linalg.cond(A)
        # A kernel that is one number learns each component by itself: each a column.
        self.weights = np.linalg.solve(A, np.reshape(targets, (len(gram), -1)))

    def error(self, neighbourhoods, targets):
        """The root-mean-square error of a component."""
        predictions = np.array([np.ravel(self.kernel(a) @ self.weights) for a in neighbourhoods]) / self.scale
        return np.sqrt(np.mean((predictions - targets) ** 2))
