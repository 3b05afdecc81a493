"""Writes edges.json: what NumPy and PyTorch give for small inputs at the edges.

    python3 edges.py > edges.json

Values are NumPy's, gradients PyTorch's. NumPy 1.24 is meant for "text"; any newer one will do for the rest.
A row names an operation (EdgesTest.java has ours), what it is given, and what must come: a result "y", the
gradients "gx" of the inputs, or an error.
"""

import json
import sys
import warnings

import numpy as np
import torch
import torch.nn.functional as F

warnings.simplefilter("ignore")
np.seterr(all="ignore")

INF, NAN = float("inf"), float("nan")
F32, F64 = "float32", "float64"
rows = []


def number(v):
    return repr(float(v)).replace("inf", "Infinity").replace("nan", "NaN")


def tensor(a):
    a = np.asarray(a)
    dtype = F32 if a.dtype == np.float32 else F64
    return {"dtype": dtype, "shape": list(a.shape), "data": [number(v) for v in a.ravel()]}


def array(x, dtype):
    if isinstance(x, np.ndarray):
        return x.astype(dtype)
    return np.array(x, dtype=dtype)


def row(kind, of, xs, arguments, **came):
    rows.append({"kind": kind, "of": of, "args": arguments, "xs": [tensor(x) for x in xs], **came})


def value(kind, of, f, *xs, dtype=F64, **arguments):
    """A result of NumPy, or its refusal."""
    xs = [array(x, dtype) for x in xs]
    try:
        row(kind, of, xs, arguments, y=tensor(f(*xs)))
    except (ValueError, IndexError):
        row(kind, of, xs, arguments, error=True)


def slope(kind, of, f, *xs, dtype=F64, gy=None, **arguments):
    """A result of PyTorch, and its gradients."""
    xs = [array(x, dtype) for x in xs]
    leaves = [torch.tensor(x, requires_grad=True) for x in xs]
    y = f(*leaves)
    seed = torch.ones_like(y) if gy is None else torch.tensor(array(gy, dtype))
    y.backward(seed)
    came = {"y": tensor(y.detach().numpy()), "gx": [tensor(x.grad.numpy()) for x in leaves]}
    if gy is not None:
        came["gy"] = tensor(seed.numpy())
    row(kind, of, xs, arguments, **came)


def both(make, *args, **arguments):
    for dtype in (F32, F64):
        make(*args, dtype=dtype, **arguments)


# ---- printing: str() of NumPy


def text(x, dtype=F64):
    x = array(x, dtype)
    rows.append({"kind": "printing", "of": "text", "args": {}, "xs": [tensor(x)], "text": str(x)})


text(np.full(15, 0.25))
text(np.ones((1, 1, 25)))
text([1e-5, 1 / 3], F32)
text(np.full((2, 15), -0.25))
text(np.full((1, 2, 1, 26), 1))
text(np.arange(37))
text(np.arange(36))
text(np.where(np.arange(40) % 2 == 0, 0.5, 12))
text([0.1, 1e-6], F32)
text([1e-4], F32)
text([1e-4, 1], F64)
text([1000, 1], F32)
text([1000.0001, 1], F32)
text([0.3, 300.00003], F32)
text([1.1e-7, 123456789], F32)
text([1.4e-45, 3.4028235e38], F32)
text([3e-45, 1e-38], F32)
text([5e-324, 1.5e-320])
text([5e-324, 1 / 3])
text([1e-100, 1e100, INF])
text([2.0**-13, 1e5])
text([2.0**-14, 1e5, 1 / 3])
text([[NAN, -INF], [1e-9, -0.0]])
text([NAN, -INF, 0.5])
text([INF], F32)
text([-0.0, 0.0], F32)
text(np.zeros((2, 0, 3)))
text(np.full(1001, 0.1), F32)
text(np.arange(1200).reshape(2, 3, 200) / 3, F32)
text(np.full((1, 1, 1, 1001), 1e-9))
text(16777216.0, F32)
text(1e16, F32)
text(1.1e-5, F32)
text(5e-324)
text(NAN, F32)

