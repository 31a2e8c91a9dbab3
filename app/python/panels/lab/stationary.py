# %% [markdown]
# ## Where overdamped motion settles
#
# The stationary density of the Fokker–Planck equation $\nabla\cdot(f p - k_\mathrm{B}T\,\nabla p) = 0$ between reflecting walls,
# the entropy it keeps producing, and its distance from Boltzmann's density.

# %%
reference = boltzmann(lambda x, y: true_energy(x, y, **potential), box, cells, kT)
sources = {"truth": lambda r: true_force(*r.T, **potential), **{name: model.force for name, model in models.items()}}
densities = {}
for name, force in sources.items():
    densities[name], entropy = stationary_state(force, box, cells, kT)
    shown, condition = on_page[name], models[name].condition() if name in models else 1
    check(f"{name}: entropy production, k_B/time", entropy, shown["entropy_production"], condition)
    check(f"{name}: KL to Boltzmann, nats", kullback_leibler(reference, densities[name]), shown["kl"], condition)
    check(f"{name}: Jensen-Shannon, nats", jensen_shannon(reference, densities[name]), shown["js"], condition)

# %%
if plt:
    figure, axes = plt.subplots(1, len(densities) + 1, figsize=(5 * (len(densities) + 1), 4.4))
    x = box[0] + (np.arange(cells) + 0.5) * (box[1] - box[0]) / cells
    for axis, (name, p) in zip(axes, densities.items()):
        axis.imshow(p.reshape(cells, cells), origin="lower", extent=box, cmap="cividis", vmax=reference.max())
        axis.set(title=name, xlabel="x", ylabel="y")
        marginal = p.reshape(cells, cells).sum(axis=0)
        axes[-1].plot(x, -kT * np.log(np.maximum(marginal, 1e-300) / marginal.max()), label=name, **LOOK[name])
    axes[-1].set(title="Free energy along x", xlabel="x", ylabel="kT ln(p_max/p)", ylim=(0, 8))
    axes[-1].legend()
    show()
