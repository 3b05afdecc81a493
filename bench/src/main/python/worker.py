"""A Python side of bench/side-by-side: Python DeZero, PyTorch or NumPy.

python3 worker.py PEER [--dezero DIR] [--mnist JAR] [--threads N] [--once QUESTION]

PEER is dezero, torch or numpy. Without --once it answers one line for each line it reads:

  prepare TASK SIZE   gets the work ready: weights, data; answers "ready"
  run TIMES           does the prepared work so many times; answers "done"
  result              what the work came to: its numbers, or the first, last and mean of many
  facts               the versions
  processor           the processor time used so far, in milliseconds

For --once there are also "nothing", "start", "whole TASK SIZE" and "memory NODES". DIR holds the package folder
"dezero"; JAR is the Maven artifact rapaio-datasets, from which MNIST is read.
"""

import argparse
import importlib
import os
import platform
import sys
import time

PEERS = {"dezero": "dezero_work", "torch": "torch_work", "numpy": "numpy_work"}
FEW = 4


def arguments():
    parser = argparse.ArgumentParser(prog="worker.py")
    parser.add_argument("peer", choices=PEERS)
    parser.add_argument("--dezero", default=".")
    parser.add_argument("--mnist")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--once")
    return parser.parse_args()


class Worker:
    def __init__(self, given):
        self.given = given
        self.peer = None
        self.prepared = None
        self.came = None

    def load(self):
        if self.peer is None:
            self.peer = importlib.import_module(PEERS[self.given.peer])
            self.peer.setup(self.given)
        return self.peer

    def answer(self, question):
        word, *rest = question.split()
        return getattr(self, word)(*rest)

    def prepare(self, task, size):
        self.prepared = self.came = None
        self.prepared = self.load().TASKS[task](int(size))
        return "ready"

    def run(self, times):
        self.came = self.prepared(int(times))
        return "done"

    def result(self):
        return shown(self.came)

    def facts(self):
        return f"Python {platform.python_version()}, {self.load().facts()}"

    def processor(self):
        return str(time.process_time() * 1000)

    def nothing(self):
        self.load()
        return ""

    def start(self):
        return repr(float(self.load().first_gradient()))

    def whole(self, task, size):
        return shown(self.load().TASKS[task](int(size))(1))

    def memory(self, nodes):
        return str(bytes_a_node(self.load().chain, int(nodes)))


def shown(values):
    import numpy

    flat = numpy.ravel(numpy.asarray(values, dtype=numpy.float64))
    few = flat if flat.size <= FEW else [flat[0], flat[-1], flat.mean()]
    return " ".join(repr(float(value)) for value in few)


def bytes_a_node(chain, nodes):
    """What a graph of so many nodes adds to the process's memory, for each of them."""
    chain(10)
    before = resident()
    kept = chain(nodes)
    after = resident()
    del kept
    return (after - before) / nodes


def resident():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGESIZE")


def main():
    given = arguments()
    worker = Worker(given)
    for question in [given.once] if given.once else sys.stdin:
        print(worker.answer(question), flush=True)


main()
