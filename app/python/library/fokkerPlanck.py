def stationary_state(force, box, n, kT):
    """The stationary density of overdamped motion on n × n cells, and the entropy it produces a unit of time.

    Rates between neighbouring cells by Scharfetter & Gummel (1969): w = (kT/h²) B(−W/kT) with B(u) = u/(eᵘ − 1) and W the
    work from centre to centre; elimination without subtractions (Grassmann, Taksar & Heyman 1985), a band at a time.
    """
    x0, x1, y0, y1 = box
    cells, h = cell_centres(box, n), np.array([(x1 - x0) / n, (y1 - y0) / n])
    index = np.arange(n * n).reshape(n, n)
    nodes, weights = np.polynomial.legendre.leggauss(5)
    bernoulli = lambda u: np.where(np.abs(u) < 1e-10, 1 - u / 2, u / np.where(u == 0, 1, np.expm1(u)))
    edges = []
    for axis, (start, end) in enumerate([(index[:, :-1], index[:, 1:]), (index[:-1], index[1:])]):
        i, j = start.ravel(), end.ravel()
        step = np.eye(2)[axis] * h
        points = cells[i][:, None] + step * ((nodes + 1) / 2)[:, None]
        f = force(points.reshape(-1, 2)).reshape(points.shape)
        work = np.clip(f[..., axis] @ (weights / 2) * h[axis] / kT, -300, 300)
        edges.append((i, j, work, kT / h[axis] ** 2 * bernoulli(-work), kT / h[axis] ** 2 * bernoulli(work)))

    rates = np.zeros((n * n, n * n))
    for i, j, _, there, back in edges:
        rates[i, j], rates[j, i] = there, back
    for k in range(n * n - 1, 0, -1):
        band = slice(max(0, k - n), k)
        rates[band, k] /= rates[k, band].sum()
        rates[band, band] += np.outer(rates[band, k], rates[k, band])
    p = np.ones(n * n)
    for k in range(1, n * n):
        band = slice(max(0, k - n), k)
        p[k] = p[band] @ rates[band, k]
        if p[k] > 2.0**500:
            p[: k + 1] /= 2.0**500
    p /= p.sum()

    entropy = 0
    for i, j, work, there, back in edges:
        entropy += np.sum(np.maximum(0, (there * p[i] - back * p[j]) * (work + np.log(p[i] / p[j]))))
    return p, entropy


def boltzmann(energy, box, n, kT):
    """The cells' true probabilities, ∝ ∫ e^(−V/kT), each by 4 × 4 Gauss–Legendre nodes."""
    x0, x1, y0, y1 = box
    nodes, weights = np.polynomial.legendre.leggauss(4)
    offsets = np.stack(np.meshgrid(nodes, nodes), axis=-1).reshape(-1, 2) / 2 * [(x1 - x0) / n, (y1 - y0) / n]
    V = energy(*np.moveaxis(cell_centres(box, n)[:, None] + offsets, -1, 0))
    p = np.exp((V.min() - V) / kT) @ np.outer(weights, weights).ravel()
    return p / p.sum()


def kullback_leibler(p, q):
    """KL(p‖q) = Σ p ln(p/q), in nats."""
    return np.sum(np.where(p > 0, p * np.log(np.where(p > 0, p, 1) / np.maximum(q, 2.0**-1022)) - p + q, q))


def jensen_shannon(p, q):
    """½ KL(p‖m) + ½ KL(q‖m), m = ½(p + q)."""
    return (kullback_leibler(p, (p + q) / 2) + kullback_leibler(q, (p + q) / 2)) / 2
