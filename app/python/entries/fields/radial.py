def around(x, y, x0, y0, speed_over_distance):
    """A source g(ρ²)(ξ, η) about (x₀, y₀), and the vortex g(ρ²)(−η, ξ) that is the same turned left by 90°."""
    xi, eta = x - x0, y - y0
    g = speed_over_distance(xi**2 + eta**2)
    return np.stack([g * xi, g * eta], axis=-1), np.stack([-g * eta, g * xi], axis=-1)


def gaussian_speed(a):
    """g = e^(½ − ρ²/2a²)/a: the speed ρg is 1 at ρ = a."""
    return lambda s: np.exp(0.5 - s / (2 * a**2)) / a


def gaussian_strength(x, y, x0, y0, a):
    """2g + 2ρ²g′: the divergence of the source, and the curl of the vortex."""
    s = (x - x0) ** 2 + (y - y0) ** 2
    return gaussian_speed(a)(s) * (2 - s / a**2)
