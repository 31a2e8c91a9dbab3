import sys

import numpy as np

# Figures need matplotlib; without it all numbers are checked all the same. "--no-show" draws without opening windows.
try:
    import matplotlib

    if "--no-show" in sys.argv:
        matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    plt.rcParams["figure.constrained_layout.use"] = True
except ImportError:
    plt = None
    print("matplotlib is not installed, so no figures are drawn.")


def show():
    """Shows the figures drawn so far."""
    plt.close("all") if "--no-show" in sys.argv else plt.show()


def check(what, here, on_page, condition=1.0):
    """Stops unless a number is the one on the page, to 1e-8.

    Solving with a matrix of condition number κ costs its logarithm in digits: where κ is so large that no two computers
    need agree to 1e-8, what is left of the sixteen digits must agree.
    """
    tolerance = max(1e-8, 4 * 2.0**-52 * condition)
    here, on_page = np.asarray(here, dtype=float), np.asarray(on_page, dtype=float)
    size = np.maximum(1, np.abs(on_page if condition == 1 else np.max(np.abs(on_page), initial=0)))
    error = np.max(np.abs(here - on_page) / size, initial=0)
    assert error <= tolerance, f"{what}: {here} here, but {on_page} on the page, {error:.1e} apart"
    number = f"{here:.10g}" if here.ndim == 0 else f"{here.size} numbers"
    print(f"{what:<58} {number:>18}  as on the page, to {max(error, 1e-16):.0e}")
