"""Makes the files of this folder with NumPy, and values.json with what is in them.

    /usr/bin/python3 make.py
"""

import io
import json
import os
import sys
import warnings
import zipfile

import numpy as np
from numpy.lib import format as npy

values = {}


def keep(name, arrays):
    values[name] = {
        key: {
            "dtype": "float32" if a.dtype.kind == "f" and a.dtype.itemsize <= 4 else "float64",
            "shape": list(a.shape),
            "values": [number(x) for x in a.astype("f8").ravel(order="C")],
        }
        for key, a in arrays.items()
    }


def number(x):
    return float(x) if np.isfinite(x) else {"inf": "Infinity", "-inf": "-Infinity"}.get(str(x), "NaN")


def save(name, a, version=None):
    with open(name + ".npy", "wb") as f:
        npy.write_array(f, a, version)
    keep(name + ".npy", {"": a})


class Unseekable(io.RawIOBase):
    """A pipe: zipfile writes sizes behind the data then, and np.savez does the same."""

    def __init__(self, f):
        self.f = f

    def writable(self):
        return True

    def write(self, data):
        return self.f.write(data)


r = np.random.RandomState(0)
for kind in ["f2", "f4", "f8"]:
    for order in "<>":
        a = r.randn(2, 3).astype(order + kind)
        save(("little-" if order == "<" else "big-") + kind, a)
for kind in "iu":
    for width in [1, 2, 4, 8]:
        for order in "<>":
            t = np.dtype(order + kind + str(width))
            # The ends of the range; of 64 bits, the last that a double holds.
            most = {"i8": 2**63 - 2**10, "u8": 2**64 - 2**11}.get(t.str[1:], np.iinfo(t).max)
            a = np.array([[np.iinfo(t).min, most, 0], [1, 2, 100]], t)
            save(("little-" if order == "<" else "big-") + t.str[1:], a)
save("bool", np.array([True, False, True]))
save("special-f2", np.array([np.nan, np.inf, -np.inf, -0.0, 2**-24, 65504], "f2"))
save("special-f4", np.array([np.nan, np.inf, -np.inf, -0.0, 1e-45, 3.4028235e38], "f4"))
save("special-f8", np.array([np.nan, np.inf, -np.inf, -0.0, 5e-324, 1.7976931348623157e308]))
for kind in ["f4", "f8", "i4", "u1"]:
    save("fortran-" + kind, np.asfortranarray(np.arange(24).reshape(2, 3, 4).astype(kind)))
for rank in range(7):
    save("rank-%d" % rank, r.randn(*range(1, rank + 1)).astype("f4") if rank else np.array(2.5))
save("empty", np.zeros(0))
save("empty-matrix", np.zeros((2, 0, 3), "f4"))
save("version-2", r.randn(3), (2, 0))
save("version-3", r.randn(3), (3, 0))

weights = {"l0/W": r.randn(3, 4).astype("f4"), "l0/b": np.zeros(4, "f4"), "l1/W": r.randn(4, 2), "n": np.arange(5)}
for name, write in [("stored", np.savez), ("compressed", np.savez_compressed)]:
    write(name + ".npz", **weights)
    keep(name + ".npz", weights)
np.savez("positional.npz", r.randn(2), np.zeros((0, 2)))
keep("positional.npz", dict(np.load("positional.npz")))
np.savez("no-arrays.npz")
keep("no-arrays.npz", {})
names = {"가중치": r.randn(2), "émoji 🙂": np.array(1.0)}
np.savez_compressed("names.npz", **names)
keep("names.npz", names)
with open("streamed.npz", "wb") as f:
    np.savez(Unseekable(f), **weights)
keep("streamed.npz", weights)



def written(name, header, data, version=(1, 0)):
    """An .npy with this header, kept as NumPy reads it."""
    length = len(header).to_bytes(2 if version == (1, 0) else 4, "little")
    with open(name + ".npy", "wb") as f:
        f.write(b"\x93NUMPY" + bytes(version) + length + header.encode() + data.tobytes())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # "Reading .npy file generated on Python 2"
        keep(name + ".npy", {"": np.load(name + ".npy")})


