# SPDX-License-Identifier: GPL-3.0-or-later
"""Chance that is the same on every machine and under every Python: the library's own may change."""


class Chance:
    def __init__(self, seed):
        self.state = seed * 2862933555777941757 % 2**64

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def pick(self, values):
        return values[self.below(len(values))]

    def several(self, values, count):
        """`count` of them, no one twice, in the order of the draw."""
        rest = list(values)
        return [rest.pop(self.below(len(rest))) for _ in range(min(count, len(rest)))]
