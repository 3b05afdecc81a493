"""Writes step24-famous-functions/src/test/resources/figures/famous-functions.txt with PyTorch.

usage: python3 famous_functions.py > famous-functions.txt
"""
import platform
import random

import torch

SEED = 24

HEAD = f"""\
# Famous functions of two variables: their values and derivatives by PyTorch, and what it says of
# functions at a point where a piece of them has no slope. Python {platform.python_version()}, \
PyTorch {torch.__version__},
# float64 on the processor. Written by src/test/python/famous_functions.py of this step.
#
# A line of the first kind: name, x, y, f, f_x, f_y, f_xx, f_xy, f_yx, f_yy. The ten points are
# drawn by Python's random.Random({SEED}), evenly from -4.5 to 4.5 for Beale, from -5 to 5 for
# Himmelblau and Ackley, from -2 to 2 for Goldstein-Price. First derivatives are from
# torch.autograd.grad with create_graph=True, second ones from the same applied to each first one.
#
# A line of the second kind: "at", x, formula, f, f', f''. "0.0" for f'' is also what PyTorch
# leaves out because f' does not depend on x any more (allow_unused=True, None).
#
# A line of the third kind: "tip", x, y, f, f_x, f_y of Ackley's function at its lowest point.
"""


def beale(x, y):
    return (1.5 - x + x * y) ** 2 + (2.25 - x + x * y**2) ** 2 + (2.625 - x + x * y**3) ** 2


def himmelblau(x, y):
    return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2


def ackley(x, y):
    far = -20 * torch.exp(-0.2 * torch.sqrt(0.5 * (x**2 + y**2)))
    waves = -torch.exp(0.5 * (torch.cos(2 * torch.pi * x) + torch.cos(2 * torch.pi * y)))
    return far + waves + 20 + torch.e


def goldstein_price(x, y):
    first = 19 - 14 * x + 3 * x**2 - 14 * y + 6 * x * y + 3 * y**2
    second = 18 - 32 * x + 12 * x**2 + 48 * y - 36 * x * y + 27 * y**2
    return (1 + (x + y + 1) ** 2 * first) * (30 + (2 * x - 3 * y) ** 2 * second)


FAMOUS = [
    ("beale", beale, 4.5),
    ("himmelblau", himmelblau, 5),
    ("ackley", ackley, 5),
    ("goldstein-price", goldstein_price, 2),
]

CORNERS = [
    ("abs(x)", torch.abs),
    ("relu(x)", torch.relu),
    ("sqrt(x^2)", lambda x: torch.sqrt(x**2)),
    ("relu(x)-relu(-x)", lambda x: torch.relu(x) - torch.relu(-x)),
]


def variable(value):
    return torch.tensor(value, dtype=torch.float64, requires_grad=True)


def slopes(f, *xs):
    """The derivatives of f, which can be differentiated again; 0 where there is none."""
    if not f.requires_grad:
        return [torch.zeros((), dtype=torch.float64) for _ in xs]
    found = torch.autograd.grad(f, xs, create_graph=True, allow_unused=True)
    return [torch.zeros((), dtype=torch.float64) if g is None else g for g in found]


def text(*tensors):
    return " ".join(repr(t.item()) for t in tensors)


def main():
    print(HEAD, end="")
    generator = random.Random(SEED)
    for name, f, reach in FAMOUS:
        for _ in range(10):
            x, y = variable(generator.uniform(-reach, reach)), variable(
                generator.uniform(-reach, reach)
            )
            z = f(x, y)
            first = slopes(z, x, y)
            second = slopes(first[0], x, y) + slopes(first[1], x, y)
            print(name, text(x, y, z, *first, *second))
    for name, f in CORNERS:
        for at in (0.0, 1.0, -1.0):
            x = variable(at)
            y = f(x)
            (first,) = slopes(y, x)
            (second,) = slopes(first, x)
            print("at", text(x), name, text(y, first, second))
    x, y = variable(0.0), variable(0.0)
    z = ackley(x, y)
    print("tip", text(x, y, z, *slopes(z, x, y)))


if __name__ == "__main__":
    main()
