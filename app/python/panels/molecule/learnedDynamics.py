# %% [markdown]
# ## The molecule left to itself

# %%
def kinetic(v):
    return (mass * v**2).sum() / (2 * acceleration)


def angular_momentum(r, v):
    r, v = r.reshape(-1, 3), v.reshape(-1, 3)
    centre = (masses[:, None] * r).sum(axis=0) / masses.sum()
    return (masses[:, None] * np.cross(r - centre, v)).sum(axis=0)


kept, turning = [], []
for r, v in motion(frames + 1):
    kept.append((kinetic(v), model.energies([r])[0]))
    turning.append(angular_momentum(r, v))
kept = np.array(kept)

# %%
# What rounding does to the weights grows with the condition number, and along the motion.
slack = 10 * model.condition
check("kinetic energy", kept[:, 0], on_page["kinetic"], slack)
check("its own potential energy", kept[:, 1], on_page["potential"], slack)
check("where its atoms are in the end", r, on_page["end"], slack)

total = 1000 * kept.sum(axis=1)
print(f"total energy: largest change {np.max(np.abs(total - total[0])):.2g} meV")
change = np.max(np.abs(np.array(turning) - turning[0]))
print(f"angular momentum: largest change {change:.1e} u angstrom^2/fs")
# Large weights of either sign cancel to all but rounding.
assert change < max(1e-9, 1e-21 * model.condition)

# %%
if plt:
    figure, axes = plt.subplots(figsize=(7, 4))
    axes.plot(np.arange(frames + 1) * every * time_step, total - total[0], color="#0b63c5")
    axes.set(title="Total energy by its own account", xlabel="time (fs)", ylabel="change (meV)")
    show()
