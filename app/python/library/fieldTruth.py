def true_field(x, y):
    """The whole field: all its parts together."""
    return sum(true_parts(x, y))


def shared_parts(r):
    """The true parts as a fit can find them: the harmonic one is shared out as the prior shares it."""
    curl_free, divergence_free, harmonic = true_parts(*r.T)
    return curl_free + curl_free_share * harmonic, divergence_free + (1 - curl_free_share) * harmonic
