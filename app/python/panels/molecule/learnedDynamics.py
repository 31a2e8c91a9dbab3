# %% [markdown]
# ## The molecule left to itself
#
# Velocity Verlet on the learnt forces. Masses are in u, times in fs: a force of 1 eV/Å gives a mass of 1 u `acceleration` Å/fs².

# %%
model = ConservingForces(permutations, length_scale, ridge, positions, forces, energies)
print(f"condition number of K + lambda I: {model.condition:.3g}")
mass = np.repeat(masses, 3)


def force(r):
    return model.forces([r])[0]


def kinetic(v):
    return (mass * v**2).sum() / (2 * acceleration)


def angular_momentum(r, v):
    r, v = r.reshape(-1, 3), v.reshape(-1, 3)
    centre = (masses[:, None] * r).sum(axis=0) / masses.sum()
    return (masses[:, None] * np.cross(r - centre, v)).sum(axis=0)


r, v = start, velocities
f = force(r)
kept = [(kinetic(v), model.energies([r])[0])]
turning = [angular_momentum(r, v)]
for step in range(1, frames * every + 1):
    v = v + 0.5 * time_step * acceleration * f / mass
    r = r + time_step * v
    f = force(r)
    v = v + 0.5 * time_step * acceleration * f / mass
    if step % every == 0:
        kept.append((kinetic(v), model.energies([r])[0]))
        turning.append(angular_momentum(r, v))
kept = np.array(kept)

# %%
# What rounding does to the weights grows with the condition number, and along the motion.
slack = 10 * model.condition
check("kinetic energy", kept[:, 0], on_page["kinetic"], slack)
check("its own potential energy", kept[:, 1], on_page["potential"], slack)
check("where its atoms are in the end", r, on_page["end"], slack)

total = 1000 * kept.sum(axis=1)
print(f"total energy: largest change {np.max(np.abs(total - total[0])):.2g} meV")
change = np.max(np.abs(np.array(turning) - turning[0]))
print(f"angular momentum: largest change {change:.1e} u angstrom^2/fs")
# Large weights of either sign cancel to all but rounding.
assert change < max(1e-9, 1e-21 * model.condition)

# %%
if plt:
    figure, axes = plt.subplots(figsize=(7, 4))
    axes.plot(np.arange(frames + 1) * every * time_step, total - total[0], color="#0b63c5")
    axes.set(title="Total energy by its own account", xlabel="time (fs)", ylabel="change (meV)")
    show()
