# Constants of silicon (F. H. Stillinger & T. A. Weber 1985, doi:10.1103/PhysRevB.31.5262, eqs. 2.3–2.7).
A, B, CUTOFF, GAMMA = 7.049556277, 0.6022245584, 1.8, 1.2


def faded(r, strength):
    """exp(strength / (r − R)) below the cutoff R, 0 from there on."""
    return np.where(r < CUTOFF, np.exp(strength / np.where(r < CUTOFF, r - CUTOFF, -1.0)), 0.0)


def pair_energy(r, angular_strength):
    """U(r) = A (B r⁻⁴ − 1) e^{1/(r − R)}."""
    return A * (B / r**4 - 1) * faded(r, 1.0)


def triple_energy(a, b, c, angular_strength):
    """u = λ (cos θ + ⅓)² e^{γ/(a − R)} e^{γ/(b − R)}, c being the side across θ."""
    cosine = (a**2 + b**2 - c**2) / (2 * a * b)
    return angular_strength * (cosine + 1 / 3) ** 2 * faded(a, GAMMA) * faded(b, GAMMA)
