def hessian(stiffness1, stiffness2, angle):
    """Rᵀ diag(k₁, k₂) R: one stiffness along the axis at that angle, in degrees, the other across."""
    u = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
    v = np.array([-u[1], u[0]])
    return stiffness1 * np.outer(u, u) + stiffness2 * np.outer(v, v)


def true_energy(x, y, **parameters):
    """V = ½ k₁u² + ½ k₂v², in k_BT₀: a turned harmonic well."""
    return -np.sum(np.stack([x, y], axis=-1) * true_force(x, y, **parameters), axis=-1) / 2


def true_force(x, y, **parameters):
    """f = −∇V, both components in the last axis."""
    return -np.stack([x, y], axis=-1) @ hessian(**parameters)


smooth_force = true_force
