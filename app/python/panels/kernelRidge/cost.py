# %% [markdown]
# ## What training costs here
#
# The page's times are data, of its computer; these are this one's. Times differ from run to run, and are not asserted.

# %%
from time import perf_counter

here = []
for n in counts[counts <= 1400].astype(int):
    r = 3 * np.random.default_rng(1).random(n)
    best = [np.inf, np.inf]
    for _ in range(3):
        t0 = perf_counter()
        K = kernel(r[:, None], r[None, :], 0.15)
        K[np.diag_indices(n)] += 1e-3
        t1 = perf_counter()
        np.linalg.solve(K, np.cos(r))
        best = np.minimum(best, [t1 - t0, perf_counter() - t1])
    here.append(1e3 * np.array(best))
    print(f"N = {n:5d}: filling K {here[-1][0]:8.3g} ms, solving {here[-1][1]:8.3g} ms")
here = np.array(here)

# %%
if len(counts) > 2:
    large = counts >= counts[-1] / 6
    for name, times in (("filling K", gram), ("solving", solve)):
        exponent, _ = np.polyfit(np.log(counts[large]), np.log(times[large]), 1)
        print(f"on the page, {name} grows as N^{exponent:.2f}")
        shown = on_page[name]
        if shown is not None:
            check(f"{name}: exponent on the page", exponent, shown)

# %%
if plt:
    figure, axes = plt.subplots(figsize=(7, 5))
    for name, times, times_here, color in (("filling K", gram, here[:, 0], "#d95f02"), ("solving", solve, here[:, 1], "#0072b2")):
        axes.loglog(counts, times, "o-", color=color, label=f"{name}, on the page")
        axes.loglog(counts[: len(times_here)], times_here, "s--", color=color, label=f"{name}, here")
    axes.set(title="Time for one training", xlabel="number of samples N", ylabel="milliseconds")
    axes.legend()
    show()
