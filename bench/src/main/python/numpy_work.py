"""What NumPy does: single operations on float32 arrays."""

import ctypes

import numpy as np
from inputs import between

COLUMNS = 1000


def setup(given):
    pass


def facts():
    return f"NumPy {np.__version__} with {blas()}{kernels()}"


def blas():
    """The library that NumPy's products really come from: its build does not say."""
    return ", ".join(sorted(path.rsplit("/", 1)[-1] for path in loaded())) or "no BLAS of its own"


def loaded():
    np.ones((2, 2), np.float32) @ np.ones((2, 2), np.float32)
    with open("/proc/self/maps") as maps:
        return {line[line.index("/") :].strip() for line in maps if "blas" in line}


def kernels():
    """For which processor OpenBLAS took its kernels: SideBySide reads this."""
    for path in loaded():
        name = getattr(ctypes.CDLL(path), "openblas_get_corename", None)
        if name is not None:
            name.restype = ctypes.c_char_p
            return f", kernels for {name().decode()}"
    return ""


def repeated(operation):
    def run(times):
        for _ in range(times):
            result = operation()
        return result

    return run


def product(n, m, p):
    a, b = between(-1, 1, n, m), between(0, 1, m, p)
    return repeated(lambda: a @ b)


def first_transposed(n):
    a, b = between(-1, 1, n, n), between(0, 1, n, n)
    return repeated(lambda: a.T @ b)


def second_transposed(n):
    a, b = between(-1, 1, n, n), between(0, 1, n, n)
    return repeated(lambda: a @ b.T)


def exp(n):
    x = between(-1, 1, n)
    return repeated(lambda: np.exp(x))


def tanh(n):
    x = between(-1, 1, n)
    return repeated(lambda: np.tanh(x))


def total(n):
    x = between(0, 1, n)
    return repeated(lambda: np.sum(x))


def softmax(n):
    x = between(-1, 1, n // COLUMNS, COLUMNS)

    def operation():
        y = np.exp(x - x.max(axis=1, keepdims=True))
        y /= y.sum(axis=1, keepdims=True)
        return y

    return repeated(operation)


def add(n):
    x, row = between(-1, 1, n // COLUMNS, COLUMNS), between(0, 1, COLUMNS)
    return repeated(lambda: x + row)


TASKS = {
    "matmul": lambda n: product(n, n, n),
    "matmul_first_transposed": first_transposed,
    "matmul_second_transposed": second_transposed,
    "matmul_wide": lambda n: product(100, 784, n),
    "matmul_small": lambda n: product(32, 64, n),
    "exp": exp,
    "tanh": tanh,
    "softmax": softmax,
    "sum": total,
    "add": add,
}
