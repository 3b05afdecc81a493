"""What PyTorch does: the same work, in PyTorch's own idiom, from the same weights."""

import numpy as np
import torch
import torch.nn.functional as F
from inputs import Mnist, between, pooled_weights
from torch import nn

BATCH = 100
COLUMNS = 1000
GIVEN = None


def setup(given):
    global GIVEN
    GIVEN = given
    torch.set_num_threads(given.threads)


def facts():
    return f"PyTorch {torch.__version__} ({torch.get_num_threads()} threads)"


def first_gradient():
    x = torch.tensor(3.0, requires_grad=True)
    (x**2).backward()
    return x.grad


def rosenbrock(steps):
    rate = 0.001

    def run(times):
        for _ in range(times):
            a = torch.tensor(0.0, dtype=torch.float64, requires_grad=True)
            b = torch.tensor(2.0, dtype=torch.float64, requires_grad=True)
            for _ in range(steps):
                height = 100 * (b - a**2) ** 2 + (a - 1) ** 2
                a.grad = b.grad = None
                height.backward()
                with torch.no_grad():
                    a -= rate * a.grad
                    b -= rate * b.grad
        return [a.item(), b.item()]

    return run


def linear(inputs, outputs, bias=True):
    """A layer with the weights that DeZero draws for it: (in, out), the other way round here."""
    layer = nn.Linear(inputs, outputs, bias=bias)
    drawn = np.random.randn(inputs, outputs).astype(np.float32) * np.sqrt(1 / inputs)
    return started(layer, drawn.T)


def convolution(channels, outputs):
    layer = nn.Conv2d(channels, outputs, 3, padding=1)
    drawn = np.random.randn(outputs, channels, 3, 3).astype(np.float32)
    return started(layer, drawn * np.sqrt(1 / (channels * 9)))


def started(layer, weights):
    with torch.no_grad():
        layer.weight.copy_(torch.from_numpy(np.asarray(weights, np.float32)))
        if layer.bias is not None:
            layer.bias.zero_()
    return layer


def learn(model, optimizer, x, t):
    y = model(x)
    loss = F.cross_entropy(y, t)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    optimizer.step()
    return y, loss


def spiral_points():
    """The points of step 48; afterwards NumPy's generator goes on from where it is there."""
    np.random.seed(1984)
    x = np.zeros((300, 2), np.float32)
    for arm in range(3):
        for i in range(100):
            radius = i / 100
            angle = arm * 4.0 + 4.0 * radius + np.random.randn() * 0.2
            x[100 * arm + i] = radius * np.sin(angle), radius * np.cos(angle)
    order = np.random.permutation(300)
    return torch.from_numpy(x[order]), torch.from_numpy(np.repeat(np.arange(3), 100)[order])


def spiral(epochs):
    x, t = spiral_points()
    # DeZero draws the weights when the first batch comes, after the order of the first epoch.
    first = np.random.permutation(300)
    model = nn.Sequential(linear(2, 10), nn.Sigmoid(), linear(10, 3))
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0)

    def run(times):
        for epoch in range(times * epochs):
            index = torch.from_numpy(first if epoch == 0 else np.random.permutation(300))
            loss = 0
            for rows in index.split(30):
                loss += learn(model, optimizer, x[rows], t[rows])[1].item() * len(rows)
        return [loss / 300]

    return run


class Digits:
    """MNIST as tensors, made ready once: PyTorch's epochs need no loader."""

    files = None

    @classmethod
    def first(cls, count, *shape):
        if cls.files is None:
            cls.files = Mnist(GIVEN.mnist)
        x = torch.from_numpy(cls.files.images[:count].reshape(-1, *shape).astype(np.float32) / 255)
        return x, torch.from_numpy(cls.files.labels[:count].astype(np.int64))


def classes(images, x, t, order, model):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)

    def run(times):
        for _ in range(times):
            loss = right = 0
            for rows in torch.from_numpy(order).split(BATCH):
                labels = t[rows]
                y, batch_loss = learn(model, optimizer, x[rows], labels)
                loss += batch_loss.item() * len(rows)
                right += (y.argmax(1) == labels).sum().item()
        return [loss / images, right / images]

    return run


def mnist(images):
    np.random.seed(0)
    order = np.random.permutation(images)
    model = nn.Sequential(linear(784, 1000), nn.Sigmoid(), linear(1000, 10))
    return classes(images, *Digits.first(images, 784), order, model)


def cnn(images):
    np.random.seed(0)
    order = np.random.permutation(images)
    model = nn.Sequential(
        convolution(1, 16),
        nn.ReLU(),
        nn.MaxPool2d(2),
        convolution(16, 32),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        linear(32 * 7 * 7, 10),
    )
    return classes(images, *Digits.first(images, 1, 28, 28), order, model)


