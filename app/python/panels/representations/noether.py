# %%
def energy_and_forces(r, time):
    """Of Lennard-Jones pairs, a field along x and a soft wall; -dE/dr is the force."""
    strength = 1 + modulation * np.sin(2 * np.pi * time / period)
    stretch = np.array([1, 1 + anisotropy])
    i, j = np.triu_indices(len(r), 1)
    d = r[i] - r[j]
    rho2 = np.sum(stretch * d**2, axis=1)
    sixth = rho2**-3
    energy = strength * np.sum(4 * (sixth**2 - sixth)) - field * np.sum(r[:, 0])
    pair = (strength * 24 * (2 * sixth**2 - sixth) / rho2)[:, None] * stretch * d
    forces = np.zeros_like(r)
    np.add.at(forces, i, pair)
    np.add.at(forces, j, -pair)
    forces[:, 0] += field
    if wall is not None:
        beyond = np.maximum(0, r[:, 0] - wall)
        energy += stiffness / 2 * np.sum(beyond**2)
        forces[:, 0] -= stiffness * beyond
    return energy, forces


def conserved(r, v, energy):
    """Momentum, angular momentum about the middle, energy; masses are 1."""
    (x, y), (p, q) = (r - r.mean(axis=0)).T, (v - v.mean(axis=0)).T
    return np.array([*v.sum(axis=0), np.sum(x * q - y * p), energy + np.sum(v**2) / 2])


def motion(r, v, law=energy_and_forces):
    """Velocity Verlet: places, and what Noether's theorem speaks of, at the first step and after every so many."""
    energy, forces = law(r, 0)
    path, traces = [r], [conserved(r, v, energy)]
    for step in range(1, steps + 1):
        v = v + time_step / 2 * forces
        r = r + time_step * v
        energy, forces = law(r, step * time_step)
        v = v + time_step / 2 * forces
        if step % every == 0:
            path.append(r)
            traces.append(conserved(r, v, energy))
    return np.array(path), np.array(traces)


# %% [markdown]
# ## The motion, and what it keeps
#
# Atoms that push each other about forget their beginning: two motions that differ in the last digit part from each other, by a
# factor of e and more in each unit of time. So much the numbers of two computers may differ.

# %%
path, traces = motion(positions, velocities)
times = time_step * every * np.arange(len(path))
forgotten = np.exp(1.5 * times[-1])
check("energy at the start", traces[0, 3], on_page["energy"])
check("places at the end", path[-1], on_page["end"], forgotten)
change = np.abs(traces - traces[0])
drifts = {
    "momentum": np.max(np.hypot(change[:, 0], change[:, 1])),
    "angular_momentum": np.max(change[:, 2]),
    "energy": np.max(change[:, 3]),
}
for name, drift in drifts.items():
    check(f"largest change of {name.replace('_', ' ')}", drift, on_page["drift"][name], forgotten)

# %%
if plt:
    figure, (left, *right) = plt.subplots(1, 4, figsize=(16, 3.8))
    for i in range(len(positions)):
        left.plot(*path[:, i].T, color="gray", linewidth=0.6)
    left.plot(*path[0].T, "o", color="black", markerfacecolor="white", markersize=16)
    left.set(title="The cluster", xlabel="x", ylabel="y", aspect="equal")
    for axes, name, columns in zip(right, ("momentum", "angular momentum", "energy"), ((0, 1), (2,), (3,))):
        for column, look in zip(columns, ("-", "--")):
            axes.plot(times, traces[:, column], look, color="black")
        axes.set(title=name, xlabel="time")
        axes.margins(y=0.4)
    show()
