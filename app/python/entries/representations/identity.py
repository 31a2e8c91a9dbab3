def representation(r):
    """q(r) = r: the kernel sees the position itself."""
    return r


def jacobian(r):
    """J = ∂q/∂r, one 2 × 2 matrix a position."""
    return np.broadcast_to(np.eye(2), (len(r), 2, 2))
