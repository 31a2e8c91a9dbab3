"""The works of the benchmark in NumPy and SciPy, each written as fast as it can plainly be said there.

Reads one JSON command a line and answers with one JSON line:
    {"do": "prepare", "work": ..., "kernel": ..., "size": N}  ->  {}
    {"do": "answer"}                                          ->  {"answer": [...]}   what the work comes to
    {"do": "run", "calls": n}                                 ->  {"seconds": s}      of n calls
    {"do": "describe"}                                        ->  {"numpy": ..., "scipy": ..., "blas": ...}
    {"do": "blasSpeed"}                                       ->  {"seconds": s}      a matrix product and a Cholesky

The samples, the settings and the answers are those of works.ts; see there for what each work is.
"""

import json
import math
import sys
from time import perf_counter

import numpy as np
import scipy
from scipy.linalg import cho_factor, cho_solve, eigh

SIGMA = 2.0
ROUGH_SIGMA = 0.3
RIDGE = 1e-3
RIDGES = np.logspace(-6, 0, 20)
GRID = np.linspace(-5, 5, 100)
TIME_STEP = 0.005
WALKERS = {"brownianTrue": 4096, "brownianLearned": 64}
STEPS = {"brownianTrue": 10, "brownianLearned": 50}


def samples(count):
    """Positions x, y [N] of the R2 sequence in [-5, 5]^2 and the forces there, [2N]: all x components, then all y."""
    i = np.arange(1, count + 1)
    x = 10 * np.mod(0.5 + 0.7548776662466927 * i, 1) - 5
    y = 10 * np.mod(0.5 + 0.5698402909980532 * i, 1) - 5
    return x, y, np.concatenate(true_force(x, y))


def true_force(x, y):
    """The lecture's force, c = 1/25."""
    slope = (y - 6) * (x + 5)
    slope *= 3
    np.cos(slope, out=slope)
    slope *= -3 / 25
    fx = x * -4
    fx += 3
    fx *= x
    fx += 32
    fx *= x
    fx -= 4
    fx /= 50
    fx += slope * (y - 6)
    slope *= x + 5
    slope -= y / 10
    return fx, slope


def gram(kernel, x, y, sigma=SIGMA):
    """K + lambda I: [N x N] for the independent kernel; [2N x 2N] in blocks xx, xy, yy for the energy-conserving one.

    Only what the factorisation reads is filled in: of the transpose, the lower triangle's blocks.
    """
    count = len(x)
    dx = np.subtract.outer(x, x)
    dy = np.subtract.outer(y, y)
    k = dx * dx
    k += dy * dy
    k *= -0.5 / sigma**2
    np.exp(k, out=k)
    if kernel == "independent":
        matrix = k
    else:
        dx /= sigma
        dy /= sigma
        matrix = np.empty((2 * count, 2 * count))
        xx, xy, yy = matrix[:count, :count], matrix[:count, count:], matrix[count:, count:]
        np.multiply(dx, dy, out=xy)
        xy *= k
        np.negative(xy, out=xy)
        for d, block in ((dx, xx), (dy, yy)):
            np.multiply(d, d, out=block)
            np.subtract(1, block, out=block)
            block *= k
    return matrix


def add_ridge(matrix, ridge):
    matrix.ravel()[:: len(matrix) + 1] += ridge
    return matrix


def train(kernel, x, y, forces, sigma=SIGMA):
    """Weights [2N], all x components, then all y."""
    # LAPACK stores by columns: the transpose is what it can overwrite without a copy, and its lower triangle is filled.
    matrix = add_ridge(gram(kernel, x, y, sigma), RIDGE).T
    factor = cho_factor(matrix, lower=True, overwrite_a=True)
    if kernel == "independent":
        columns = cho_solve(factor, forces.reshape(2, -1).T, check_finite=False)
        return columns.T.ravel()
    return cho_solve(factor, forces, check_finite=False)


def prepare_train(kernel, size, sigma):
    x, y, forces = samples(size)

    def work():
        return train(kernel, x, y, forces, sigma)

    def answer():
        weights = work()
        return [float(np.linalg.norm(weights)), float(np.abs(weights).sum())]

    return work, answer


