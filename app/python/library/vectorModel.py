class VectorModel:
    """(K + λI) α = y with K's mean diagonal taken out, then f(ρ) = Σᵢ K(ρ, ρᵢ) αᵢ."""

    def __init__(self, symmetry, width, ridge, neighbourhoods, targets, power=1):
        self.kernel = lambda a, b: block(symmetry, a, b, width, power)
        self.neighbourhoods = neighbourhoods
        gram = np.block([[self.kernel(a, b) for b in neighbourhoods] for a in neighbourhoods])
        self.scale = np.trace(gram) / len(gram)
        A = gram / self.scale + ridge * np.eye(len(gram))
        self.condition = np.linalg.cond(A)
        self.weights = np.linalg.solve(A, np.ravel(targets)).reshape(-1, 2)

    def predict(self, a):
        """The vector of one neighbourhood [2]."""
        terms = (self.kernel(a, b) @ weight for b, weight in zip(self.neighbourhoods, self.weights))
        return sum(terms) / self.scale
