def true_energy(x, y, barrier, tilt, stiffness):
    """V = h((x/a)² − 1)² + t x/(2a) + ½ k y², a = 2.5, in k_BT₀: a tilted double well."""
    return barrier * ((x / 2.5) ** 2 - 1) ** 2 + tilt * x / 5 + stiffness * y**2 / 2


def true_force(x, y, barrier, tilt, stiffness):
    """f = −∇V, both components in the last axis."""
    u = x / 2.5
    return np.stack([-4 * barrier * u * (u**2 - 1) / 2.5 - tilt / 5, -stiffness * y], axis=-1)


smooth_force = true_force
