"""The data that every side works on, the same to the last bit as in dezero.bench.Inputs."""

import functools
import gzip
import zipfile

import numpy as np

SEED = 7
FOLDER = "rapaio/provider/datasets/mnist/"
POOL = 1 << 20


def between(low, high, *shape):
    """FLOAT32 numbers from [low, high), the same for every shape of one size."""
    return np.random.RandomState(SEED).uniform(low, high, shape).astype(np.float32)


@functools.lru_cache
def pool():
    return np.random.RandomState(SEED).randn(POOL).astype(np.float32)


def pooled_weights(inputs, *shape):
    """Normal weights with deviation 1 / sqrt(inputs), of which only the first 2**20 are drawn."""
    return np.resize(pool(), shape) * np.float32(np.sqrt(1 / inputs))


class Mnist:
    """The training files, from the jar."""

    def __init__(self, jar):
        if jar is None:
            raise SystemExit("worker.py: this task needs --mnist JAR, the jar of rapaio-datasets")
        with zipfile.ZipFile(jar) as files:
            images = gzip.decompress(files.read(FOLDER + "train-images-idx3-ubyte.gz"))
            labels = gzip.decompress(files.read(FOLDER + "train-labels-idx1-ubyte.gz"))
        self.images = np.frombuffer(images, np.uint8, offset=16).reshape(-1, 1, 28, 28)
        self.labels = np.frombuffer(labels, np.uint8, offset=8)