class Predictor(nn.Module):
    """nn.LSTM takes a stretch of the sequence at once; nn.LSTMCell, step by step, takes as long."""

    def __init__(self):
        super().__init__()
        self.rnn = nn.LSTM(1, 100)
        # Step 60's order of drawing: the state's four, then the input's as the first batch comes.
        state = {gate: np.random.randn(100, 100) * np.sqrt(1 / 100) for gate in "fiou"}
        start = {gate: np.random.randn(1, 100) for gate in "fiou"}
        with torch.no_grad():
            # PyTorch's gates are i, f, g, o; g is the book's u.
            for weight, drawn in ((self.rnn.weight_hh_l0, state), (self.rnn.weight_ih_l0, start)):
                rows = np.concatenate([drawn[gate].T for gate in "ifuo"])
                weight.copy_(torch.from_numpy(rows))
            self.rnn.bias_ih_l0.zero_()
            self.rnn.bias_hh_l0.zero_()
        # The book's LSTM has one bias for a gate, not two.
        self.rnn.bias_hh_l0.requires_grad_(False)
        self.fc = linear(100, 1)

    def forward(self, x, state):
        y, state = self.rnn(x, state)
        return self.fc(y), state


def sine():
    """Steps of 30 places in the curve of step 60: x and t, (34, 30, 1)."""
    angles = np.linspace(0, 2 * np.pi, 1000)
    curve = np.sin(angles) + np.random.uniform(-0.05, 0.05, size=1000)
    jump = 999 // 30
    places = np.array([[(i * jump + k) % 999 for i in range(30)] for k in range(34)])
    x = torch.from_numpy(curve[places].astype(np.float32)).unsqueeze(2)
    t = torch.from_numpy(curve[places + 1].astype(np.float32)).unsqueeze(2)
    return x, t


def lstm(epochs):
    np.random.seed(0)
    x, t = sine()
    model = Predictor()
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.Adam(trained)

    def run(times):
        for _ in range(times * epochs):
            state, total = None, 0
            for start in range(0, len(x), 30):
                y, new = model(x[start : start + 30], state)
                loss = ((y - t[start : start + 30]) ** 2).sum() / 30
                total += loss.item()
                if len(y) == 30:
                    optimizer.zero_grad(set_to_none=True)
                    loss.backward()
                    optimizer.step()
                state = tuple(part.detach() for part in new)
        return [total / len(x)]

    return run


def vgg16(side):
    groups = [(64, 64), (128, 128), (256,) * 3, (512,) * 3, (512,) * 3]
    layers, channels = [], 3
    for group in groups:
        for outputs in group:
            conv = nn.Conv2d(channels, outputs, 3, padding=1)
            layers += [started(conv, pooled_weights(channels * 9, outputs, channels, 3, 3)), nn.ReLU()]
            channels = outputs
        layers.append(nn.MaxPool2d(2))
    layers.append(nn.Flatten())
    inputs = channels * (side // 32) ** 2
    for outputs in (4096, 4096, 1000):
        fc = started(nn.Linear(inputs, outputs), pooled_weights(inputs, inputs, outputs).T)
        layers += [fc, nn.ReLU(), nn.Dropout()]
        inputs = outputs
    model = nn.Sequential(*layers[:-2]).eval()
    x = torch.from_numpy(between(-1, 1, 1, 3, side, side))

    def run(times):
        with torch.no_grad():
            for _ in range(times):
                y = model(x)
        return y

    return run


def chain(nodes):
    x = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
    y = x
    for _ in range(nodes):
        y = y + 1.0
    return x, y


def graph(nodes):
    def run(times):
        for _ in range(times):
            x, y = chain(nodes)
            y.backward()
        return [y.item(), x.grad.item()]

    return run


def repeated(operation):
    def run(times):
        for _ in range(times):
            result = operation()
        return result

    return run


def tensor(low, high, *shape):
    return torch.from_numpy(between(low, high, *shape))


def product(n, m, p):
    a, b = tensor(-1, 1, n, m), tensor(0, 1, m, p)
    return repeated(lambda: a @ b)


def first_transposed(n):
    a, b = tensor(-1, 1, n, n), tensor(0, 1, n, n)
    return repeated(lambda: a.T @ b)


def second_transposed(n):
    a, b = tensor(-1, 1, n, n), tensor(0, 1, n, n)
    return repeated(lambda: a @ b.T)


def exp(n):
    x = tensor(-1, 1, n)
    return repeated(lambda: torch.exp(x))


def tanh(n):
    x = tensor(-1, 1, n)
    return repeated(lambda: torch.tanh(x))


def total(n):
    x = tensor(0, 1, n)
    return repeated(lambda: torch.sum(x))


def softmax(n):
    x = tensor(-1, 1, n // COLUMNS, COLUMNS)
    return repeated(lambda: torch.softmax(x, 1))


def add(n):
    x, row = tensor(-1, 1, n // COLUMNS, COLUMNS), tensor(0, 1, COLUMNS)
    return repeated(lambda: x + row)


TASKS = {
    "rosenbrock": rosenbrock,
    "spiral": spiral,
    "mnist": mnist,
    "cnn": cnn,
    "lstm": lstm,
    "lstm_float32": lstm,
    "vgg16": vgg16,
    "graph": graph,
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
