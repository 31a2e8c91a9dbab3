# %%
about = centre + shifts[:, None] * direction
dipoles = np.array([moments(each)[1] for each in about])
quadrupoles = np.array([moments(each)[2].ravel() for each in about])
check("charge (e)", charges.sum(), on_page["charge"])
check("dipoles about all origins (e angstrom)", dipoles, on_page["dipoles"])
check("quadrupoles about all origins (e angstrom^2)", quadrupoles, on_page["quadrupoles"])

# %%
if plt:
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
    left.plot(shifts, debye * np.linalg.norm(dipoles, axis=1))
    left.set(title="dipole", xlabel="origin moved by (Å)", ylabel="D", ylim=(0, None))
    right.plot(shifts, debye * np.linalg.norm(quadrupoles, axis=1))
    right.set(title="quadrupole", xlabel="origin moved by (Å)", ylabel="D Å", ylim=(0, None))
    show()
