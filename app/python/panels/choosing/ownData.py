# %% [markdown]
# ## Learning, and predicting what was not learnt from

# %%
model = FeatureModel(kernel, length_scale, ridge, features, energies)
predicted = model.predict(test_features)
print(f"condition number of K + lambda I: {model.condition:.3g}")
# Energies are checked in parts of their spread: in meV they are large numbers.
spread = energies.std()
check("predicted energies, in parts of their spread", predicted / spread, on_page["predicted"] / spread, model.condition)
error = np.abs(predicted - test_energies)
for name, here in (
    ("mean_absolute", error.mean()),
    ("root_mean_square", np.sqrt((error**2).mean())),
    ("largest", error.max()),
):
    check(f"{name.replace('_', ' ')} error, in the same parts", here / spread, on_page[name] / spread, model.condition)
    print(f"    = {here:.4g} meV")

# %%
if plt:
    figure, axes = plt.subplots(figsize=(6, 6))
    both = [min(test_energies.min(), predicted.min()), max(test_energies.max(), predicted.max())]
    axes.plot(both, both, color="black", linewidth=1)
    axes.plot(test_energies, predicted, "o", color="#0072b2", markersize=4, alpha=0.6)
    axes.set(title="Predicted against true", xlabel="true energy (meV)", ylabel="predicted energy (meV)")
    show()
