# %% [markdown]
# ## The average, element by element, and the integral

# %%
def group(n, reflections):
    """The n turns by multiples of 360°/n, and each after a mirror."""
    angles = 2 * np.pi * np.arange(n) / n
    turns = np.array([[np.cos(angles), -np.sin(angles)], [np.sin(angles), np.cos(angles)]]).transpose(2, 0, 1)
    return np.concatenate([turns, turns @ MIRROR]) if reflections else turns


def average(a, b, elements):
    values = overlap(a, b @ elements.transpose(0, 2, 1), width) ** power
    return (elements * values[:, None, None]).mean(axis=0)


def integral(a, b):
    return averages(a, b, width, reflections, power)[0]


size = np.linalg.norm(integral(rho, rho_prime))
some = group(order, reflections)[:added]
check("the average so far, in parts of |K|", average(rho, rho_prime, some) / size, on_page["average"] / size)
check("the integral, in the same parts", integral(rho, rho_prime) / size, on_page["integral"] / size)

# %% [markdown]
# ## The law
#
# $$\mathbf K(\mathbf S\rho, \mathbf S'\rho') = \mathbf S\,\mathbf K(\rho, \rho')\,\mathbf S'^\mathsf{T}$$

# %%
def turn(degrees):
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[c, -s], [s, c]])


S = turn(first_turn) @ (MIRROR if mirrored else np.eye(2))
T = turn(second_turn)


def broken(kernel):
    plain = kernel(rho, rho_prime)
    return np.linalg.norm(kernel(rho @ S.T, rho_prime @ T.T) - S @ plain @ T.T) / np.linalg.norm(plain)


check("the average breaks it by", broken(lambda a, b: average(a, b, some)), on_page["average_residual"])
check("the integral breaks it by", broken(integral), on_page["integral_residual"])

# %%
if plt:
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4.5))
    circle = np.array([np.cos(ANGLES), np.sin(ANGLES)])
    for name, matrix, look in (
        ("integral", integral(rho, rho_prime), dict(color="black")),
        ("average", average(rho, rho_prime, some), dict(color="#0b6363", linestyle="--")),
    ):
        left.plot(*(matrix @ circle / size), label=name, **look)
    left.set(title="Where the unit circle goes", aspect="equal")
    left.legend()
    orders = np.arange(1, 33)
    errors = [np.linalg.norm(average(rho, rho_prime, group(n, reflections)) - integral(rho, rho_prime)) for n in orders]
    right.semilogy(orders, np.maximum(errors, 1e-16 * size) / size, "D:", color="#0b6363")
    right.set(title="The whole group's average", xlabel="turns in a full circle n", ylabel="difference from the integral")
    show()