def zipped(name, arrays, folders=(), comment=b"", method=zipfile.ZIP_STORED):
    """An .npz as other programs make it, kept as NumPy reads it."""
    with zipfile.ZipFile(name + ".npz", "w", method) as z:
        for folder in folders:
            z.writestr(zipfile.ZipInfo(folder, (1980, 1, 1, 0, 0, 0)), b"")
        for key, a in arrays.items():
            f = io.BytesIO()
            np.save(f, a)
            z.writestr(zipfile.ZipInfo(key + ".npy", (1980, 1, 1, 0, 0, 0)), f.getvalue(), method)
        z.comment = comment
    loaded = np.load(name + ".npz")
    return {key: loaded[key] for key in loaded.files if not key.endswith("/")}


# What other programs write, or NumPy once wrote, and NumPy reads.
six = np.arange(6, dtype="<f4")
header = "{'descr': '<f4', 'fortran_order': False, 'shape': %s, }"
written("python2-matrix", header % "(2L, 3L)" + " " * 20 + "\n", six)
written("python2-vector", header % "(6L,)" + "\n", six)
written("python2-fortran", (header % "(2L, 3L)").replace("False", "True").replace("<", ">"), six.astype(">f4"))
written("python2-version-2", header % "(1L, 6L)" + "\n", six, (2, 0))
written("no-line-end", header % "(2, 3)", six)
written("many-blanks", header % "(2, 3)" + " " * 3000 + "\n", six)
written("no-blanks", (header % "(2,3)").replace(" ", ""), six)
written("double-quotes", (header % "(6,)").replace("'", '"') + "\n", six)
written("other-order", "{'shape': (3, 2), 'fortran_order': True, 'descr': '<f4'}\n", six)
written("version-3-scalar", header % "()" + "\n", six[:1], (3, 0))
save("fortran-big-f8", np.asfortranarray(np.arange(24).reshape(2, 3, 4).astype(">f8")), (2, 0))
save("fortran-bool", np.asfortranarray(np.array([[True, False, False], [True, True, False]])))
for name, keys in [("keys-of-tensorflow", ["dense/kernel:0", "W:0"]), ("keys-that-are-no-paths", ["/conv/W", "../W", "C:W", "a\\b", "a//b"])]:
    np.savez(name + ".npz", **{key: six + i for i, key in enumerate(keys)})
    keep(name + ".npz", dict(np.load(name + ".npz")))
keep("packed-again.npz", zipped("packed-again", {"l0/W": six, "l0/b": six[:2]}, ["l0/"]))
keep("with-a-comment.npz", zipped("with-a-comment", {"W": six}, comment=b"epoch 7", method=zipfile.ZIP_DEFLATED))

with open("values.json", "w") as f:
    lines = [json.dumps(name) + ": " + json.dumps(arrays, ensure_ascii=False) for name, arrays in values.items()]
    f.write("{\n" + ",\n".join(lines) + "\n}\n")

os.makedirs("refused", exist_ok=True)  # what is not read, and why not
os.chdir("refused")
np.save("object.npy", np.array([1, "a", None], object), allow_pickle=True)
np.savez("object.npz", good=np.zeros(2), bad=np.array([{}], object))
np.save("structured.npy", np.zeros(3, [("x", "f4"), ("y", "i8")]))
np.save("complex.npy", np.zeros(3, "c16"))
np.save("text.npy", np.array(["a", "bc"]))
np.save("date.npy", np.array(["2026-01-01"], "M8[D]"))
np.save("long-double.npy", np.zeros(3, np.longdouble))
np.save("inexact-i8.npy", np.array([1, 2**53, 2**53 + 1]))
np.save("inexact-negative-i8.npy", np.array([-(2**53) - 1]))
np.save("inexact-u8.npy", np.array([2**63, 2**64 - 1], "u8"))
np.save("inexact-big-i8.npy", np.array([2**63 - 1], ">i8"))
for name, method in [("bzip2", zipfile.ZIP_BZIP2), ("lzma", zipfile.ZIP_LZMA)]:
    zipped(name, {"W": six, "b": six[:2]}, method=method)
with open("two-arrays.npy", "wb") as f:
    np.save(f, six)
    np.save(f, six)
np.save("complex64.npy", np.zeros(3, "c8"))
np.save("nested.npy", np.zeros(2, [("at", [("x", "<f4"), ("y", "<f4")]), ("n", "<i4")]))
np.save("subarrays.npy", np.zeros(2, [("x", "<f4", (3,))]))
np.save("bfloat16.npy", np.zeros(3, "V2"))
np.save("bytes.npy", np.array([b"ab", b"c"]))
np.save("seconds.npy", np.zeros(3, "m8[s]"))
print("made with NumPy", np.__version__, "on Python", sys.version.split()[0])
