# %% [markdown]
# ## A particle without friction
#
# Velocity Verlet from the same start in the force of truth and of each model. Such motion may be chaotic: what differs in the
# sixteenth digit grows. A twin that starts $10^{-9}$ aside shows by how much, and so how far the numbers can be compared.

# %%
sources = {"truth": lambda r: true_force(*r, **potential)}
sources |= {name: lambda r, model=model: model.force_at_once(r[None])[0] for name, model in models.items()}
runs = {}
for name, force in sources.items():
    shown = on_page[name]
    path, velocities, bounces = trajectory(force, box, start[:2], start[2:], time_step, steps)
    twin, _, _ = trajectory(force, box, np.add(start[:2], 1e-9), start[2:], time_step, steps)
    runs[name] = path
    growth = np.maximum.accumulate(np.linalg.norm(twin - path, axis=1)) / 1e-9
    rounding = 1e-14 + (2.0**-52 * models[name].condition() if name in models else 0)
    allowed = 1e-8 + 100 * rounding * growth
    kinetic = np.sum(velocities**2, axis=1) / 2
    energy = true_energy(*path.T, **potential)
    if name == "energy_conserving":
        energy = learned_energy(models[name], path)
    drift = kinetic + energy - kinetic[0] - energy[0]
    for what, here in [("x", path[:, 0]), ("y", path[:, 1]), ("change of energy", drift)]:
        error = np.abs(here[::compared_every] - shown[what])
        assert np.all(error <= allowed[::compared_every]), f"{name}, {what}: {error.max():.1e} apart, more than rounding explains"
    sure = np.flatnonzero(allowed < 1e-6)[-1] * time_step
    print(f"{name}: as on the page, to six digits up to time {sure:.4g} of {steps * time_step:.4g}")
    if allowed[-1] < 1e-6:
        uncertain = allowed[-1] / 2.0**-52
        check(f"{name}: change of energy at the end", drift[-1], shown["change of energy"][-1], uncertain)
        check(f"{name}: largest change of energy", np.abs(drift[::frame]).max(), shown["largest"], uncertain)
        check(f"{name}: reflections at walls", bounces, shown["reflections"])

# %%
if plt:
    figure, axes = plt.subplots(1, len(runs), figsize=(5 * len(runs), 4.4))
    x, y = np.linspace(*box[:2], 100), np.linspace(*box[2:], 100)
    V = true_energy(*np.meshgrid(x, y), **potential)
    for axis, (name, path) in zip(axes, runs.items()):
        axis.contour(x, y, V, V.min() + np.linspace(0, np.ptp(V) / 3, 20), colors="#bbbbbb", linewidths=0.7)
        axis.plot(*path.T, linewidth=0.7, color=LOOK[name]["color"])
        axis.plot(*path[0], "o", color="black")
        axis.set(title=name, xlabel="x", ylabel="y", aspect="equal")
    show()