# ---- reductions of shapes with zeros

REDUCE = {"max": np.max, "min": np.min, "sum": np.sum, "meanOfArray": np.mean}


def reduce(name, shape, axes, dtype=F64):
    axis = None if axes is None else tuple(axes)
    value("empty axes", name, lambda x: REDUCE[name](x, axis=axis), np.zeros(shape), dtype=dtype, axes=axes)


for shape, axes in [
    ((0,), None),
    ((0,), [0]),
    ((2, 0), None),
    ((2, 0), [0]),
    ((2, 0), [1]),
    ((0, 0), [0]),
    ((0, 0), [1]),
    ((2, 0, 3), [1]),
    ((2, 0, 3), [2]),
    ((2, 0, 3), [0, 1]),
    ((0, 3, 0), [0]),
    ((0, 3, 0), [1]),
]:
    for name in REDUCE:
        reduce(name, shape, axes)
    reduce("max", shape, axes, F32)
    if axes and len(axes) == 1:
        value("empty axes", "argmax", lambda x: np.argmax(x, axis=axes[0]), np.zeros(shape), axis=axes[0])

for a, b in [((0, 3), (3,)), ((0, 3), (1, 1)), ((2, 1), (0,)), ((2, 0), (1, 0)), ((0,), (2, 0)), ((3,), (0,))]:
    value("empty axes", "add", np.add, np.ones(a), np.ones(b))
    value("empty axes", "div", np.divide, np.ones(a), np.ones(b), dtype=F32)
for a, b in [((2, 0), (0, 3)), ((0, 2), (2, 3)), ((2, 3), (3, 0)), ((0, 2, 3), (3, 2)), ((2, 0, 3), (3, 2))]:
    both(value, "empty axes", "matmul", np.matmul, np.ones(a), np.ones(b))
value("empty axes", "reshape", lambda x: x.reshape(-1, 3), np.zeros((0, 3)), shape=[-1, 3])
value("empty axes", "reshape", lambda x: x.reshape(0, -1), np.zeros((0, 3)), shape=[0, -1])
value("empty axes", "reshape", lambda x: x.reshape(3, 0, 7), np.zeros((0, 3)), shape=[3, 0, 7])
value("empty axes", "transpose", np.transpose, np.zeros((2, 0, 3)))
value("empty axes", "squeeze", np.squeeze, np.zeros((1, 0, 1)))
value("empty axes", "concat", lambda a, b: np.concatenate([a, b], 0), np.zeros((0, 2)), np.ones((1, 2)), axis=0)
value("empty axes", "concat", lambda a, b: np.concatenate([a, b], 1), np.zeros((0, 2)), np.ones((0, 1)), axis=1)
value("empty axes", "concat", lambda a, b: np.concatenate([a, b], 0), np.zeros((0, 2)), np.ones((0, 1)), axis=0)
value("empty axes", "broadcastTo", lambda x: np.broadcast_to(x, (0, 3)), np.ones((1, 3)), shape=[0, 3])
value("empty axes", "broadcastTo", lambda x: np.broadcast_to(x, (2, 3)), np.ones((0, 3)), shape=[2, 3])
slope("empty axes", "sum", lambda x: x.sum(), np.zeros((0, 3)), axes=None)
slope("empty axes", "sum", lambda x: x.sum(0), np.zeros((0, 3)), axes=[0])
slope("empty axes", "max", lambda x: torch.amax(x, 1), np.zeros((0, 3)), axes=[1])
slope("empty axes", "add", torch.add, np.zeros((0, 3)), np.ones(3))
slope("empty axes", "mul", torch.mul, np.zeros((2, 0)), np.ones((2, 1)), dtype=F32)
slope("empty axes", "matmul", torch.matmul, np.zeros((2, 0)), np.zeros((0, 3)))
slope("empty axes", "logSoftmax", lambda x: F.log_softmax(x, 1), np.zeros((0, 3)), axis=1)
slope("empty axes", "softmax", lambda x: F.softmax(x, 1), np.zeros((0, 3)), dtype=F32, axis=1)
slope("empty axes", "conv2d", F.conv2d, np.zeros((0, 1, 4, 4)), np.ones((2, 1, 3, 3)))
slope("empty axes", "pooling", lambda x: F.max_pool2d(x, 2, 2), np.zeros((0, 1, 4, 4)), dtype=F32)

