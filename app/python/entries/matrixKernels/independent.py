def independent(r, s, length_scale):
    """K(r, r′) = φ(|d|²) I, d = q(r) − q(r′): each component by itself.

    Micchelli & Pontil, Neural Computation 17, 177 (2005), doi:10.1162/0899766052530802.
    """
    d = differences(r, s)
    return phi(np.sum(d**2, axis=-1), length_scale)[..., None, None] * np.eye(2)
