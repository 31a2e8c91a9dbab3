# %% [markdown]
# ## The fit, bump by bump
#
# Each training point carries one bump $\alpha_i\,k(r, r_i)$; their sum, and the prior mean, is the prediction.

# %%
model = Line(r, U, length_scale, ridge, prior_mean)
condition = model.condition()
check("kernel matrix K", model.K, on_page["gram"])
# Weights hold what the matrix nearly cannot tell: they lose all the digits that its condition number says.
scale = np.abs(model.weights).max()
check("weights, over the largest", model.weights / scale, on_page["weights"] / scale, condition)
check("prediction at the probe", model.energy(np.array([probe]))[0], on_page["probed"], condition)
places, truth = truth_between(r)
check("error between the points, rms", rms(model.energy(places) - truth), on_page["rmse_inside"], condition)
check("leave-one-out error, rms", model.leave_one_out(), on_page["leave_one_out"], condition)
print(f"condition number of K + lambda I: {condition:.4g} (the page's estimate: {on_page['condition']:.4g})")

# %%
if plt:
    x = np.linspace(*extent, 400)
    figure, axes = plt.subplots(figsize=(8, 5))
    axes.plot(x, prior_mean + model.weights * kernel(x[:, None], r, length_scale), color="#d95f02", linewidth=0.7)
    axes.plot(x, true_energy(x, **potential), color="black", label="truth")
    axes.plot(x, model.energy(x), "-.", color="#0072b2", label="prediction, the sum")
    axes.plot(r, U, "o", color="white", markeredgecolor="#333333", label="training points")
    low, high = min(U.min(), model.energy(r).min()), max(U.max(), model.energy(r).max())
    axes.set(title="A prediction, built by hand", xlabel="r", ylabel="U(r) (kT at T0)", ylim=(low - 1.5, high + 1.5))
    axes.legend()
    show()
