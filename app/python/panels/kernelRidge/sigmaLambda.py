# %% [markdown]
# ## What the choices of $\sigma$ and $\lambda$ score
#
# The present one, and the best of the page's map by each way of choosing: by leave-one-out, by the marginal likelihood, and
# by the truth, which nobody has who needs a model.

# %%
places, truth = truth_between(r)
for name, shown in on_page["choices"].items():
    model = Line(r, U, shown["length_scale"], shown["ridge"], prior_mean)
    condition = model.condition()
    print(f"\n{name}: length scale {model.length_scale}, ridge {model.ridge}, condition number {condition:.3g}")
    check("error at the samples", rms(model.energy(r) - U), shown["training_error"], condition)
    check("leave-one-out error", model.leave_one_out(), shown["leave_one_out"], condition)
    check("true error", rms(model.energy(places) - truth), shown["true_error"], condition)
    if shown["log_marginal_likelihood"] is not None:
        check("log marginal likelihood", model.log_likelihood(), shown["log_marginal_likelihood"], condition)

# %% [markdown]
# ## Along $\sigma$ at the present $\lambda$

# %%
curves = {"training_error": [], "leave_one_out": [], "true_error": []}
for i, sigma in enumerate(on_page["length_scales"]):
    model = Line(r, U, sigma, ridge, prior_mean)
    condition = model.condition()
    curves["training_error"].append(rms(model.energy(r) - U))
    curves["leave_one_out"].append(model.leave_one_out())
    curves["true_error"].append(rms(model.energy(places) - truth))
    for name, values in curves.items():
        # Where K + lambda I is singular to working precision, nobody knows.
        if np.isfinite(on_page[name][i]) and condition < 1e14:
            check(f"{name} at length scale {sigma:g}", values[-1], on_page[name][i], condition)

# %%
if plt:
    figure, (left, right) = plt.subplots(1, 2, figsize=(12, 4.6))
    now = Line(r, U, length_scale, ridge, prior_mean)
    x = np.linspace(*extent, 400)
    left.plot(x, true_energy(x, **potential), color="black", label="truth")
    left.plot(x, now.energy(x), "-.", color="#0072b2", label="learnt")
    left.plot(r, U, "o", color="white", markeredgecolor="#333333", markersize=4)
    left.set(title="Truth and fit", xlabel="r", ylabel="U(r) (kT at T0)", ylim=(U.min() - 1, max(U.max(), 0) + 1))
    left.legend()
    for name, values in curves.items():
        right.loglog(on_page["length_scales"], values, label=name.replace("_", " "))
    right.axvline(length_scale, color="#888888", linewidth=0.7)
    right.set(title="Errors along the length scale", xlabel="length scale", ylabel="rms (kT at T0)")
    right.legend()
    show()
