# %% [markdown]
# ## Every power, at the largest N

# %%
powers = on_page["powers"]
for n, length_scale, ridge, error in zip(powers["n"], powers["length_scale"], powers["ridge"], powers["rmse"][:, 0]):
    if np.isfinite(error):
        learn_again(f"r^-{n}", inverse_powers(n), counts[-1], length_scale, ridge, error)

# %%
if plt:
    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4.2))
    r = np.linspace(*extent, 301)
    left.plot(r**-chosen_power, true_energy(r, **potential), color="black")
    left.set(title="The potential over what the model sees", xlabel=f"r^-{chosen_power}", ylabel="U")
    right.semilogy(powers["n"], np.nanmedian(powers["rmse"], axis=1), "o-", color="black")
    right.set(title=f"Every power, N = {counts[-1]}", xlabel="n", ylabel="RMSE, median")
    show()
