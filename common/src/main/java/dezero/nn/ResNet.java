package dezero.nn;

import static dezero.functions.Functions.pooling;
import static dezero.functions.Functions.relu;

import dezero.Variable;
import dezero.array.Axes;
import java.util.ArrayList;
import java.util.List;

/**
 * A residual network: stages of blocks that add their result to their input, which gives gradients
 * a short path back to the first layers. x: (n, 3, h, w), y: (n, classes). K. He et al., "Deep
 * residual learning", 2015.
 */
public final class ResNet extends Layer {
  private static final Axes PIXELS = Axes.axis(2, 3);

  private final Conv2d conv1 = layer("conv1", new Conv2d(64, 7, 2, 3));
  private final BatchNorm bn1 = layer("bn1", new BatchNorm());
  private final List<Stage> stages = new ArrayList<>();
  private final Linear fc6;

  private ResNet(Block block, int[] counts, int classes) {
    int channels = 64;
    for (int i = 0; i < counts.length; i++) {
      int stride = i == 0 ? 1 : 2;
      stages.add(layer("res" + (i + 2), new Stage(block, counts[i], channels, stride)));
      channels *= 2;
    }
    fc6 = layer("fc6", new Linear(classes));
  }

  /**
   * With 18, 50, 101 or 152 layers.
   *
   * @throws IllegalArgumentException for another number
   */
  public static ResNet of(int layers, int classes) {
    return switch (layers) {
      case 18 -> new ResNet(Block.BASIC, new int[] {2, 2, 2, 2}, classes);
      case 50 -> new ResNet(Block.BOTTLENECK, new int[] {3, 4, 6, 3}, classes);
      case 101 -> new ResNet(Block.BOTTLENECK, new int[] {3, 4, 23, 3}, classes);
      case 152 -> new ResNet(Block.BOTTLENECK, new int[] {3, 8, 36, 3}, classes);
      default ->
          throw new IllegalArgumentException(
              "there is no ResNet with " + layers + " layers; there are 18, 50, 101 and 152");
    };
  }

  @Override
  public Variable forward(Variable x) {
    Variable y = pooling(relu(bn1.forward(conv1.forward(x))), 3, 2, 0);
    for (Stage stage : stages) {
      y = stage.forward(y);
    }
    return fc6.forward(y.mean(PIXELS));
  }

  /** The layers of a block, whose result is added to its input. */
  private enum Block {
    /** Two 3 × 3 convolutions. */
    BASIC(1) {
      @Override
      Layer of(int channels, int stride) {
        return Sequential.of(
            new Conv2d(channels, 3, stride, 1, Bias.NONE),
            new BatchNorm(),
            new ReluLayer(),
            new Conv2d(channels, 3, 1, 1, Bias.NONE),
            new BatchNorm());
      }
    },
    /** 1 × 1 to fewer channels, 3 × 3 there, 1 × 1 back to four times as many. */
    BOTTLENECK(4) {
      @Override
      Layer of(int channels, int stride) {
        return Sequential.of(
            new Conv2d(channels, 1, stride, 0, Bias.NONE),
            new BatchNorm(),
            new ReluLayer(),
            new Conv2d(channels, 3, 1, 1, Bias.NONE),
            new BatchNorm(),
            new ReluLayer(),
            new Conv2d(4 * channels, 1, 1, 0, Bias.NONE),
            new BatchNorm());
      }
    };

    final int expansion;

    Block(int expansion) {
      this.expansion = expansion;
    }

    abstract Layer of(int channels, int stride);
  }

  /**
   * Blocks of one size. The first changes the input to that size by a convolution in its shortcut.
   */
  private static final class Stage extends Layer {
    private final List<Layer> blocks = new ArrayList<>();
    private final Layer shortcut;

    Stage(Block block, int count, int channels, int stride) {
      for (int i = 0; i < count; i++) {
        blocks.add(layer(i == 0 ? "a" : "b" + i, block.of(channels, i == 0 ? stride : 1)));
      }
      Conv2d widen = new Conv2d(block.expansion * channels, 1, stride, 0, Bias.NONE);
      shortcut = layer("shortcut", Sequential.of(widen, new BatchNorm()));
    }

    @Override
    public Variable forward(Variable x) {
      Variable y = relu(blocks.get(0).forward(x).add(shortcut.forward(x)));
      for (Layer block : blocks.subList(1, blocks.size())) {
        y = relu(block.forward(y).add(y));
      }
      return y;
    }
  }

  private static final class ReluLayer extends Layer {
    @Override
    public Variable forward(Variable x) {
      return relu(x);
    }
  }
}
