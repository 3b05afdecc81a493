package dezero.nn;

import static dezero.functions.Functions.concat;
import static dezero.functions.Functions.dropout;
import static dezero.functions.Functions.pooling;
import static dezero.functions.Functions.relu;

import dezero.Variable;
import dezero.array.Axes;
import java.util.ArrayList;
import java.util.List;

/**
 * A network as accurate as AlexNet with a fiftieth of its parameters. Its "fire" modules squeeze
 * the channels, then expand them with parallel 1 × 1 and 3 × 3 convolutions. x: (n, 3, 224, 224),
 * y: (n, classes). F. Iandola et al., "SqueezeNet", 2016, version 1.1.
 */
public final class SqueezeNet extends Layer {
  private static final Axes PIXELS = Axes.axis(2, 3);
  private static final int[] SQUEEZED = {16, 16, 32, 32, 48, 48, 64, 64};
  private static final int[] EXPANDED = {64, 64, 128, 128, 192, 192, 256, 256};

  private final Conv2d conv1 = layer("conv1", new Conv2d(64, 3, 2, 0));
  private final List<Fire> fires = new ArrayList<>();
  private final Conv2d conv10;

  /** A network for this many classes. */
  public SqueezeNet(int classes) {
    for (int i = 0; i < SQUEEZED.length; i++) {
      fires.add(layer("fire" + (i + 2), new Fire(SQUEEZED[i], EXPANDED[i])));
    }
    conv10 = layer("conv10", new Conv2d(classes, 1, 1, 0));
  }

  @Override
  public Variable forward(Variable x) {
    Variable y = pooling(relu(conv1.forward(x)), 3, 2, 0);
    for (int i = 0; i < fires.size(); i++) {
      y = fires.get(i).forward(y);
      if (i == 1 || i == 3) {
        y = pooling(y, 3, 2, 0);
      }
    }
    return relu(conv10.forward(dropout(y, 0.5))).mean(PIXELS);
  }

  private static final class Fire extends Layer {
    private final Conv2d squeeze;
    private final Conv2d expand1;
    private final Conv2d expand3;

    Fire(int squeezed, int expanded) {
      squeeze = layer("squeeze", new Conv2d(squeezed, 1, 1, 0));
      expand1 = layer("expand1", new Conv2d(expanded, 1, 1, 0));
      expand3 = layer("expand3", new Conv2d(expanded, 3, 1, 1));
    }

    @Override
    public Variable forward(Variable x) {
      Variable y = relu(squeeze.forward(x));
      return relu(concat(1, List.of(expand1.forward(y), expand3.forward(y))));
    }
  }
}
