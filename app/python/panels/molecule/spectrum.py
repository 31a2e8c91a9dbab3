# %% [markdown]
# ## Small vibrations
#
# About the minimum the energy is $\frac12 \delta^\mathsf{T} H \delta$; in coordinates times $\sqrt{m}$ the eigenvalues of $H$ are $(2\pi c\nu)^2$. The six least belong to shifts and turns.

# %%
def hessian(r, h=1e-3):
    rows = [(8 * (force(r - h * e) - force(r + h * e)) - force(r - 2 * h * e) + force(r + 2 * h * e)) / (12 * h) for e in np.eye(len(r))]
    return (np.array(rows) + np.transpose(rows)) / 2


def vibrations(r):
    """Squares of angular frequencies, 1/fs^2, of what neither shifts nor turns, and their directions times the root of the mass."""
    squares, modes = np.linalg.eigh(acceleration * hessian(r) / np.sqrt(np.outer(mass, mass)))
    kept = np.argsort(np.abs(squares))[-len(on_page["harmonic"]) :]
    return squares[kept], modes[:, kept]


r = near_minimum
for _ in range(40):
    squares, modes = vibrations(r)
    step = modes @ ((modes.T @ (acceleration * force(r) / np.sqrt(mass))) / np.abs(squares))
    r = r + min(1, 0.2 / np.linalg.norm(step)) * step / np.sqrt(mass)
    if np.linalg.norm(step) < 1e-7:
        break
squares = np.sort(vibrations(r)[0])
harmonic = np.sign(squares) * np.sqrt(np.abs(squares)) * wave_number / (2 * np.pi)
# What rounding does to the weights grows with the condition number, and once more in their differences.
slack = 100 * model.condition
check("frequencies of small vibrations (1/cm)", harmonic, on_page["harmonic"], slack)
print(np.round(harmonic, 1))

# %% [markdown]
# ## The spectrum of a motion
#
# $S(\nu) = \sum_c m_c |\sum_t w_t v_c(t) e^{-2\pi i\nu t}|^2$ through Hann's window $w$, which is the Fourier transform of the velocities' autocorrelation. One trajectory, no longer than Python can be waited for.

# %%
recorded = [v for _, v in motion(frames)]
window = np.sin(np.pi * (np.arange(frames) + 0.5) / frames) ** 2
size = 2 ** int(np.ceil(np.log2(2 * frames)))
lines = np.fft.rfft(window[:, None] * np.array(recorded), size, axis=0)
nu = wave_number * np.fft.rfftfreq(size, every * time_step)
shown = len(on_page["frequencies"])
power = (np.abs(lines) ** 2 @ mass)[:shown]
intensity = power / (power.sum() * nu[1])
highest = np.max(on_page["intensity"])
check("wave numbers", nu[:shown], on_page["frequencies"])
check("intensity, in parts of the highest", intensity / highest, on_page["intensity"] / highest, slack)

# %%
if plt:
    figure, axes = plt.subplots(figsize=(9, 4))
    axes.plot(nu[:shown], intensity, color="#0b63c5")
    axes.vlines(harmonic, -0.05 * highest, 0, color="#0b63c5")
    axes.set(title="Spectrum of the velocities", xlabel="wave number (1/cm)", ylabel="intensity (cm)")
    show()
