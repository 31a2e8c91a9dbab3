# %% [markdown]
# ## Brownian walkers
#
# $r \leftarrow r + f\,\Delta t + \sqrt{2k_\mathrm{B}T\,\Delta t}\;\xi$, all walkers from one well, with the page's own random numbers. After many
# steps nobody can compute where a walker is: rounding grows. So the first steps are compared, walker by walker.

# %%
generator = Generator(seed_words)
noise = np.array([generator.normal() for _ in range(2 * walkers * steps)]).reshape(steps, walkers, 2)
lower, width = np.array([box[0], box[2]]), np.array([box[1] - box[0], box[3] - box[2]])
sources = {"truth": lambda r: true_force(*r.T, **potential), **{name: model.force for name, model in models.items()}}
places = {}
for name, force in sources.items():
    r = np.tile(np.array(start, dtype=float), (walkers, 1))
    for xi in noise:
        r = r + force(r) * time_step + np.sqrt(2 * kT * time_step) * xi
        # Walls mirror the step.
        phase = (r - lower) % (2 * width)
        r = lower + np.where(phase <= width, phase, 2 * width - phase)
    places[name] = r
    condition = 1e3 * (models[name].condition() if name in models else 1)
    check(f"{name}: walkers after {steps} steps", r, on_page["walkers"][name], condition)

# %% [markdown]
# ## What they have visited
#
# The page's histograms so far, as data: how far each is from Boltzmann's density.

# %%
for name, shown in on_page["histograms"].items():
    reference = boltzmann(lambda x, y: true_energy(x, y, **potential), box, bins, kT)
    visits = shown["visits"].ravel()
    if visits.sum() > 0:
        # Half a visit more in each cell (Jeffreys' prior), so that an empty one is not impossible.
        seen = (visits + 0.5) / (visits.sum() + 0.5 * visits.size)
        check(f"{name}: KL to Boltzmann, nats", kullback_leibler(reference, seen), shown["kl"])
        check(f"{name}: Jensen-Shannon, nats", jensen_shannon(reference, seen), shown["js"])

# %%
if plt:
    figure, axes = plt.subplots(1, len(places), figsize=(5 * len(places), 4.4))
    for axis, (name, r) in zip(axes, places.items()):
        if name in on_page["histograms"]:
            visits = on_page["histograms"][name]["visits"].reshape(bins, bins)
            axis.imshow(visits, origin="lower", extent=box, cmap="cividis")
        axis.plot(*r.T, "o", color="white", markeredgecolor="#333333", markersize=3)
        axis.set(title=name, xlabel="x", ylabel="y", aspect="equal", xlim=box[:2], ylim=box[2:])
    figure.suptitle(f"The page's histograms so far, and the walkers after {steps} steps")
    show()