# ---- small edges: what makes arrays, slices, comparisons

for n in (-3, 0, 1, 5):
    value("small edges", "arange", lambda: np.arange(float(n)), n=n)
for a, b, n in [(0, 1, 0), (0, 1, 1), (3, 3, 4), (1, -1, 3), (0, 0.3, 4), (0, 5e-324, 3), (0, 1, 50), (0, 1, -1)]:
    value("small edges", "linspace", lambda: np.linspace(a, b, n), start=a, end=b, n=n)
for n in (0, 1, 3, -1):
    value("small edges", "eye", lambda: np.eye(n), n=n)
for i, j, step in [(0, 0, 1), (2, 1, 1), (-2, 9, 1), (-9, 2, 1), (4, 0, -2), (9, -9, -1), (3, 3, -1), (1, 4, 7), (-1, 0, -9)]:
    value("small edges", "range", lambda x: x[i:j:step], np.arange(5.0), start=i, stop=j, step=step)
for i in (-6, -5, 4, 5):
    value("small edges", "at", lambda x: x[i], np.arange(5.0), index=i)
value("small edges", "rows", lambda x: x[[-1, 0, -1]], np.arange(6.0).reshape(3, 2), rows=[-1, 0, -1])
value("small edges", "rows", lambda x: x[[3]], np.arange(6.0).reshape(3, 2), rows=[3])
value("small edges", "rows", lambda x: x[np.array([], dtype=int)], np.arange(6.0).reshape(3, 2), rows=[])
both(value, "small edges", "clip", lambda x: np.clip(x, -1, 2), [-INF, -1, NAN, 2, INF], low=-1, high=2)
value("small edges", "clip", lambda x: np.clip(x, 3, 1), [0.0, 2, 4], low=3, high=1)
value("small edges", "argmax", lambda x: np.argmax(x, 0), [1.0, 3, 3], axis=0)
value("small edges", "argmax", lambda x: np.argmax(x, 1), [[-INF, -INF], [2, NAN], [NAN, NAN]], axis=1)
both(value, "small edges", "max", lambda x: np.max(x, 1), [[NAN, 1, 2], [-INF, -INF, -INF], [1, 2, NAN]], axes=[1])
both(value, "small edges", "min", lambda x: np.min(x, 0), [[NAN, 1, INF], [-INF, 2, INF]], axes=[0])
both(value, "small edges", "meanOfArray", lambda x: np.mean(x, 0), np.ones(49), axes=[0])
both(slope, "small edges", "mean", lambda x: x.mean(0), np.ones(49), axes=[0])
slope("small edges", "mean", lambda x: x.mean(), np.full((7, 7), 3.0), axes=None)
both(value, "small edges", "sum", np.sum, [INF, 1, -INF], axes=None)
both(value, "small edges", "matmul", np.matmul, [[0, 1], [INF, 0]], [[INF, 1], [1, NAN]])
both(value, "small edges", "equal", lambda a, b: (a == b).astype(a.dtype), [NAN, 0.0, INF], [NAN, -0.0, INF])
both(value, "small edges", "div", np.divide, [1, -1, 0, 0], [0.0, 0, 0, INF])

# ---- powers, exponentials, logarithms

for c in (0, 1, 2, 3, 0.5, -1, -0.5, INF, NAN):
    both(value, "powers and logarithms", "pow", lambda x: np.power(x, c), [0, 1, -1, 2, -2, INF, -INF, NAN], c=number(c))
