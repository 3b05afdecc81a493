package dezero.nn;

import static dezero.functions.Functions.dropout;
import static dezero.functions.Functions.flatten;
import static dezero.functions.Functions.pooling;
import static dezero.functions.Functions.relu;

import dezero.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * Five groups of 3 × 3 convolutions, each halving the image, then three linear layers. x: (n, 3,
 * 224, 224), y: (n, classes). K. Simonyan and A. Zisserman, "Very deep convolutional networks",
 * 2014, configuration D.
 */
public final class Vgg16 extends Layer {
  private static final int[][] GROUPS = {
    {64, 64}, {128, 128}, {256, 256, 256}, {512, 512, 512}, {512, 512, 512}
  };
  private static final int HIDDEN = 4096;
  private static final double DROPOUT = 0.5;

  private final List<List<Conv2d>> groups = new ArrayList<>();
  private final Linear fc6 = new Linear(HIDDEN);
  private final Linear fc7 = new Linear(HIDDEN);
  private final Linear fc8;

  /** A network for the 1,000 classes of ImageNet. */
  public Vgg16() {
    this(1000);
  }

  /** A network for this many classes. */
  public Vgg16(int classes) {
    for (int i = 0; i < GROUPS.length; i++) {
      List<Conv2d> group = new ArrayList<>();
      for (int j = 0; j < GROUPS[i].length; j++) {
        String name = "conv" + (i + 1) + "_" + (j + 1);
        group.add(layer(name, new Conv2d(GROUPS[i][j], 3, 1, 1)));
      }
      groups.add(group);
    }
    layer("fc6", fc6);
    layer("fc7", fc7);
    fc8 = layer("fc8", new Linear(classes));
  }

  @Override
  public Variable forward(Variable x) {
    Variable y = x;
    for (List<Conv2d> group : groups) {
      for (Conv2d conv : group) {
        y = relu(conv.forward(y));
      }
      y = pooling(y, 2, 2, 0);
    }
    y = dropout(relu(fc6.forward(flatten(y))), DROPOUT);
    y = dropout(relu(fc7.forward(y)), DROPOUT);
    return fc8.forward(y);
  }
}
