def divergence_free(r, s, length_scale):
    """K(r, r′) = c/(m−1) Jᵀ[H − tr(H) I]J′, H = 2φ′ I + 4φ″ d dᵀ, c = −1/2φ′(0): random flows without sources.

    Narcowich & Ward, Math. Comp. 63, 661 (1994), doi:10.1090/S0025-5718-1994-1254147-6.
    """
    return lift(r, s, *hessian_kernel(differences(r, s), length_scale, curl_free_share=0))