def prepare_grid(kernel, size):
    """Force (and energy) on 100 x 100 points: k = e(x) e(y), so each map is a product of two tables of one axis each."""
    x, y, forces = samples(size)
    weights = train(kernel, x, y, forces)
    a, b = weights[:size], weights[size:]

    def tables(axis, at):
        """e, e d and e (1 - d^2/sigma^2), [100 x N], for each point of the axis and each sample."""
        d = np.subtract.outer(axis, at)
        dd = d * d
        e = np.exp(dd * (-0.5 / SIGMA**2))
        d *= e
        dd *= -1 / SIGMA**2
        dd += 1
        dd *= e
        return e, d, dd

    def conserving():
        ex, dx, ddx = tables(GRID, x)
        ey, dy, ddy = tables(GRID, y)
        # Rows: fx, then -E, as functions of y; they share their right-hand tables.
        left = np.empty((200, 2 * size))
        right = np.hstack((ey, dy))
        np.multiply(ddx, a, out=left[:100, :size])
        np.multiply(dx, b * (-1 / SIGMA**2), out=left[:100, size:])
        np.multiply(dx, a, out=left[100:, :size])
        np.multiply(ex, b, out=left[100:, size:])
        fx_energy = right @ left.T
        np.multiply(ex, b, out=left[:100, :size])
        np.multiply(dx, a * (-1 / SIGMA**2), out=left[:100, size:])
        fy = np.hstack((ddy, dy)) @ left[:100].T
        return fx_energy[:, :100], fy, -fx_energy[:, 100:]

    def independent():
        dx = np.subtract.outer(GRID, x)
        dy = np.subtract.outer(GRID, y)
        ex = np.exp(dx * dx * (-0.5 / SIGMA**2))
        ey = np.exp(dy * dy * (-0.5 / SIGMA**2))
        maps = ey @ np.vstack((ex * a, ex * b)).T
        return maps[:, :100], maps[:, 100:]

    work = independent if kernel == "independent" else conserving

    def answer():
        """Root mean squares: of the forces, and of the energy less its mean."""
        fx, fy, *energy = work()
        return [rms(fx), rms(fy), *(rms(e - e.mean()) for e in energy)]

    return work, answer


def prepare_leave_one_out(kernel, size):
    """Leave-one-out error for 20 ridges from one eigendecomposition: e_i = C_ii^-1 alpha_i, C = V diag(1/(w + ridge)) V^T."""
    x, y, forces = samples(size)

    def work():
        matrix = gram(kernel, x, y).T
        w, v = eigh(matrix, lower=True, overwrite_a=True, check_finite=False, driver="evd")
        inverse = 1 / (w[:, None] + RIDGES)
        vx, vy = v[:size], v[size:]
        alpha = v @ (inverse * (v.T @ forces)[:, None])
        ax, ay = alpha[:size], alpha[size:]
        cxx = (vx * vx) @ inverse
        cxy = (vx * vy) @ inverse
        cyy = (vy * vy) @ inverse
        determinant = cxx * cyy - cxy * cxy
        ex = (cyy * ax - cxy * ay) / determinant
        ey = (cxx * ay - cxy * ax) / determinant
        return np.sqrt((ex * ex + ey * ey).sum(axis=0) / (2 * size))

    return work, lambda: work().tolist()


