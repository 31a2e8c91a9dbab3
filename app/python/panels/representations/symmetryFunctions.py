# %%
def smooth(R):
    """The cutoff function: goes to zero with its slope."""
    return np.where(R < cutoff, (np.cos(np.pi * R / cutoff) + 1) / 2, 0)


def hard(R):
    """What not to do: everything counts in full, and then not at all."""
    return np.where(R < cutoff, 1.0, 0.0)


def distances(r):
    return np.linalg.norm(r[:, None] - r[None], axis=-1)


def radial(r, i, eta, shift, cut=smooth):
    """Shares of the neighbours of atom i in G1, its own 0."""
    R = distances(r)[i]
    shares = np.exp(-eta * (R - shift) ** 2) * cut(R)
    shares[i] = 0
    return shares


def angular(r, i, eta, zeta, sign, cut=smooth):
    """G2 of atom i, over ordered pairs of neighbours."""
    R = distances(r)
    others = np.delete(np.arange(len(r)), i)
    j, k = (index[~np.eye(len(others), dtype=bool)] for index in np.meshgrid(others, others, indexing="ij"))
    a, b, c = R[i, j], R[i, k], R[j, k]
    cosine = (a**2 + b**2 - c**2) / (2 * a * b)
    # Rounding may take the cosine of a straight angle beyond 1.
    angle = 2 * np.maximum(0, (1 + sign * cosine) / 2) ** zeta
    return np.sum(angle * np.exp(-eta * (a**2 + b**2 + c**2)) * cut(a) * cut(b) * cut(c))


def vector(r, i):
    """The two functions that are chosen, then those of the set."""
    return np.array([radial(r, i, *chosen_radial).sum(), angular(r, i, *chosen_angular)]
                    + [radial(r, i, *each).sum() for each in set_radial]
                    + [angular(r, i, *each) for each in set_angular])


# %% [markdown]
# ## What a model is given of the atom
#
# And that it stays the same whatever keeps all distances, and in whichever order the atoms are listed.

# %%
G = vector(r, middle)
check("the vector", G, on_page["vector"])
nearest = np.argsort(distances(r)[middle], kind="stable")[1:]
check("distances of the neighbours", distances(r)[middle][nearest], on_page["distances"])
check("their shares of G1", np.sort(radial(r, middle, *chosen_radial)[nearest]), np.sort(on_page["shares"]))

generator = np.random.default_rng(1)
turn, _ = np.linalg.qr(generator.normal(size=(3, 3)))
order = generator.permutation(len(r))
moved = {
    "shifted": (r + [1, -2, 3], middle),
    "turned or mirrored": (r @ turn.T, middle),
    "mirrored once more": (r @ turn.T * [1, 1, -1], middle),
    "listed otherwise": (r[order], int(np.argsort(order)[middle])),
}
for name, (places, atom) in moved.items():
    assert np.allclose(vector(places, atom), G, rtol=1e-10, atol=1e-12), name
    print(f"{name}: the same, to {np.max(np.abs(vector(places, atom) - G)):.0e}")

# %% [markdown]
# ## A neighbour goes out through the cutoff
#
# Straight away from the atom in the middle: what jumps at the cutoff, between a hundred-millionth of an ångström before and behind it.

# %%
beside = 1e-8


def with_neighbour_at(R):
    places = r.copy()
    along = r[neighbour] - r[middle]
    places[neighbour] = r[middle] + R * along / np.linalg.norm(along)
    return places


def jump(function):
    return function(with_neighbour_at(cutoff + beside)) - function(with_neighbour_at(cutoff - beside))


for name, cut in {"cosine": smooth, "hard": hard}.items():
    shown = on_page["jumps"].get(name)
    if shown is None:
        continue
    check(f"{name} cutoff: jump of G1", jump(lambda r: radial(r, middle, *chosen_radial, cut).sum()), shown["radial"])
    check(f"{name} cutoff: jump of G2", jump(lambda r: angular(r, middle, *chosen_angular, cut)), shown["angular"])

# %%
if plt:
    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4.2))
    R = np.linspace(0, cutoff + 0.5, 300)
    left.plot(R, np.exp(-chosen_radial[0] * (R - chosen_radial[1]) ** 2) * smooth(R), color="black")
    left.plot(distances(r)[middle][nearest], radial(r, middle, *chosen_radial)[nearest], "o", color="#0b6363")
    left.set(title="Neighbours by distance", xlabel="R (Å)", ylabel="share of G1", xlim=(0, cutoff + 0.5))
    out = np.linspace(max(0.4, cutoff - 1.5), cutoff + 0.5, 400)
    for cut, look in ((smooth, dict(color="black")), (hard, dict(color="#a3420c", linestyle="--"))):
        values = [radial(with_neighbour_at(R), middle, *chosen_radial, cut).sum() for R in out]
        right.plot(out, values, label=cut.__name__, **look)
    right.axvline(cutoff, color="gray", linestyle=":")
    right.set(title="A neighbour leaves", xlabel="its distance (Å)", ylabel="G1")
    right.legend()
    show()
