# %%
def sphere(n):
    """Directions with weights that add up to 1: Gauss-Legendre in the cosine, even angles around."""
    z, w = np.polynomial.legendre.leggauss(n)
    phi = np.pi * (np.arange(2 * n) + 0.5) / n
    across = np.sqrt(1 - z**2)[:, None]
    u = np.stack([across * np.cos(phi), across * np.sin(phi), z[:, None] + 0 * phi], axis=-1)
    return u.reshape(-1, 3), np.repeat(w / (4 * n), 2 * n)


u, w = sphere(16) if direction is None else (direction[None] / np.linalg.norm(direction), np.ones(1))
r = origin + distances[:, None, None] * u
potential = np.sqrt(exact(r) ** 2 @ w)
errors = {order: np.sqrt((exact(r) - expanded(r, origin, order)) ** 2 @ w) for order in (0, 1, 2, "printed")}

# Where an error is small beside the potential, it is a difference of nearly equal numbers: its last digits are lost.
check("potential, in parts of the page's", potential / on_page["potential"], np.ones(len(distances)))
half = np.arange(len(distances)) >= len(distances) / 2
for order, error in errors.items():
    shown = on_page["errors"][str(order)]
    clear = shown > 1e-6 * on_page["potential"]
    check(f"error, order {order}, in parts of the page's", error[clear] / shown[clear], np.ones(clear.sum()))
    kept = half & (error > 1e-11 * np.abs(charges).max() / distances)
    if kept.sum() > 1:
        slope = np.polyfit(np.log(distances[kept]), np.log(error[kept]), 1)[0]
        print(f"    slope {slope:.3f}, on the page {on_page['slopes'][str(order)]:.3f}")

# %%
if plt:
    figure, axes = plt.subplots(figsize=(7, 5))
    axes.loglog(distances, volts * potential, "k", label="potential")
    for order, error in errors.items():
        axes.loglog(distances, volts * error, label=f"error, order {order}")
    axes.set(xlabel="R (Å)", ylabel="V")
    axes.legend()
    show()
