"""Does the Python half of bench/side-by-side, on Python DeZero.

python3 worker.py DIR TASK   does one task, prints its result and ends
python3 worker.py DIR        does a task for each line it reads, until there are no more

DIR holds the package folder "dezero". A result is numbers with a space between.
"""

import platform
import sys
import time
from pathlib import Path


def import_dezero(folder):
    # Last on the path, so that the real matplotlib comes before anything that lies in the folder.
    sys.path.append(folder)
    try:
        import dezero
    except ImportError as missing:
        sys.exit(
            f"worker.py: {missing}, for {sys.executable}; needed are the package folder 'dezero' in "
            f"{folder}, and numpy, matplotlib and Pillow for this Python"
        )
    found = Path(dezero.__file__).resolve().parent.parent
    if found != Path(folder).resolve():
        sys.exit(f"worker.py: dezero came from {found}, not from {folder}; uninstall that one")


def rosenbrock():
    import numpy as np
    from dezero import Variable

    rate = 0.001
    a = Variable(np.array(0.0))
    b = Variable(np.array(2.0))
    for _ in range(50_000):
        height = 100 * (b - a**2) ** 2 + (a - 1) ** 2
        a.cleargrad()
        b.cleargrad()
        height.backward()
        a.data = a.data - rate * a.grad.data
        b.data = b.data - rate * b.grad.data
    return [float(a.data), float(b.data)]


def nothing():
    return []


def facts():
    import numpy

    return [f"Python {platform.python_version()}, NumPy {numpy.__version__}"]


def processor():
    """Milliseconds of processor time that this process has used."""
    return [time.process_time() * 1000]


TASKS = {"rosenbrock": rosenbrock, "nothing": nothing, "facts": facts, "processor": processor}


def main(folder, *tasks):
    import_dezero(folder)
    for task in tasks or (line.strip() for line in sys.stdin):
        print(*TASKS[task](), flush=True)


main(*sys.argv[1:])
