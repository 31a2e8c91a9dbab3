# %%
def moments(about):
    """Charge, dipole and traceless quadrupole about an origin."""
    a = places - about
    second = np.einsum("i,ij,ik->jk", charges, a, a)
    return charges.sum(), charges @ a, 1.5 * second - 0.5 * np.trace(second) * np.eye(3)


def exact(r):
    """The potential of all charges, in e/Å."""
    return np.sum(charges / np.linalg.norm(r[..., None, :] - places, axis=-1), axis=-1)


def expanded(r, about, order):
    """The expansion up to 0, 1 or 2; "printed" ends with the slide's term instead of the quadrupole's."""
    q, mu, theta = moments(about)
    d = r - about
    R = np.linalg.norm(d, axis=-1)
    value = q / R
    if order != 0:
        value = value + d @ mu / R**3
    if order == 2:
        value = value + np.einsum("...a,ab,...b->...", d, theta, d) / R**5
    if order == "printed":
        value = value + theta.sum() / (3 * R**5)
    return value
