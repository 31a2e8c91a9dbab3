def true_energy(x, y, c):
    """V = (x−4)(x−2)(x+2)(x+3)/50 + y²/20 + c sin(3(x+5)(y−6)), in k_BT₀.

    J. Wang et al., ACS Cent. Sci. 5, 755 (2019), doi:10.1021/acscentsci.8b00913.
    """
    return (x - 4) * (x - 2) * (x + 2) * (x + 3) / 50 + y**2 / 20 + c * np.sin(3 * (x + 5) * (y - 6))


def true_force(x, y, c):
    """f = −∇V, both components in the last axis."""
    ripple = 3 * c * np.cos(3 * (x + 5) * (y - 6))
    return np.stack(
        [-(4 * x**3 - 3 * x**2 - 32 * x + 4) / 50 - ripple * (y - 6), -y / 10 - ripple * (x + 5)], axis=-1
    )


def smooth_force(x, y, c):
    """The same without the corrugation, which a few samples cannot tell."""
    return true_force(x, y, c=0)
