# %% [markdown]
# ## Learning, and predicting what was not learnt from

# %%
models = {
    "cartesian": lambda s: ComponentForces(lambda r: r, s["length_scale"], s["ridge"], positions, forces),
    "descriptor": lambda s: ComponentForces(
        lambda all: np.array([inverse_distances(r, permutations[0])[0] for r in all]),
        s["length_scale"],
        s["ridge"],
        positions,
        forces,
    ),
    "conserving": lambda s: ConservingForces(permutations, s["length_scale"], s["ridge"], positions, forces, energies),
}
spread = np.sqrt((test_forces**2).mean())
learnt = {}
for name, on_the_page in on_page.items():
    model = learnt[name] = models[name](on_the_page)
    predicted = model.forces(test_positions)
    print(f"{name}: condition number of K + lambda I: {model.condition:.3g}")
    # Of what the forces are themselves: an error of a thousandth of that is a number of three digits less.
    check("    predicted forces, in parts of their size", predicted / spread, on_the_page["forces"] / spread, model.condition)
    error = 1000 * np.sqrt(((predicted - test_forces) ** 2).mean())
    check("    root-mean-square error, in the same parts", error / (1000 * spread), on_the_page["error"] / (1000 * spread), model.condition)
    print(f"    = {error:.4g} meV/angstrom")
    if name == "conserving" and test_energies is not None:
        off = 1000 * np.sqrt(((model.energies(test_positions) - test_energies) ** 2).mean())
        size = 1000 * test_energies.std()
        check("    error of the energy, in parts of its spread", off / size, on_the_page["energy_error"] / size, model.condition)
        print(f"    = {off:.4g} meV")

# %% [markdown]
# ## Forces are minus the gradient of the energy

# %%
model, r = learnt["conserving"], test_positions[0]
step = 1e-4
slope = np.array(
    [
        (model.energies([r + step * e])[0] - model.energies([r - step * e])[0]) / (2 * step)
        for e in np.eye(len(r))
    ]
)
largest = np.max(np.abs(slope + model.forces([r])[0]))
print(f"largest difference between the force and minus the energy's difference quotient: {largest:.1e} eV/angstrom")
assert largest < 1e-3 * spread

# %%
if plt:
    figure, all_axes = plt.subplots(1, len(learnt), figsize=(5 * len(learnt), 5))
    for axes, (name, model) in zip(all_axes, learnt.items()):
        predicted = model.forces(test_positions)
        both = [test_forces.min(), test_forces.max()]
        axes.plot(both, both, color="black", linewidth=1)
        axes.plot(test_forces.ravel(), predicted.ravel(), ".", color="#0072b2", alpha=0.5)
        axes.set(title=name, xlabel="true force component (eV/Å)", ylabel="predicted (eV/Å)")
    show()
