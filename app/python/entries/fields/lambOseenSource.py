A = 1.25
# (1 − e^(−t))/√t is largest where 1 + 2t = eᵗ.
GAMMA = A / 0.6381726863389515


def smoothed_point(s):
    """g = Γ(1 − e^(−ρ²/a²))/ρ²: a point source or vortex smoothed by a Gaussian (Lamb, Hydrodynamics, § 334a)."""
    return np.where(s > 0, -GAMMA * np.expm1(-s / A**2) / np.where(s > 0, s, 1), GAMMA / A**2)


def strength(x, y, x0, y0):
    return 2 * GAMMA / A**2 * np.exp(-((x - x0) ** 2 + (y - y0) ** 2) / A**2)


def true_parts(x, y):
    """The field's curl-free and divergence-free part, and its harmonic one: a source and a Lamb–Oseen vortex."""
    source, _ = around(x, y, -1.5, -1, smoothed_point)
    _, vortex = around(x, y, 1.5, 1, smoothed_point)
    return source, vortex, 0 * source


def true_divergence(x, y):
    return strength(x, y, -1.5, -1)


def true_curl(x, y):
    return strength(x, y, 1.5, 1)
