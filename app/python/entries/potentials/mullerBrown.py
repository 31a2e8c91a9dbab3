#                A     a     b     c    X₀   Y₀
TERMS = [(-200, -1.0, 0.0, -10.0, 1.0, 0.0),
         (-100, -1.0, 0.0, -10.0, 0.0, 0.5),
         (-170, -6.5, 11.0, -6.5, -0.5, 1.5),
         (15, 0.7, 0.6, 0.7, -1.0, 1.0)]


def terms(x, y):
    """Each A exp(a u² + b u v + c v²) with u = X − X₀, v = Y − Y₀, and X = x/4 − 0.2, Y = y/4 + 0.75."""
    for A, a, b, c, X0, Y0 in TERMS:
        u, v = x / 4 - 0.2 - X0, y / 4 + 0.75 - Y0
        yield A * np.exp(a * u**2 + b * u * v + c * v**2), 2 * a * u + b * v, b * u + 2 * c * v


def true_energy(x, y):
    """The Müller–Brown potential, stretched fourfold and a twentieth as high, in k_BT₀.

    K. Müller & L. D. Brown, Theor. Chim. Acta 53, 75 (1979), doi:10.1007/BF00547608.
    """
    return sum(term for term, _, _ in terms(x, y)) / 20


def true_force(x, y):
    """f = −∇V, both components in the last axis."""
    return -sum(np.stack([term * du, term * dv], axis=-1) for term, du, dv in terms(x, y)) / 80


smooth_force = true_force
