# %%
def nearest(d):
    """The shortest way, in a box that repeats itself."""
    return d - side * np.round(d / side)


i, j = np.triu_indices(len(positions), 1)


def forces_of(r):
    """Energy, virial and forces of Lennard-Jones pairs, cut off and shifted; all pairs, since NumPy has no patience for lists."""
    d = nearest(r[i] - r[j])
    square = np.sum(d**2, axis=1)
    near = square < cutoff**2
    d, square = d[near], square[near]
    sixth = square**-3
    shift = 4 * (cutoff**-12 - cutoff**-6)
    along = 24 * sixth * (2 * sixth - 1)
    pair = (along / square)[:, None] * d
    forces = np.zeros_like(r)
    np.add.at(forces, i[near], pair)
    np.add.at(forces, j[near], -pair)
    return np.sum(4 * sixth * (sixth - 1) - shift), np.sum(along), forces


# %% [markdown]
# ## A stretch of the motion
#
# Without the thermostat, so that it is the same here and on the page.

# %%
r, v = positions.copy(), velocities.copy()
energy, virial, f = forces_of(r)
totals = [energy + np.sum(v**2) / 2]
for _ in range(steps):
    v = v + time_step / 2 * f
    r = r + time_step * v
    energy, virial, f = forces_of(r)
    v = v + time_step / 2 * f
    totals.append(energy + np.sum(v**2) / 2)
kinetic = np.sum(v**2) / 2
# Particles that meet make a difference in the last digit larger and larger.
forgotten = 1e8
check("total energy of a particle", totals[-1] / len(r), on_page["total"], forgotten)
check("temperature kT", kinetic / (len(r) - 1), on_page["temperature"], forgotten)
check("pressure", (kinetic + virial / 2) / side**2, on_page["pressure"], forgotten)
check("places at the end", on_page["end"] + nearest(r - on_page["end"]), on_page["end"], forgotten)
print(f"the energy of a particle changed by at most {np.ptp(totals) / len(r):.1e}")

# %% [markdown]
# ## g(r)
#
# How much more often than by chance two particles are at a distance.

# %%
distances = np.linalg.norm(nearest(r[i] - r[j]), axis=1)
counts, edges = np.histogram(distances, bins=bins, range=(0, farthest))
g = counts / (len(i) * np.pi * np.diff(edges**2) / side**2)
print(f"first peak of g(r): {g.max():.2f} at r = {edges[g.argmax()] + farthest / bins / 2:.2f}")

# %%
if plt:
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4.4))
    left.plot(*(r % side).T, "o", color="black", markerfacecolor="white", markersize=6)
    left.set(title="The particles", xlim=(0, side), ylim=(0, side), aspect="equal", xlabel="x", ylabel="y")
    right.plot((edges[1:] + edges[:-1]) / 2, g, color="black")
    right.axhline(1, color="gray", linestyle=":")
    right.set(title="g(r)", xlabel="r")
    show()
