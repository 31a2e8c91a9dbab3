# %% [markdown]
# ## The model, and motion on its forces
#
# Velocity Verlet. Masses are in u, times in fs: a force of 1 eV/Å gives a mass of 1 u `acceleration` Å/fs².

# %%
model = ConservingForces(permutations, length_scale, ridge, positions, forces, energies)
print(f"condition number of K + lambda I: {model.condition:.3g}")
mass = np.repeat(masses, 3)


def force(r):
    return model.forces([r])[0]


def motion(count):
    """So many frames of the motion, `every` steps from one to the next: places and velocities."""
    r, v = start, velocities
    f = force(r)
    for frame in range(count):
        for _ in range(every if frame > 0 else 0):
            v = v + 0.5 * time_step * acceleration * f / mass
            r = r + time_step * v
            f = force(r)
            v = v + 0.5 * time_step * acceleration * f / mass
        yield r, v