WIDE = [0, 1, -1, 1e-30, 88, 89, 100, 104, -87, -88, -100, -104, 700, 710, -740, -750, INF, -INF, NAN]
both(value, "powers and logarithms", "exp", np.exp, WIDE)
both(value, "powers and logarithms", "tanh", np.tanh, WIDE + [1e-20, 20, -20, 0.01])
both(value, "powers and logarithms", "log", np.log, [0, 1, -1, 1e-45, 1e-38, 3e38, INF, -INF, NAN])
value("powers and logarithms", "log", np.log, [5e-324, 1e308])
both(value, "powers and logarithms", "sqrt", np.sqrt, [0, -1, 1e-45, INF, -INF, NAN])
both(value, "powers and logarithms", "sin", np.sin, [0, 1e-20, 1e6, INF, NAN])
both(slope, "powers and logarithms", "log", torch.log, [0, 1, 1e-38, INF])
both(slope, "powers and logarithms", "exp", torch.exp, [0, 90, -200, INF, -INF])
both(slope, "powers and logarithms", "sqrt", torch.sqrt, [0, 1, 4, INF])
for c in (0, 1, 2, 0.5, -1):
    both(slope, "powers and logarithms", "pow", lambda x: x.pow(c), [0, 1, 4, INF], c=number(c))
slope("powers and logarithms", "pow", lambda x: x.pow(0), [0, 1, NAN], gy=[INF, 2, INF], c="0.0")
for x, y in [(1, 1e200), (1e200, 1e200), (1e-200, 1e-200), (3, 0.5), (0, 2), (1, INF)]:
    slope("powers and logarithms", "div", torch.div, x, y)
for x, y in [(1, 1e30), (1e20, 1e20), (1e-30, 1e-30), (1, 3)]:
    slope("powers and logarithms", "div", torch.div, x, y, dtype=F32)
slope("powers and logarithms", "div", torch.div, [[1e25], [2]], [1e25, 1e-25], dtype=F32)

# ---- what FLOAT32 holds of a constant

for c in (0.1, 0.3, 0.7, 1e-50, 1 + 1e-9):
    # A number and an array make FLOAT32 in NumPy 1 only by its value, in NumPy 2 always.
    value("FLOAT32 constants", "greater", lambda x: (x > np.float32(c)).astype(F32), [0.1, 0.3, 0.7, 0, 1], dtype=F32, b=c)
    both(slope, "FLOAT32 constants", "clip", lambda x: torch.clamp(x, c, 2), [0.1, 0.3, 0.7, 0, 1], low=c, high=2)
    both(slope, "FLOAT32 constants", "clip", lambda x: torch.clamp(x, -2, c), [0.1, 0.3, 0.7, 0, 1], low=-2, high=c)
for c in (0.1, 1e-50, 1e40, 1 / 3):
    both(slope, "FLOAT32 constants", "times", lambda x: x * c, [3, 0, INF], c=c)
    both(slope, "FLOAT32 constants", "over", lambda x: x / c, [3, 1, INF], c=c)


def bce(t):
    return lambda x: F.binary_cross_entropy(torch.sigmoid(x), torch.tensor(array(t, F32)), reduction="sum") / len(t)


slope("FLOAT32 constants", "binaryCrossEntropy", bce([1, 0]), [3, -1], dtype=F32, t=[1, 0])
slope("FLOAT32 constants", "binaryCrossEntropy", bce([1, 0, 1]), [5, -7, 0], dtype=F32, t=[1, 0, 1])

# ---- masks: a gradient that does not flow is 0
# (torch.max picks an element and its gradient; torch.amax multiplies by a mask, and 0 times infinity is NaN.)

