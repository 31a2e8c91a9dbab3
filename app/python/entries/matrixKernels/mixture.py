def mixture(r, s, length_scale, curl_free_share):
    """K = γ K_cf + (1 − γ) K_df: a curl-free and a divergence-free field, drawn apart from each other."""
    return lift(r, s, *hessian_kernel(differences(r, s), length_scale, curl_free_share))
