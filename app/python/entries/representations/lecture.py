A = np.array([[2.0, 2.0], [1.0, -1.0]])


def representation(r):
    """q(r) = (2(x + y), x − y), the lecture's."""
    return r @ A.T


def jacobian(r):
    """J = ∂q/∂r, one 2 × 2 matrix a position."""
    return np.broadcast_to(A, (len(r), 2, 2))
