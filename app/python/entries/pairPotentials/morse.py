def true_energy(r, depth, steepness, bond_length):
    """U(r) = D{[1 − e^(−a(r − rₑ))]² − 1} (P. M. Morse 1929, doi:10.1103/PhysRev.34.57)."""
    return depth * ((1 - np.exp(-steepness * (r - bond_length))) ** 2 - 1)


def true_slope(r, depth, steepness, bond_length):
    """dU/dr."""
    decay = np.exp(-steepness * (r - bond_length))
    return 2 * steepness * depth * (1 - decay) * decay
