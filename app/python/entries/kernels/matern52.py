def phi(s, length_scale):
    """φ(s) = (1 + ar + a²r²/3) e^(−ar), a = √5/σ, r = √s: the Matérn kernel with ν = 5/2 (ibid., eq. 4.17)."""
    ar = np.sqrt(5 * s) / length_scale
    return (1 + ar + ar**2 / 3) * np.exp(-ar)


def dphi(s, length_scale):
    """φ′(s) = dφ/ds = −(a²/6)(1 + ar) e^(−ar)."""
    ar = np.sqrt(5 * s) / length_scale
    return -5 / (6 * length_scale**2) * (1 + ar) * np.exp(-ar)


def ddphi(s, length_scale):
    """φ″(s) = (a⁴/12) e^(−ar)."""
    return 25 / (12 * length_scale**4) * np.exp(-np.sqrt(5 * s) / length_scale)


def dddphi(s, length_scale):
    """φ‴(s) = −(a⁵/24r) e^(−ar); 0 at r = 0, where it is only ever multiplied by powers of r."""
    r = np.sqrt(s)
    a = np.sqrt(5) / length_scale
    return np.where(r > 0, -(a**5) / 24 * np.exp(-a * r) / np.where(r > 0, r, 1), 0)


def wave_number(generator, length_scale, order):
    """|k| of a random plane wave: σ²k²/5 is χ²₂/χ²₅, and for gradients (order 1) χ²₄/χ²₃."""
    chi_squared = lambda n: sum(generator.normal() ** 2 for _ in range(n))
    return np.sqrt(5 * chi_squared(2 + 2 * order) / chi_squared(5 - 2 * order)) / length_scale
