# %% [markdown]
# ## The work round the closed path
#
# $\oint f\cdot\mathrm dr$, by Gauss–Legendre quadrature; zero for every force that has an energy. The page stops refining
# where its own estimate of the error is small enough: to that, or to 1e-8, the works agree.

# %%
def path(t):
    """The path r(t) and its velocity dr/dt, once round for 0 ≤ t ≤ 1."""
    if loop["kind"] == "circle":
        angle = (-2 if loop["clockwise"] else 2) * np.pi
        around = np.stack([np.cos(angle * t), np.sin(angle * t)], axis=-1)
        place = np.array(loop["centre"]) + loop["radius"] * around
        return place, loop["radius"] * angle * around @ np.array([[0, 1], [-1, 0]])
    corners = np.array(loop["vertices"])
    sides = np.roll(corners, -1, axis=0) - corners
    side = np.minimum((t * len(corners)).astype(int), len(corners) - 1)
    return corners[side] + (t * len(corners) - side)[:, None] * sides[side], len(corners) * sides[side]


pieces = 120 if loop["kind"] == "circle" else len(loop["vertices"])
halvings = 3 if pieces > 60 else 7
sources = {"truth": lambda r: true_force(*r.T, **potential), **{name: model.force for name, model in models.items()}}
works = {}
for name, force in sources.items():
    work, uncertainty = work_along(force, path, pieces, halvings)
    works[name], shown = work, on_page[name]
    condition = models[name].condition() if name in models else 1
    allowed = max(condition, (shown["uncertainty"] + uncertainty) / 2.0**-52)
    check(f"{name}: work once round", work[-1], shown["work"], allowed)

place, velocity = path((np.arange(8 * pieces) + 0.5) / (8 * pieces))
area = np.mean(place[:, 0] * velocity[:, 1] - place[:, 1] * velocity[:, 0]) / 2
check("area enclosed (by its sign: anticlockwise)", area, on_page["area"])

# %%
if plt:
    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4.4))
    outline, _ = path(np.linspace(0, 1 - 1e-12, 400))
    field_map(left, "The closed path", sources.get("independent", sources["truth"]), box)
    left.plot(*outline.T, color="#d95f02", linewidth=2)
    for name, work in works.items():
        right.plot(np.linspace(0, 1, len(work)), work, label=name, **LOOK[name])
    right.set(title="Work on the way round", xlabel="part of the path", ylabel="work (kT at T0)")
    right.legend()
    show()