STOPPED = [INF, INF, NAN]
both(slope, "masking", "clip", lambda x: torch.clamp(x, 0, 1), [-1, 2, 3], gy=STOPPED, low=0, high=1)
both(slope, "masking", "relu", torch.relu, [-1, 0, -3], gy=STOPPED)
both(slope, "masking", "leakyRelu", lambda x: F.leaky_relu(x, 0.2), [-1, 1, -INF], gy=[INF, INF, 1], slope=0.2)
both(slope, "masking", "range", lambda x: x[1:2], [1, 2, 3], gy=[INF], start=1, stop=2, step=1)
both(slope, "masking", "rows", lambda x: x[[1, 1]], [1, 2, 3], gy=[INF, 1], rows=[1, 1])
both(slope, "masking", "max", lambda x: torch.max(x, 1)[0], [[1, 2], [4, 3]], gy=[INF, NAN], axes=[1])
both(slope, "masking", "min", lambda x: torch.min(x, 0)[0], [[1, 2], [4, 3]], gy=[INF, -INF], axes=[0])
both(slope, "masking", "logOfClip", lambda x: torch.log(torch.clamp(x, 0, 1)), [-1, 0.5, 2])
both(slope, "masking", "sqrtOfRelu", lambda x: torch.sqrt(torch.relu(x)), [-1, 4, -2])
both(slope, "masking", "logOfMax", lambda x: torch.log(torch.max(x, 1)[0]), [[0, -1], [4, 3]])
both(slope, "masking", "pooling", lambda x: F.max_pool2d(x, 2, 2), [[[[1, 2], [3, 4]]]], gy=[[[[INF]]]])
both(slope, "masking", "concat", lambda a, b: torch.cat([a, b], 0), [1], [2, 3], gy=[INF, 1, NAN], axis=0)

# ---- losses and softmax of large scores

LOGITS = [[1000, 0, -1000], [88, 89, 90], [-1e4, -1e4, -1e4], [1, 1, 1]]
both(value, "large scores", "softmax", lambda x: F.softmax(torch.tensor(x), 1).numpy(), LOGITS, axis=1)
both(slope, "large scores", "softmax", lambda x: F.softmax(x, 1), LOGITS, gy=[[1, 2, 3]] * 4, axis=1)
both(slope, "large scores", "softmax", lambda x: F.softmax(x, 0), LOGITS, gy=[[1, 2, 3]] * 4, axis=0)
both(slope, "large scores", "logSoftmax", lambda x: F.log_softmax(x, 1), LOGITS, gy=[[1, 2, 3]] * 4, axis=1)
both(slope, "large scores", "softmax", lambda x: F.softmax(x, 1), [[0, -INF, 1]], gy=[[1, 2, 3]], axis=1)
both(slope, "large scores", "softmax", lambda x: F.softmax(x, 1), [[7]], axis=1)
for labels in ([0, 2, 1, 1], [2, 0, 0, 2]):
    target = torch.tensor(labels)
    both(slope, "large scores", "softmaxCrossEntropy", lambda x: F.cross_entropy(x, target), LOGITS, labels=labels)
masked = torch.tensor([0])
both(slope, "large scores", "softmaxCrossEntropy", lambda x: F.cross_entropy(x, masked), [[0, -INF]], labels=[0])
for x, t in [([1000, -1000], [0, 1]), ([1000, -1000], [1, 0]), ([0, 88], [1, 1]), ([-100, -40], [1, 0])]:
    both(
        slope,
        "large scores",
        "sigmoidCrossEntropy",
        lambda x: F.binary_cross_entropy_with_logits(x, torch.tensor(t, dtype=x.dtype)),
        x,
        t=t,
    )
both(slope, "large scores", "sigmoid", torch.sigmoid, [0, 10, 1000, INF])
slope("large scores", "sigmoid", torch.sigmoid, [-1, -10, -50, -80], dtype=F32)
both(slope, "large scores", "tanh", torch.tanh, [0, 1e-10, 50, -50, INF, -INF])
both(slope, "large scores", "gelu", lambda x: F.gelu(x, approximate="tanh"), [0, 10, -10, 1e5, -1e5])
both(slope, "large scores", "meanSquaredError", F.mse_loss, [1e10, 1], [0, 1])
both(slope, "large scores", "layerNorm", lambda x: F.layer_norm(x, (3,), eps=1e-5), [[1, 1, 1]], gy=[[1, 2, 3]])
slope("large scores", "layerNorm", lambda x: F.layer_norm(x, (3,), eps=1e-5), [[1, 2, 4]], gy=[[1, 2, 3]])

print('{"source": "NumPy %s, PyTorch %s", "rows": [' % (np.__version__, torch.__version__))
print(",\n".join(json.dumps(row, separators=(",", ":")) for row in rows))
print("]}")
print(f"{len(rows)} rows", file=sys.stderr)
