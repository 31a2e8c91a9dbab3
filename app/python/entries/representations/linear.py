def representation(r):
    """q(r) = A r."""
    return r @ A.T


def jacobian(r):
    """J = ∂q/∂r = A, one 2 × 2 matrix a position."""
    return np.broadcast_to(A, (len(r), 2, 2))
