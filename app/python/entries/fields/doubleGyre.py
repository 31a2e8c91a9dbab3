KX, KY = np.pi / 5, np.pi / 10


def true_parts(x, y):
    """The field's curl-free and divergence-free part, and its harmonic one: (−∂ψ/∂y, ∂ψ/∂x), all divergence-free.

    ψ = (5/π) sin(π(x+5)/5) sin(π(y+5)/10); S. C. Shadden et al., Physica D 212, 271 (2005).
    """
    px, py = KX * (x + 5), KY * (y + 5)
    gyres = np.stack([-KY / KX * np.sin(px) * np.cos(py), np.cos(px) * np.sin(py)], axis=-1)
    return 0 * gyres, gyres, 0 * gyres


def true_divergence(x, y):
    return 0 * x


def true_curl(x, y):
    return -(KX**2 + KY**2) / KX * np.sin(KX * (x + 5)) * np.sin(KY * (y + 5))
