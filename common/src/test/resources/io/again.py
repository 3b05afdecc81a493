"""What NumPy has to do with files that Java writes or reads; NumpyTest runs it.

    again.py show FILE…          a line for each array: file, name, type, shape, the bytes in hex
    again.py make FOLDER         random arrays, as .npy and as both kinds of .npz
"""

import os
import sys

import numpy as np


def arrays(path):
    """By name; integers as Java gives them, in float64."""
    loaded = np.load(path)  # allow_pickle is off
    return {key: loaded[key] for key in loaded.files} if path.endswith(".npz") else {"": loaded}


def as_java(a):
    kept = {2: "<f4", 4: "<f4", 8: "<f8"}[a.dtype.itemsize] if a.dtype.kind == "f" else "<f8"
    return np.array(a, kept, order="C")


def show(paths):
    for path in paths:
        try:
            for key, a in arrays(path).items():
                a = as_java(a)
                print(os.path.basename(path), key, a.dtype.str, list(a.shape), a.tobytes().hex(), sep="\t")
        except Exception as e:  # a damaged file may fail in any way
            print(os.path.basename(path), "refused", type(e).__name__, sep="\t")


def make(folder):
    r = np.random.RandomState(1)
    made = {}
    for i, kind in enumerate(["<f4", "<f8", ">f4", ">f8", "<f2", "<i8", ">i4", "<u2", "|u1", "|b1"]):
        for rank in range(5):
            shape = tuple(r.randint(0 if i < 2 else 1, 6, rank))
            a = np.array(r.uniform(0, 200, shape)).astype(kind)
            made["l%d/rank%d" % (i, rank)] = np.asfortranarray(a) if (i + rank) % 2 else a
    np.savez(os.path.join(folder, "stored.npz"), **made)
    np.savez_compressed(os.path.join(folder, "compressed.npz"), **made)
    for key, a in made.items():
        np.save(os.path.join(folder, key.replace("/", "-") + ".npy"), a)


if __name__ == "__main__":
    command, *args = sys.argv[1:]
    show(args) if command == "show" else make(*args)
