# %% [markdown]
# ## Inside the training window and beyond
#
# Prediction and standard deviation, at the probe and over all distances: beyond the data they return to the prior.

# %%
model = Line(r, U, length_scale, ridge, prior_mean)
condition = model.condition()
at_probe = np.array([probe])
x = np.linspace(*extent, len(on_page["energy"]))
check("true energy at the probe", true_energy(at_probe, **potential)[0], on_page["probed_truth"])
check("learnt energy at the probe", model.energy(at_probe)[0], on_page["probed"], condition)
# The variance is what is left of the kernel's own; of the kernel's digits, the condition number takes its part.
check("its variance", model.deviation(at_probe)[0] ** 2, on_page["probed_deviation"] ** 2, condition)
check("learnt energy over all distances", model.energy(x), on_page["energy"], condition)
places, truth = truth_between(r)
check("error between the samples, rms", rms(model.energy(places) - truth), on_page["rmse_inside"], condition)

# %% [markdown]
# ## A particle shot at the wall
#
# Velocity Verlet, mass 1, in the true and in the learnt potential.

# %%
def flight(slope, energy):
    """Distances r, and the largest change of the total energy, until the particle leaves by either end or time is up."""
    place, velocity = start, -np.sqrt(2 * kinetic_energy)
    total = kinetic_energy + energy(place)
    force, path, drift = -slope(place), [place], 0
    for _ in range(steps):
        half = velocity + force * time_step / 2
        place += half * time_step
        force = -slope(place)
        velocity = half + force * time_step / 2
        drift = max(drift, abs(velocity**2 / 2 + energy(place) - total))
        path.append(place)
        if not extent[0] < place < extent[1]:
            break
    return np.array(path), drift


here = {
    "truth": flight(lambda x: true_slope(x, **potential), lambda x: true_energy(x, **potential)),
    "learned": flight(lambda x: kernel_slope(x, r, length_scale) @ model.weights,
                      lambda x: prior_mean + kernel(x, r, length_scale) @ model.weights),
}
for name, (path, drift) in here.items():
    shown = on_page["flights"][name]
    if shown["end"] == "lost":
        continue
    # Ten thousand steps carry the rounding of each along.
    uncertain = 1e3 * (condition if name == "learned" else 1)
    check(f"{name}: nearest distance", max(path.min(), extent[0]), shown["nearest"], uncertain)
    check(f"{name}: largest change of its energy", drift, shown["drift"], uncertain)
    end = "through" if path[-1] <= extent[0] else "back" if path[-1] >= extent[1] else "bound"
    assert end == shown["end"], f"{name} ends '{end}' here, '{shown['end']}' on the page"

# %%
if plt:
    figure, (left, right) = plt.subplots(1, 2, figsize=(12, 4.6))
    E, deviation = model.energy(x), model.deviation(x)
    left.plot(x, true_energy(x, **potential), color="black", label="truth")
    left.plot(x, E, "-.", color="#0072b2", label="learnt")
    left.fill_between(x, E - 2 * deviation, E + 2 * deviation, color="#0072b2", alpha=0.2)
    left.plot(r, U, "o", color="white", markeredgecolor="#333333", markersize=4)
    left.set(title="Beyond the data", xlabel="r", ylabel="U(r) (kT at T0)", ylim=(U.min() - 2, max(U.max(), 0) + 3))
    left.legend()
    for name, (path, _) in here.items():
        right.plot(np.arange(len(path)) * time_step, path, label=name)
    right.set(title="A particle shot at the wall", xlabel="time", ylabel="r")
    right.legend()
    show()
