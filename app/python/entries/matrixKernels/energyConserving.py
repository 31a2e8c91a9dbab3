def energy_conserving(r, s, length_scale):
    """K(r, r′) = −c Jᵀ[2φ′ I + 4φ″ d dᵀ]J′, c = −1/2φ′(0): minus the gradient of a random energy.

    Narcowich & Ward, Math. Comp. 63, 661 (1994), doi:10.1090/S0025-5718-1994-1254147-6;
    Chmiela et al., Science Advances 3, e1603015 (2017), doi:10.1126/sciadv.1603015.
    """
    return lift(r, s, *hessian_kernel(differences(r, s), length_scale, curl_free_share=1))
