def true_energy(r, depth, diameter):
    """U(r) = 4ε[(s/r)¹² − (s/r)⁶] (J. E. Jones 1924, doi:10.1098/rspa.1924.0082)."""
    sixth = (diameter / r) ** 6
    return 4 * depth * (sixth**2 - sixth)


def true_slope(r, depth, diameter):
    """dU/dr."""
    sixth = (diameter / r) ** 6
    return -24 * depth / r * (2 * sixth**2 - sixth)
