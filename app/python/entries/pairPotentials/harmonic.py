def true_energy(r, stiffness, rest_length):
    """U(r) = ½ k(r − r₀)²."""
    return stiffness * (r - rest_length) ** 2 / 2


def true_slope(r, stiffness, rest_length):
    """dU/dr."""
    return stiffness * (r - rest_length)