def learned_force(size):
    """Force of the energy-conserving model at walkers x, y [W], through the [W x N] kernel and four small products.

    |r - r_n|^2 and (r - r_n) . alpha_n are sums of products of walker and sample, and so products of thin matrices.
    """
    xn, yn, forces = samples(size)
    weights = train("energyConserving", xn, yn, forces)
    a, b = weights[:size], weights[size:]
    c = -0.5 / SIGMA**2
    exponents = np.vstack((-2 * c * xn, -2 * c * yn, np.full(size, c), c * (xn * xn + yn * yn)))
    projections = np.vstack((a, b, -(a * xn + b * yn)))
    k_moments = np.column_stack((a, b))
    q_moments = np.column_stack((xn, yn, np.ones(size)))
    points = np.ones((WALKERS["brownianLearned"], 4))
    flat = np.ones((WALKERS["brownianLearned"], 3))

    def force(x, y):
        points[:, 0] = flat[:, 0] = x
        points[:, 1] = flat[:, 1] = y
        points[:, 2] = x * x + y * y
        k = points @ exponents
        np.exp(k, out=k)
        f = k @ k_moments
        k *= flat @ projections
        q = k @ q_moments
        return (
            f[:, 0] + (q[:, 0] - x * q[:, 2]) * (1 / SIGMA**2),
            f[:, 1] + (q[:, 1] - y * q[:, 2]) * (1 / SIGMA**2),
        )

    return force


def brownian(force, walkers, kT, generator):
    """Euler-Maruyama steps of all walkers at once between reflecting walls at +-5, from evenly spread starts."""
    positions = np.array(samples(walkers)[:2])
    noise = np.empty_like(positions)
    amplitude = math.sqrt(2 * kT * TIME_STEP)

    def step():
        generator.standard_normal(out=noise)
        np.multiply(noise, amplitude, out=noise)
        for component, f in enumerate(force(positions[0], positions[1])):
            f *= TIME_STEP
            positions[component] += f
        np.add(positions, noise, out=positions)
        out = np.abs(positions) > 5
        if out.any():
            beyond = positions[out]
            positions[out] = np.sign(beyond) * 10 - beyond

    return positions, step


def prepare_brownian(work, size):
    force = true_force if work == "brownianTrue" else learned_force(size)
    walkers, steps = WALKERS[work], STEPS[work]

    _, step = brownian(force, walkers, 1.0, np.random.default_rng(1))

    def run():
        for _ in range(steps):
            step()

    def answer():
        """Where walkers without noise have gone after 50 steps, and the size of a step with noise."""
        cold, step = brownian(force, walkers, 1e-30, np.random.default_rng(1))
        for _ in range(50):
            step()
        warm, step = brownian(force, walkers, 1.0, np.random.default_rng(1))
        displacement = 0.0
        for _ in range(500):
            before = warm.copy()
            step()
            displacement += rms(warm - before)
        return [rms(cold[0]), rms(cold[1]), displacement / 500]

    return run, answer


def rms(values):
    return float(np.sqrt(np.mean(values * values)))


def prepare(work, kernel, size):
    if work == "train":
        return prepare_train(kernel, size, SIGMA)
    if work == "trainRough":
        return prepare_train(kernel, size, ROUGH_SIGMA)
    if work == "grid":
        return prepare_grid(kernel, size)
    if work == "leaveOneOut":
        return prepare_leave_one_out(kernel, size)
    return prepare_brownian(work, size)


def blas_speed():
    """Seconds of a matrix product (NumPy's BLAS) and a Cholesky factorisation (SciPy's), the better of three runs."""
    square = np.random.default_rng(1).standard_normal((800, 800))
    definite = square @ square.T + 800 * np.eye(800)
    best = math.inf
    for _ in range(3):
        start = perf_counter()
        square @ square
        cho_factor(definite, lower=True, check_finite=False)
        best = min(best, perf_counter() - start)
    return best


def blas_name():
    try:
        return np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    except (TypeError, KeyError):
        return {}


def main():
    run = answer = None
    for line in sys.stdin:
        command = json.loads(line)
        do = command["do"]
        if do == "describe":
            blas = blas_name()
            name = f"{blas.get('name', 'BLAS')} {blas.get('version', '')}".strip()
            reply = {"numpy": np.__version__, "scipy": scipy.__version__, "blas": name}
        elif do == "blasSpeed":
            reply = {"seconds": blas_speed()}
        elif do == "prepare":
            run, answer = prepare(command["work"], command["kernel"], command["size"])
            reply = {}
        elif do == "answer":
            reply = {"answer": answer()}
        else:
            start = perf_counter()
            for _ in range(command["calls"]):
                run()
            reply = {"seconds": perf_counter() - start}
        print(json.dumps(reply), flush=True)


main()
