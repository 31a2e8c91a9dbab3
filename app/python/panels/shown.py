# %% [markdown]
# ## What the page shows
#
# Each figure's series as data: where there are more than two numbers a point, colour shows the third.

# %%
for title, series in figures.items():
    for name, columns in series.items():
        for quantity, values in columns.items():
            known = values[np.isfinite(values)]
            assert known.size > 0, f"{title}, {name}: {quantity} is empty"
print(f"{len(figures)} figures, {sum(map(len, figures.values()))} series")

# %%
if plt:
    for title, series in figures.items():
        figure, axes = plt.subplots(figsize=(7, 5))
        for name, columns in series.items():
            (x_name, x), (y_name, y), *more = columns.items()
            if more:
                dots = axes.scatter(x, y, c=more[0][1], s=8, cmap="cividis")
                figure.colorbar(dots, ax=axes, label=more[0][0])
            else:
                axes.plot(x, y, "o-" if len(x) < 60 else "-", markersize=4, label=name)
            axes.set(title=title, xlabel=x_name, ylabel=y_name)
        if axes.get_legend_handles_labels()[0]:
            axes.legend()
    show()
