"""Writes common/src/test/resources/reference/data.json from Python DeZero and NumPy.

usage: python3 data_reference.py FOLDER_OF_PYTHON_DEZERO > data.json
"""
import json
import sys
import types

sys.path.insert(0, sys.argv[1])
# DeZero imports matplotlib for its pictures only.
plot = types.ModuleType("matplotlib.pyplot")
sys.modules["matplotlib"] = types.ModuleType("matplotlib")
sys.modules["matplotlib"].pyplot = sys.modules["matplotlib.pyplot"] = plot

import numpy as np
from PIL import Image
from dezero import DataLoader, datasets
from dezero.dataloaders import SeqDataLoader


class Ten(datasets.Dataset):
    def prepare(self):
        self.data = np.arange(10)
        self.label = np.arange(10) * 10


def spiral(train):
    points = datasets.Spiral(train=train)
    return {
        "x": points.data.astype(float).flatten().tolist(),
        "labels": points.label.tolist(),
        "nextRandom": np.random.rand(),
    }


def curve(train):
    np.random.seed(7)
    pairs = datasets.SinCurve(train=train)
    return {
        "x": pairs.data[:, 0].tolist(),
        "last": pairs.label[-1, 0],
        "nextRandom": np.random.rand(),
    }


def epochs(loader, count):
    return [[x.tolist() for x, t in loader] for _ in range(count)]


def resized(height, width):
    pixels = (np.arange(35, dtype=np.float32) * 37 % 101).reshape(5, 7)
    image = Image.fromarray(pixels).resize((width, height), Image.BILINEAR)
    return np.asarray(image).astype(float).tolist()


np.random.seed(42)
loader = DataLoader(Ten(), 4)
reference = {
    "epochs": epochs(loader, 3),
    "nextRandom": np.random.rand(),
    "sequence": epochs(SeqDataLoader(Ten(), 3), 1)[0],
    "spiralTrain": spiral(True),
    "spiralTest": spiral(False),
    "curveTrain": curve(True),
    "curveTest": curve(False),
    "smaller": resized(3, 4),
    "larger": resized(8, 9),
}
json.dump(reference, sys.stdout, separators=(",", ":"))
