# %%
def kick(v, f, time):
    return v + f / masses * time


def explicit_euler(r, v, f, dt):
    r, v = r + v * dt, kick(v, f, dt)
    return r, v, energy_and_forces(r)


def symplectic_euler(r, v, f, dt):
    v = kick(v, f, dt)
    r = r + v * dt
    return r, v, energy_and_forces(r)


def leapfrog(r, v, f, dt):
    r = r + v * dt
    energy, f = energy_and_forces(r)
    return r, kick(v, f, dt), (energy, f)


def velocity_verlet(r, v, f, dt):
    v = kick(v, f, dt / 2)
    r = r + v * dt
    energy, f = energy_and_forces(r)
    return r, kick(v, f, dt / 2), (energy, f)


rules = {
    "explicitEuler": explicit_euler,
    "symplecticEuler": symplectic_euler,
    "leapfrog": leapfrog,
    "velocityVerlet": velocity_verlet,
}


def motion(rule):
    """Places at each step, and the error of the energy as a part of what it is at the start; it ends where all bounds are left."""
    dt = time_step / time_unit
    r, v = start.copy(), np.zeros_like(start)
    energy, f = energy_and_forces(r)
    first = energy
    if rule == "leapfrog":
        # Its velocities are half a step ahead.
        v = kick(v, f, dt / 2)
    path, errors = [], []
    for step in range(steps + 1):
        error = (energy + np.sum(masses * v**2) / 2 - first) / first
        if not abs(error) < 1e6:
            break
        path.append(r)
        errors.append(error)
        if step < steps:
            r, v, (energy, f) = rules[rule](r, v, f, dt)
    return np.array(path), np.array(errors)


# %% [markdown]
# ## Four rules, one start
#
# What grows without bounds grows with its rounding errors; where it does, only its beginning is compared.

# %%
paths, errors = {}, {}
for rule, here in on_page["largest_errors"].items():
    paths[rule], errors[rule] = motion(rule)
    if here is None:
        assert len(errors[rule]) <= steps, f"{rule} should have left all bounds"
        print(f"{rule:<58} out of bounds, as on the page")
    else:
        check(f"{rule}: largest error of the energy", np.max(np.abs(errors[rule])), here, 1e6)

# %% [markdown]
# ## The longest step
#
# Of a spring, velocity Verlet's step may be no longer than $2/\omega$. Squares of all frequencies are the eigenvalues of the Hessian in
# mass-weighted coordinates, here from differences of the forces.

# %%
n = len(minimum)
hessian = np.empty((n, n))
for c in range(n):
    moved = 1e-4 * np.eye(n)[c]
    hessian[c] = (energy_and_forces(minimum - moved)[1] - energy_and_forces(minimum + moved)[1]) / 2e-4
weighted = (hessian + hessian.T) / 2 / np.sqrt(np.outer(masses, masses))
omega = np.sqrt(np.linalg.eigvalsh(weighted)[-1])
check("2/omega in fs", 2 / omega * time_unit, on_page["limit"], 1e10)
check("period of the fastest vibration in fs", 2 * np.pi / omega * time_unit, on_page["period"], 1e10)

# %%
if plt:
    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4))
    for rule, path in paths.items():
        times = time_step * np.arange(len(path))
        left.plot(times, stretch(path), label=rule)
        right.semilogy(times[1:], np.maximum.accumulate(np.abs(errors[rule]))[1:], label=rule)
    left.set(title="Stretch of the first bond", xlabel="time (fs)", ylabel="Å", ylim=(-0.3, 0.3))
    right.set(title="Largest error of the energy so far", xlabel="time (fs)")
    right.legend()
    show()
