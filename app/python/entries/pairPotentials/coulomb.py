def true_energy(r, charge_product):
    """U(r) = Q/r, in units where 4πε₀ = 1."""
    return charge_product / r


def true_slope(r, charge_product):
    """dU/dr."""
    return -charge_product / r**2
