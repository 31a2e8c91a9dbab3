# %% [markdown]
# ## The learnt energy
#
# $E(r) = \sum_j 2c\,\varphi'\,d\cdot\mathbf J\alpha_j$ has $f = -\nabla E$ exactly. Forces leave its constant open: it is set so that the
# mean over the samples is the true one, and taken out of the error.

# %%
model = models["energy_conserving"]
# Energies are forces times lengths, and so are their rounding errors.
condition = model.condition() * (box[1] - box[0])
centres = cell_centres(box, 80)
miss = learned_energy(model, centres) - true_energy(*centres.T, **potential)
check("error of the learnt energy, rms, k_B T0", rms(miss - miss.mean()), on_page["energy_rmse"], condition)

offset = np.mean(true_energy(*positions.T, **potential) - learned_energy(model, positions))
start, end = np.array(cut[:2]), np.array(cut[2:])
line = start + (end - start) * np.linspace(0, 1, on_page["points"])[:, None]
V, E = true_energy(*line.T, **potential), learned_energy(model, line) + offset
check("true energy along the cut", V, on_page["truth"])
check("learnt energy along the cut", E, on_page["learned"], condition)

# %% [markdown]
# ## How sure it is
#
# The predictive standard deviation of $E$ less its mean over the samples, from $\mathrm{Cov}(E, E') = c\,\varphi$.

# %%
c = -1 / (2 * dphi(0.0, model.length_scale))


def with_energies(r):
    """Covariances of E(r) less the samples' mean: with itself [n], and with the samples' forces [n, 2N]."""
    prior = lambda a, b: c * phi(np.sum(differences(a, b) ** 2, axis=-1), model.length_scale)
    def with_forces(a):
        d = differences(a, positions)
        slope = 2 * c * dphi(np.sum(d**2, axis=-1), model.length_scale)
        return np.einsum("ij,ijm,jmb->ijb", slope, d, jacobian(positions)).reshape(len(a), -1)
    own = c - 2 * prior(r, positions).mean(axis=1) + prior(positions, positions).mean()
    return own, with_forces(r) - with_forces(positions).mean(axis=0)


own, across = with_energies(line)
variance = own - np.einsum("ij,ji->i", across, np.linalg.solve(model.A, across.T))
# The difference of large numbers: as sure as they are large.
check("variance along the cut, over that beforehand", variance / c, np.square(on_page["deviation"]) / c, condition)

# %% [markdown]
# ## Two routes
#
# The work along the cut, and along the detour first in $x$, then in $y$: for a force with an energy they are one.

# %%
corner = np.array([end[0], start[1]])
for name, fitted in models.items():
    routes = [work_along(fitted.force, straight(a, b), 40, 3) for a, b in [(start, end), (start, corner), (corner, end)]]
    direct, first, second = (-work[-1] for work, _ in routes)
    # The page integrates to 1e-9 of the work done on the way, whatever its sign.
    quadrature = 3e-9 * sum(np.sum(np.abs(np.diff(work))) for work, _ in routes) + sum(error for _, error in routes)
    allowed = max(fitted.condition(), quadrature / 2.0**-52)
    check(f"{name}: both routes disagree by", direct - first - second, on_page["disagreements"][name], allowed)

# %%
if plt:
    figure, axes = plt.subplots(1, 3, figsize=(16, 4.4))
    x, y = np.linspace(*box[:2], 100), np.linspace(*box[2:], 100)
    grid = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    true_map, learned_map = true_energy(*grid.T, **potential), learned_energy(model, grid) + offset
    levels = true_map.min() + np.linspace(0, on_page["display_range"], 20)
    for axis, title, energies in zip(axes, ("true energy V", "learnt energy E"), (true_map, learned_map)):
        axis.contourf(x, y, energies.reshape(100, 100), levels, cmap="viridis", extend="both")
        axis.plot(*line.T, color="white", linewidth=2)
        axis.set(title=title, xlabel="x", ylabel="y", aspect="equal")
    distance, deviation = np.linalg.norm(line - start, axis=1), np.sqrt(np.maximum(0, variance))
    axes[2].plot(distance, V, color="black", label="truth")
    axes[2].plot(distance, E, "-.", color="#0072b2", label="learnt")
    axes[2].fill_between(distance, E - 2 * deviation, E + 2 * deviation, color="#0072b2", alpha=0.2)
    axes[2].set(title="Along the cut", xlabel="distance", ylabel="energy (kT at T0)")
    axes[2].legend()
    show()
