# %%
def gaussian(x):
    """What is learnt."""
    return np.exp(-((x - centre) ** 2) / (2 * width**2))


targets, test_targets = gaussian(samples), gaussian(test_samples)

# %%
if plt:
    figure, all_axes = plt.subplots(1, len(representations), figsize=(3.4 * len(representations), 3.4), squeeze=False)
    x = np.linspace(*interval, 601)
    for axes, (name, representation) in zip(all_axes[0], representations.items()):
        axes.plot(representation(x), gaussian(x), color="black")
        axes.plot(representation(samples[:20]), targets[:20], "o", color="white", markeredgecolor="#333333")
        axes.set(title=f"over M = {name}", xlabel="M(x)", ylabel="y")
    show()
