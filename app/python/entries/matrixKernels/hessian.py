def hessian_kernel(d, length_scale, curl_free_share):
    """Both numbers of γΦ_cf + (1 − γ)Φ_df = a I + b d dᵀ, with Φ_cf = −cH and Φ_df = c/(m−1)·(H − tr(H) I).

    H = 2φ′ I + 4φ″ d dᵀ is the profile's Hessian; c = −1/2φ′(0) makes both the identity at d = 0.
    """
    s, m = np.sum(d**2, axis=-1), d.shape[-1]
    c = -1 / (2 * dphi(0.0, length_scale))
    e = (1 - curl_free_share) * c / (m - 1)
    second = ddphi(s, length_scale)
    a = -2 * c * dphi(s, length_scale) - 4 * e * second * s
    b = -4 * (curl_free_share * c - e) * second
    return a, b, d


def lift(r, s, a, b, d):
    """K = Jᵀ(a I + b d dᵀ)J′ of every pair: [n, n′, 2, 2]."""
    J, K = jacobian(r), jacobian(s)
    left, right = np.einsum("iab,ija->ijb", J, d), np.einsum("jab,ija->ijb", K, d)
    metric = np.einsum("iab,jac->ijbc", J, K)
    return a[..., None, None] * metric + b[..., None, None] * left[..., :, None] * right[..., None, :]
