def as_printed(r, s, length_scale):
    """K(r, r′) = −c JᵀJ′(2φ′ + 4φ″|d|²): the slide's formula at its word, |d|² where d dᵀ belongs."""
    d = differences(r, s)
    s2 = np.sum(d**2, axis=-1)
    g = (2 * dphi(s2, length_scale) + 4 * ddphi(s2, length_scale) * s2) / (2 * dphi(0.0, length_scale))
    return g[..., None, None] * np.einsum("iab,jac->ijbc", jacobian(r), jacobian(s))
