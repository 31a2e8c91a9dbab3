# %%
def energy_and_forces(x):
    """Of springs between bonded atoms, k (r - r0)^2, and in the angles between bonds, k (theta - theta0)^2; above the minimum."""
    r = x.reshape(-1, 3)
    energy, forces = -least, np.zeros_like(r)
    for i, j, k, length in bonds:
        d = r[i] - r[j]
        distance = np.linalg.norm(d)
        energy += k * (distance - length) ** 2
        f = -2 * k * (distance - length) * d / distance
        forces[i] += f
        forces[j] -= f
    for i, j, l, k, degrees in angles:
        u, v = r[i] - r[j], r[l] - r[j]
        a, b = np.linalg.norm(u), np.linalg.norm(v)
        cosine = u @ v / (a * b)
        bend = np.arccos(cosine) - np.radians(degrees)
        energy += k * bend**2
        slope = -2 * k * bend / np.sqrt(1 - cosine**2)
        first = slope * (cosine * u / a**2 - v / (a * b))
        last = slope * (cosine * v / b**2 - u / (a * b))
        forces[i] += first
        forces[l] += last
        forces[j] -= first + last
    return energy, forces.ravel()


# The minimum's own energy is the zero.
least = 0.0
least = energy_and_forces(minimum)[0]


def stretch(path):
    i, j, _, _ = bonds[0]
    lengths = np.linalg.norm(path[:, 3 * i : 3 * i + 3] - path[:, 3 * j : 3 * j + 3], axis=1)
    return lengths - np.linalg.norm(minimum[3 * i : 3 * i + 3] - minimum[3 * j : 3 * j + 3])
