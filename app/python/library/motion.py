def meeting_time(gap, v, a):
    """When a path vτ + ½aτ² first comes `gap` forward, where the wall is."""
    root = np.sqrt(max(0, v * v + 2 * a * gap))
    return 2 * gap / (v + root) if v > 0 else (root - v) / a


def trajectory(force, box, r, v, dt, steps):
    """Velocity Verlet for one particle of mass 1 between hard walls, each step split where it meets one.

    Gives positions and velocities [steps + 1, 2], and how often it met the walls.
    """
    walls = np.reshape(box, (2, 2))
    r, v = np.array(r, dtype=float), np.array(v, dtype=float)
    f, bounces = force(r), 0
    path, velocities = [r], [v]
    for _ in range(steps):
        rest = dt
        for _ in range(8):
            ends = r + v * rest + f * rest**2 / 2
            times = [np.inf, np.inf]
            for k in (0, 1):
                if ends[k] > walls[k, 1]:
                    times[k] = min(rest, meeting_time(walls[k, 1] - r[k], v[k], f[k]))
                elif ends[k] < walls[k, 0]:
                    times[k] = min(rest, meeting_time(r[k] - walls[k, 0], -v[k], -f[k]))
            if min(times) == np.inf:
                break
            r, v, f = verlet(force, walls, r, v, f, min(times))
            v[0 if times[0] <= times[1] else 1] *= -1
            bounces, rest = bounces + 1, rest - min(times)
        if rest > 0:
            r, v, f = verlet(force, walls, r, v, f, rest)
        path.append(r)
        velocities.append(v)
    return np.array(path), np.array(velocities), bounces


def verlet(force, walls, r, v, f, dt):
    half = v + f * dt / 2
    r = np.clip(r + half * dt, walls[:, 0], walls[:, 1])
    f = force(r)
    return r, half + f * dt / 2, f
