def phi(s, length_scale):
    """φ(s) = exp(−s/2σ²) of the squared distance s: the Gaussian kernel (Rasmussen & Williams 2006, eq. 4.9)."""
    return np.exp(-s / (2 * length_scale**2))


def dphi(s, length_scale):
    """φ′(s) = dφ/ds."""
    return phi(s, length_scale) / (-2 * length_scale**2)


def ddphi(s, length_scale):
    """φ″(s)."""
    return dphi(s, length_scale) / (-2 * length_scale**2)


def dddphi(s, length_scale):
    """φ‴(s)."""
    return ddphi(s, length_scale) / (-2 * length_scale**2)


def wave_number(generator, length_scale, order):
    """|k| of a random plane wave: σ²k² is χ² with two degrees of freedom, and two more for gradients (order 1)."""
    return np.sqrt(sum(generator.normal() ** 2 for _ in range(2 + 2 * order))) / length_scale
