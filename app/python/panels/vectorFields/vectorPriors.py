# %% [markdown]
# ## Random fields from each kernel
#
# Sums of 300 plane waves, $\hat k$ along the wave for a gradient and $\hat k^\perp$ across it for a flow, with the page's own random
# numbers: the divergence-free draw is the curl-free one with every arrow turned by 90°.

# %%
def draw(words, curl_free_share, order, waves=300):
    """A field of the kernel with this curl-free share, as a function of positions [n, 2]."""
    generator, table = Generator(words), []
    for _ in range(waves):
        k = wave_number(generator, length_scale, order)
        angle = 2 * np.pi * generator.uniform()
        along = np.array([np.cos(angle), np.sin(angle)])
        cosine, sine = np.zeros(2), np.zeros(2)
        for share, direction in ((curl_free_share, along), (1 - curl_free_share, TURN @ along)):
            if share > 0:
                a, b = (generator.normal() * np.sqrt(2 * share / waves) for _ in range(2))
                cosine, sine = cosine + a * direction, sine + b * direction
        table.append((k * along, cosine, sine))
    k, cosine, sine = (np.array(column) for column in zip(*table))
    return lambda r: np.cos(r @ k.T) @ cosine + np.sin(r @ k.T) @ sine


# The independent kernel is half curl-free, half divergence-free, but of another profile: waves as of the energies.
draws = {
    "independent": draw(seed_words, 1 / 2, order=0),
    "energy_conserving": draw(seed_words, 1, order=1),
    "divergence_free": draw(seed_words, 0, order=1),
}
for name, drawn in draws.items():
    check(f"{name}: the draw on a grid of the window", drawn(corners), on_page["draws"][name])

# %% [markdown]
# ## Fitted to a field, of its kind or not
#
# Exact samples of one field, and what each kernel explains of it: $1 - \langle|\hat f - f|^2\rangle / \langle|f|^2\rangle$ over the middles of
# 32 × 32 cells, at the samples, and with each sample left out.

# %%
truth = draws[learnt] if learnt in draws else lambda r: true_field(*r.T)
values = truth(positions)
centres = cell_centres(box, 32)
models = {}
for name, shown in on_page["fits"].items():
    models[name] = model = Model(kernels[name], length_scale, shown["ridge"], positions, values)
    condition, power = model.condition(), np.mean(values**2)
    f = truth(centres)
    check(f"{name}: explains", 1 - np.mean((model.force(centres) - f) ** 2) / np.mean(f**2), shown["explained"], condition)
    at_samples = 1 - np.mean((model.force(positions) - values) ** 2) / power
    check(f"{name}: explains at the samples", at_samples, shown["at_samples"], condition)
    check(f"{name}: explains with one left out", 1 - model.leave_one_out() ** 2 / power, shown["left_out"], condition)

# %%
if plt:
    figure, axes = plt.subplots(2, 4, figsize=(18, 8.6))
    for axis, (name, drawn) in zip(axes[0], draws.items()):
        field_map(axis, f"draw: {name}", drawn, box)
    axes[0, 3].axis("off")
    field_map(axes[1, 0], f"to be learnt: {learnt}", truth, box, samples=positions)
    for axis, (name, model) in zip(axes[1, 1:], models.items()):
        field_map(axis, f"learnt: {name}", model.force, box)
    show()
