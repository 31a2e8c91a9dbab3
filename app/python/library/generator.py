class Generator:
    """xoshiro128** (Blackman & Vigna 2021, doi:10.1145/3460772) with the ziggurat for normal deviates.

    Plain Python and slow, but to the last bit the page's numbers.
    """

    TAIL, AREA = 3.6541528853610088, 0.004928673233974655

    def __init__(self, words):
        self.w = list(words)
        x = [self.AREA / np.exp(-0.5 * self.TAIL**2), self.TAIL]
        for _ in range(254):
            x.append(np.sqrt(-2 * np.log(self.AREA / x[-1] + np.exp(-0.5 * x[-1] ** 2))))
        self.width = [float(width) for width in x] + [0.0]
        self.density = [float(np.exp(-0.5 * width**2)) for width in self.width]

    def bits(self):
        """32 random bits."""
        rotate = lambda v, k: (v << k | v >> (32 - k)) & 0xFFFFFFFF
        a, b, c, d = self.w
        result = rotate(b * 5 & 0xFFFFFFFF, 7) * 9 & 0xFFFFFFFF
        c, d = c ^ a, d ^ b
        self.w = [a ^ d, b ^ c, c ^ b << 9 & 0xFFFFFFFF, rotate(d, 11)]
        return result

    def uniform(self):
        """A number in [0, 1) of 53 bits."""
        high, low = self.bits() >> 5, self.bits() >> 6
        return (high * 67108864 + low) * 2.0**-53

    def normal(self):
        """A standard normal deviate (Marsaglia & Tsang 2000, doi:10.18637/jss.v005.i08)."""
        while True:
            high, low = self.bits(), self.bits()
            layer, place = low & 255, (high - (high >> 31 << 32)) * 2**21 + (low >> 11)
            x = place * 2.0**-52 * self.width[layer]
            if abs(x) < self.width[layer + 1]:
                return x
            if layer == 0:
                return -self.tail() if place < 0 else self.tail()
            y = self.density[layer] + self.uniform() * (self.density[layer + 1] - self.density[layer])
            if y < np.exp(-0.5 * x * x):
                return x

    def tail(self):
        while True:
            beyond = self.exponential() / self.TAIL
            if 2 * self.exponential() > beyond * beyond:
                return self.TAIL + beyond

    def exponential(self):
        """By comparisons alone (von Neumann 1951)."""
        whole = 0
        while True:
            first = last = self.uniform()
            length = 1
            while (following := self.uniform()) < last:
                last, length = following, length + 1
            if length % 2 == 1:
                return whole + first
            whole += 1
