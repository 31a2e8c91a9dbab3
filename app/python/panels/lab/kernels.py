# %% [markdown]
# ## How good they are
#
# Force errors, per component, in the middles of 80 × 80 cells of the window; leave-one-out errors and the log marginal
# likelihood in closed form. The page estimates condition numbers; here they are exact.

# %%
centres = cell_centres(box, 80)
f_true, f_smooth = true_force(*centres.T, **potential), smooth_force(*centres.T, **potential)
check("true force, rms of a component", rms(f_true), on_page["truth"]["force_rms"])
check("corrugation's floor", rms(f_true - f_smooth), on_page["truth"]["corrugation_floor"])

predicted = {}
for name, model in models.items():
    shown, condition = on_page[name], model.condition()
    predicted[name] = model.force(centres)
    print(f"\n{name}: length scale {model.length_scale}, ridge {model.ridge}")
    print(f"condition number {condition:.4g}, as the page estimates {shown['condition_number']:.2g}; "
          f"smallest eigenvalue {model.eigenvalues()[0]:.2e}, as the page estimates {shown['smallest_eigenvalue']:.1e}")
    check("error, true force", rms(predicted[name] - f_true), shown["rmse_true"], condition)
    check("error, smooth force", rms(predicted[name] - f_smooth), shown["rmse_smooth"], condition)
    check("leave-one-out error", model.leave_one_out(), shown["leave_one_out"], condition)
    if shown["log_marginal_likelihood"] is not None:
        check("log marginal likelihood", model.log_likelihood(), shown["log_marginal_likelihood"], condition)

# %% [markdown]
# ## The fields side by side
#
# Colours: the force error, as root mean square over 5 × 5 cells, since the corrugation is finer than a picture shows.

# %%
def smoothed(values, n=80, reach=2):
    """Root mean square over the neighbours of each cell."""
    padded = np.pad(np.square(values).reshape(n, n), reach, mode="edge")
    shifted = [padded[i : i + n, j : j + n] for i in range(2 * reach + 1) for j in range(2 * reach + 1)]
    return np.sqrt(np.mean(shifted, axis=0)).ravel()


# %%
if plt:
    figure, axes = plt.subplots(1, 1 + len(models), figsize=(5 * (1 + len(models)), 4.4))
    field_map(axes[0], "truth", lambda r: true_force(*r.T, **potential), box, samples=positions)
    misses = {name: smoothed(np.linalg.norm(f - f_true, axis=-1)) for name, f in predicted.items()}
    largest = max(np.quantile(miss, 0.98) for miss in misses.values())
    for axis, (name, model) in zip(axes[1:], models.items()):
        field_map(axis, name, model.force, box, misses[name], positions, cmap="cividis", vmin=0, vmax=largest)
    show()
