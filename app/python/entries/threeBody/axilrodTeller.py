def pair_energy(r, strength):
    """There is no more than the energy of three."""
    return 0 * r


def triple_energy(a, b, c, strength):
    """u = ν (1 + 3 cos θ₁ cos θ₂ cos θ₃) / (abc)³ (B. M. Axilrod & E. Teller 1943, doi:10.1063/1.1723844)."""
    opposite = lambda p, q, r: (p**2 + q**2 - r**2) / (2 * p * q)
    return strength * (1 + 3 * opposite(a, b, c) * opposite(a, c, b) * opposite(b, c, a)) / (a * b * c) ** 3
