# %% [markdown]
# ## What is learnt from
#
# The same clusters for all three models, with their true energies and forces: in many shapes, somewhere else each, turned by some
# angle.

# %%
clusters = training.reshape(-1, *positions.shape)
truths = [energy_and_forces(cluster, 0) for cluster in clusters]
true_energies = np.array([energy for energy, _ in truths])
true_forces = np.array([forces.ravel() for _, forces in truths])
i, j = np.triu_indices(len(positions), 1)


def distances(r):
    """Of all pairs of atoms, of one cluster or of many."""
    return np.linalg.norm(r[..., i, :] - r[..., j, :], axis=-1)


def learnt(name, features, targets):
    """A model for each column of what is learnt, with the page's sigma and lambda."""
    settings = zip(on_page["learnt"][name]["length_scale"], on_page["learnt"][name]["ridge"], targets.T)
    return [FeatureModel("gaussian", sigma, ridge, features, target) for sigma, ridge, target in settings]


models = {
    "distances": learnt("distances", distances(clusters), true_energies[:, None]),
    "coordinates": learnt("coordinates", training, true_energies[:, None]),
    "components": learnt("components", training, true_forces),
}

# %% [markdown]
# ## The forces that follow
#
# Of an energy the force is minus the gradient, taken of the kernel itself; of distances it lies on the line between two atoms, as
# equal and opposite ones. What was learnt component by component has no energy.


# %%
def value_and_slope(model, x):
    """Of a model with the Gaussian kernel, at one place."""
    d = x - model.features
    shares = model.weights * np.exp(-(d**2).sum(axis=1) / (2 * model.length_scale**2))
    return model.mean + shares.sum(), -shares @ d / model.length_scale**2


def from_distances(r, time):
    energy, slope = value_and_slope(models["distances"][0], distances(r))
    pair = -(slope / distances(r))[:, None] * (r[i] - r[j])
    forces = np.zeros_like(r)
    np.add.at(forces, i, pair)
    np.add.at(forces, j, -pair)
    return energy, forces


def from_coordinates(r, time):
    energy, slope = value_and_slope(models["coordinates"][0], r.ravel())
    return energy, -slope.reshape(r.shape)


def from_components(r, time):
    values = [value_and_slope(model, r.ravel())[0] for model in models["components"]]
    return np.nan, np.reshape(values, r.shape)


# %% [markdown]
# ## The motions by them, and what they keep
#
# As long as the cluster is one, as on the page: what happens after a learnt force has left its data is nobody's physics. A learnt
# force is known to fewer digits than the true one, by the condition number of its matrix, and the motion multiplies what is
# missing: two digits of a drift must agree, and momentum that is kept must be kept here.

# %%
# As check() counts: the condition number that leaves two digits.
TWO_DIGITS = 0.01 / (4 * 2.0**-52)
laws = {"distances": from_distances, "coordinates": from_coordinates, "components": from_components}
learnt_traces = {}
for name, law in laws.items():
    shown = on_page["learnt"][name]
    path, traces = motion(positions, velocities, law)
    learnt_traces[name] = traces = traces[: shown["intact"]]
    change = np.abs(traces - traces[0])
    condition = max(model.condition for model in models[name])
    print(f"learnt from {name}: condition number of K + lambda I up to {condition:.3g}")
    if name != "components":
        # A prediction loses half of the digits that the weights lose.
        check("  energy at the start", traces[0, 3], shown["energy"], 100 * np.sqrt(condition))
    for what, drift in (
        ("momentum", np.max(np.hypot(change[:, 0], change[:, 1]))),
        ("angular_momentum", np.max(change[:, 2])),
        ("energy", np.max(change[:, 3])),
    ):
        if not np.isnan(drift):
            kept = shown["drift"][what] < 1e-9
            check(f"  largest change of {what.replace('_', ' ')}", drift, shown["drift"][what], 1 if kept else TWO_DIGITS)

# %%
if plt:
    figure, all_axes = plt.subplots(1, 3, figsize=(13, 3.8))
    looks = {"distances": ("#0072b2", "-"), "coordinates": ("#d55e00", "--"), "components": ("#009e73", "-.")}
    for axes, title, column in zip(all_axes, ("momentum along x", "angular momentum", "energy"), (0, 2, 3)):
        for name, (color, dashes) in looks.items():
            traces = learnt_traces[name]
            axes.plot(times[: len(traces)], traces[:, column] - traces[0, column], dashes, color=color, label=name)
        axes.set(title=f"change of {title}", xlabel="time")
    all_axes[0].legend()
    show()
