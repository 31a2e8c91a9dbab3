def rms(values):
    """Root mean square of all entries."""
    return np.sqrt(np.mean(np.square(values)))


def cell_centres(box, n):
    """The middles of n × n cells of the window: [n², 2], row by row from below."""
    x0, x1, y0, y1 = box
    middles = (np.arange(n) + 0.5) / n
    return np.stack(np.meshgrid(x0 + (x1 - x0) * middles, y0 + (y1 - y0) * middles), axis=-1).reshape(-1, 2)
