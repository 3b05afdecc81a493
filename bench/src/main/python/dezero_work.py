"""What Python DeZero does: the course's work, in the form of its own steps."""

import contextlib
import math
import sys
from pathlib import Path

import numpy as np
from inputs import Mnist, between, pooled_weights

BATCH = 100
GIVEN = None


def setup(given):
    global GIVEN
    GIVEN = given
    # Last on the path, so that the real matplotlib comes before anything that lies in the folder.
    sys.path.append(given.dezero)
    try:
        import dezero
    except ImportError as missing:
        sys.exit(
            f"worker.py: {missing}, for {sys.executable}; needed are the package folder 'dezero' in "
            f"{given.dezero}, and numpy, matplotlib and Pillow for this Python"
        )
    found = Path(dezero.__file__).resolve().parent.parent
    if found != Path(given.dezero).resolve():
        sys.exit(f"worker.py: dezero came from {found}, not from {given.dezero}; uninstall that one")


def facts():
    import dezero

    return f"DeZero {dezero.__version__}"


def first_gradient():
    from dezero import Variable

    x = Variable(np.array(3.0))
    (x**2).backward()
    return x.grad.data


def rosenbrock(steps):
    from dezero import Variable

    rate = 0.001

    def run(times):
        for _ in range(times):
            a = Variable(np.array(0.0))
            b = Variable(np.array(2.0))
            for _ in range(steps):
                height = 100 * (b - a**2) ** 2 + (a - 1) ** 2
                a.cleargrad()
                b.cleargrad()
                height.backward()
                a.data = a.data - rate * a.grad.data
                b.data = b.data - rate * b.grad.data
        return [a.data, b.data]

    return run


def learn(model, optimizer, x, t):
    import dezero.functions as F

    loss = F.softmax_cross_entropy(model(x), t)
    model.cleargrads()
    loss.backward()
    optimizer.update()
    return float(loss.data) * len(t)


def spiral(epochs):
    """Step 48."""
    import dezero
    from dezero import optimizers
    from dezero.models import MLP

    x, t = dezero.datasets.get_spiral()
    model = MLP((10, 3))
    optimizer = optimizers.SGD(1.0).setup(model)

    def run(times):
        for _ in range(times * epochs):
            index = np.random.permutation(len(x))
            loss = 0
            for i in range(math.ceil(len(x) / 30)):
                rows = index[i * 30 : (i + 1) * 30]
                loss += learn(model, optimizer, x[rows], t[rows])
        return [loss / len(x)]

    return run


class JarMnist:
    """Makes Python DeZero's MNIST from the files in the jar, which else come from the network."""

    files = None

    @classmethod
    def first(cls, count, transform):
        import dezero

        if cls.files is None:
            cls.files = Mnist(GIVEN.mnist)
        files = cls.files

        class FromJar(dezero.datasets.MNIST):
            def prepare(self):
                self.data = files.images[:count]
                self.label = files.labels[:count]

        return FromJar(transform=transform)


def classes(images, model, transform):
    """An epoch of step 51: loss and accuracy of each batch of 100, and a step of SGD."""
    import dezero.functions as F
    from dezero import DataLoader, optimizers

    train_set = JarMnist.first(images, transform)
    loader = DataLoader(train_set, BATCH)
    optimizer = optimizers.SGD().setup(model)

    def run(times):
        for _ in range(times):
            sum_loss = sum_right = 0
            for x, t in loader:
                y = model(x)
                loss = F.softmax_cross_entropy(y, t)
                right = F.accuracy(y, t)
                model.cleargrads()
                loss.backward()
                optimizer.update()
                sum_loss += float(loss.data) * len(t)
                sum_right += float(right.data) * len(t)
        return [sum_loss / images, sum_right / images]

    return run


def mnist(images):
    from dezero.models import MLP
    from dezero.transforms import Compose, Flatten, Normalize, ToFloat

    np.random.seed(0)
    return classes(images, MLP((1000, 10)), Compose([Flatten(), ToFloat(), Normalize(0.0, 255.0)]))


def cnn(images):
    import dezero.functions as F
    import dezero.layers as L
    from dezero import Model
    from dezero.transforms import Compose, Normalize, ToFloat

    class Cnn(Model):
        def __init__(self):
            super().__init__()
            self.conv1 = L.Conv2d(16, 3, 1, 1)
            self.conv2 = L.Conv2d(32, 3, 1, 1)
            self.fc = L.Linear(10)

        def forward(self, x):
            y = F.pooling(F.relu(self.conv1(x)), 2, 2)
            y = F.pooling(F.relu(self.conv2(y)), 2, 2)
            return self.fc(F.flatten(y))

    np.random.seed(0)
    return classes(images, Cnn(), Compose([ToFloat(), Normalize(0.0, 255.0)]))


def lstm_float32(epochs):
    """Step 60 with data in float32."""
    return lstm(epochs, np.float32)


def lstm(epochs, dtype=np.float64):
    """Step 60."""
    import dezero
    import dezero.functions as F
    import dezero.layers as L
    from dezero import Model, SeqDataLoader

    class BetterRNN(Model):
        def __init__(self):
            super().__init__()
            self.rnn = L.LSTM(100)
            self.fc = L.Linear(1)

        def forward(self, x):
            return self.fc(self.rnn(x))

    np.random.seed(0)
    train_set = dezero.datasets.SinCurve(train=True)
    loader = SeqDataLoader(train_set, batch_size=30)
    length = len(train_set)
    model = BetterRNN()
    optimizer = dezero.optimizers.Adam().setup(model)

    def run(times):
        for _ in range(times * epochs):
            model.rnn.reset_state()
            loss, count = 0, 0
            for x, t in loader:
                loss += F.mean_squared_error(model(x.astype(dtype)), t.astype(dtype))
                count += 1
                if count % 30 == 0 or count == length:
                    model.cleargrads()
                    loss.backward()
                    loss.unchain_backward()
                    optimizer.update()
        return [float(loss.data) / count]

    return run


def vgg16(side):
    import dezero
    from dezero.models import VGG16

    model = VGG16()
    channels = 3
    for name in [n for n in vars(model) if n.startswith("conv")]:
        conv = getattr(model, name)
        conv.W.data = pooled_weights(channels * 9, conv.out_channels, channels, 3, 3)
        channels = conv.out_channels
    inputs = channels * (side // 32) ** 2
    for fc in (model.fc6, model.fc7, model.fc8):
        fc.W.data = pooled_weights(inputs, inputs, fc.out_size)
        inputs = fc.out_size
    x = between(-1, 1, 1, 3, side, side)

    def run(times):
        with contextlib.ExitStack() as modes:
            modes.enter_context(dezero.no_grad())
            modes.enter_context(dezero.test_mode())
            for _ in range(times):
                y = model(x).data
        return y

    return run


def chain(nodes):
    """y = x + 1 + 1 + ..., a node for each plus."""
    from dezero import Variable

    x = Variable(np.array(1.0))
    y = x
    for _ in range(nodes):
        y = y + 1.0
    return x, y


def graph(nodes):
    def run(times):
        for _ in range(times):
            x, y = chain(nodes)
            y.backward()
        return [y.data, x.grad.data]

    return run


TASKS = {
    "rosenbrock": rosenbrock,
    "spiral": spiral,
    "mnist": mnist,
    "cnn": cnn,
    "lstm": lstm,
    "lstm_float32": lstm_float32,
    "vgg16": vgg16,
    "graph": graph,
}
