# %% [markdown]
# ## The field and its two parts
#
# Errors over the middles of 40 × 40 cells, relative to the rms of the whole true field. “Up to a harmonic field” leaves out
# what is curl-free and divergence-free at once, and so belongs to either part.

# %%
mixed = lambda r, s, length_scale: mixture(r, s, length_scale, curl_free_share)
model = Model(mixed, length_scale, ridge, positions, values)
condition = model.condition()
centres = cell_centres(box, 40)
learned = parts(model, centres, curl_free_share)
truth = true_field(*centres.T)
finite = np.all(np.isfinite(truth), axis=-1)
whole = size(truth[finite])
check("the field, rms", whole, on_page["field_rms"])
check("error of the field", size((sum(learned) - truth)[finite]) / whole, on_page["error"], condition)
check("leave-one-out error", model.leave_one_out(), on_page["leave_one_out"], condition)

curl, divergence = true_curl(*centres.T), true_divergence(*centres.T)
derivatives = np.hypot(*(rms(of[np.isfinite(of)]) for of in (curl, divergence)))
strength = strengths(model, centres, curl_free_share)
expected = shared_parts(centres) if parts_known else (None, None)
for name, part, true_part, own, true_own in zip(
    ("curl_free", "divergence_free"), learned, expected, strength, (divergence, curl)
):
    shown = on_page[name]
    check(f"{name}: its size", size(part) / whole, shown["size"], condition)
    if true_part is not None:
        check(f"{name}: error", size(part - true_part) / whole, shown["error"], condition)
        up_to = size(without_harmonic(part - true_part, centres)) / whole
        check(f"{name}: up to a harmonic field", up_to, shown["error_up_to_harmonic"], condition)
    if shown["derivative_error"] is not None:
        wrong = (own - true_own)[np.isfinite(true_own)]
        check(f"{name}: error of its own derivative", rms(wrong) / derivatives, shown["derivative_error"], condition)

# %% [markdown]
# ## What each part must not have
#
# The curl of the curl-free part and the divergence of the other, by differences of the predicted field: zero to rounding.

# %%
def gradient(field, r, h=1e-2 * length_scale):
    """∂f_a/∂r_b by central differences of sixth order: [n, 2, 2]."""
    weights = {1: 45 / 60, 2: -9 / 60, 3: 1 / 60}
    along = lambda step: sum(w * (field(r + k * step) - field(r - k * step)) for k, w in weights.items()) / h
    return np.stack([along(np.array([h, 0])), along(np.array([0, h]))], axis=-1)


for k, name in enumerate(("curl_free", "divergence_free")):
    G = gradient(lambda r: parts(model, r, curl_free_share)[k], cell_centres(box, 12))
    forbidden = G[:, 1, 0] - G[:, 0, 1] if k == 0 else G[:, 0, 0] + G[:, 1, 1]
    if rms(G) > 0:
        print(f"{name}: {rms(forbidden) / rms(G):.1e} of its gradient (the page finds {on_page[name]['forbidden']:.1e})")

# %% [markdown]
# ## Every $\gamma$ scored
#
# Leave-one-out errors, and the log marginal likelihood at the kernel's best amplitude.

# %%
scores = []
for share, loo, likelihood in zip(on_page["shares"], on_page["share_errors"], on_page["share_likelihoods"]):
    at_share = Model(lambda r, s, length_scale: mixture(r, s, length_scale, share), length_scale, ridge, positions, values)
    n, data_fit, kappa = values.size, at_share.y @ at_share.weights, at_share.condition()
    scores.append(at_share.leave_one_out())
    if np.isfinite(loo):
        check(f"share {share:.2f}: leave-one-out error", scores[-1], loo, kappa)
    if np.isfinite(likelihood):
        best = at_share.log_likelihood() + data_fit / 2 - n / 2 * (np.log(data_fit / n) + 1)
        check(f"share {share:.2f}: log likelihood at its best amplitude", best, likelihood, kappa)

# %%
if plt:
    figure, axes = plt.subplots(1, 4, figsize=(19, 4.4))
    field_map(axes[0], "samples and true field", lambda r: true_field(*r.T), box, samples=positions)
    field_map(axes[1], "curl-free part", lambda r: parts(model, r, curl_free_share)[0], box)
    field_map(axes[2], "divergence-free part", lambda r: parts(model, r, curl_free_share)[1], box)
    axes[3].plot(on_page["shares"], scores, "o-")
    axes[3].set(title="Leave-one-out error", xlabel="curl-free share")
    show()
