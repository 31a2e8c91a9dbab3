# %% [markdown]
# ## Any split, one field
#
# The same samples fitted with more or less of the curl-free kernel: what each share costs the fit, and what it gives to the
# curl-free part.

# %%
def split(share):
    """How much of the true field is in the curl-free part, and the relative errors of the fit; its condition number."""
    model = Model(lambda r, s, length_scale: mixture(r, s, length_scale, share), length_scale, ridge, positions, values)
    centres = cell_centres(box, 24)
    curl_free, divergence_free = parts(model, centres, share)
    truth = true_field(*centres.T)
    whole = rms(truth)
    return {
        "curl_free_part": np.mean(curl_free * truth) / whole**2,
        "training": rms(model.force(positions) - values) / whole,
        "leave_one_out": model.leave_one_out() / whole,
        "window": rms(curl_free + divergence_free - truth) / whole,
    }, model.condition()


here, condition = split(curl_free_share)
for name, value in here.items():
    check(name, value, on_page["here"][name], condition)

# %%
curves = {name: [] for name in here}
for i, share in enumerate(on_page["shares"]):
    costs, kappa = split(share)
    for name, value in costs.items():
        curves[name].append(value)
        if np.isfinite(on_page["costs"][name][i]):
            check(f"share {share:.2f}: {name}", value, on_page["costs"][name][i], kappa)

# %% [markdown]
# ## At $\gamma = \frac12$ a scalar kernel times identity
#
# $\frac12(\mathbf K_\mathrm{cf} + \mathbf K_\mathrm{df}) = \eta\,\mathbf I$ with $\eta = -\frac12 c\nabla^2\varphi = -2c(\varphi' + s\varphi'')$.

# %%
few = positions[:100]
s = np.sum(differences(few, few) ** 2, axis=-1)
eta = (dphi(s, length_scale) + s * ddphi(s, length_scale)) / dphi(0.0, length_scale)
half = mixture(few, few, length_scale, 0.5)
residual = np.abs(half - eta[..., None, None] * np.eye(2)).max()
check("largest difference to a scalar kernel times identity", residual, on_page["identity_residual"])

# %%
if plt:
    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4.4))
    left.plot(on_page["shares"], curves["curl_free_part"], marker="o", label="curl-free part", **LOOK["curl_free"])
    left.plot(on_page["shares"], 1 - np.array(curves["curl_free_part"]), marker="s", label="the rest", **LOOK["divergence_free"])
    left.set(title="Where the field goes", xlabel="curl-free share", ylabel="part of the field")
    left.legend()
    for name in ("training", "leave_one_out", "window"):
        right.semilogy(on_page["shares"], curves[name], "o-", label=name.replace("_", " "))
    right.set(title="What it costs the fit", xlabel="curl-free share", ylabel="relative error")
    right.legend()
    show()
