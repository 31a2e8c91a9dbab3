# A left turn by 90°: (u, v) ↦ (−v, u).
TURN = np.array([[0.0, -1.0], [1.0, 0.0]])


def parts(model, r, curl_free_share):
    """The curl-free and the divergence-free part of what a mixture predicts: [n, 2] each.

    f_cf = γ Σⱼ K_cf αⱼ, and f_df = (1 − γ) Σⱼ K_df αⱼ with K_df = R K_cf Rᵀ in the plane.
    """
    alpha = model.weights.reshape(-1, 2)
    d = differences(r, model.positions)
    a, b, _ = hessian_kernel(d, model.length_scale, curl_free_share=1)
    sum_of = lambda w: np.einsum("ij,ja->ia", a, w) + np.einsum("ij,ija,ijb,jb->ia", b, d, d, w, optimize=True)
    return curl_free_share * sum_of(alpha), (1 - curl_free_share) * sum_of(alpha @ TURN) @ TURN.T


def strengths(model, r, curl_free_share):
    """The divergence of the curl-free part, and the curl of the divergence-free one: −8c Σⱼ (2φ″ + sφ‴) d·αⱼ each."""
    alpha = model.weights.reshape(-1, 2)
    d = differences(r, model.positions)
    s = np.sum(d**2, axis=-1)
    c = -1 / (2 * dphi(0.0, model.length_scale))
    factor = -8 * c * (2 * ddphi(s, model.length_scale) + s * dddphi(s, model.length_scale))
    sum_of = lambda w: np.einsum("ij,ija,ja->i", factor, d, w, optimize=True)
    return curl_free_share * sum_of(alpha), (1 - curl_free_share) * sum_of(alpha @ TURN)


def without_harmonic(field, r):
    """A field without the harmonic one nearest to it: powers u − iv = zⁿ, n = 0 … 11, fitted and taken away."""
    x, y = (r - r.mean(axis=0)).T
    z = (x + 1j * y) / np.hypot(x, y).max()
    powers = np.stack([factor * z**n for n in range(12) for factor in (1, 1j)], axis=1)
    basis, _ = np.linalg.qr(np.concatenate([powers.real, -powers.imag]))
    flat = field.T.ravel()
    return (flat - basis @ (basis.T @ flat)).reshape(2, -1).T


def size(field):
    """rms length of the vectors."""
    return np.sqrt(np.mean(np.sum(field**2, axis=-1)))
