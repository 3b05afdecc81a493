package dezero.data;

import dezero.array.NdArray;
import dezero.array.Shape;
import java.util.function.UnaryOperator;

/** Images and labels in two IDX files, as in MNIST and the data sets that use its format. */
final class MnistFormat {
  static final UnaryOperator<NdArray> FLAT =
      new Compose(new Flatten(), new ToFloat(), new Normalize(0, 255));

  private static final int SIDE = 28;
  private static final int CLASSES = 10;

  private MnistFormat() {}

  static ImageDataset read(
      DataFiles files, DataFile images, DataFile labels, UnaryOperator<NdArray> transform) {
    Idx pixels = Idx.read(images.shortName(), files.open(images), 3);
    Idx classes = Idx.read(labels.shortName(), files.open(labels), 1);
    require(
        pixels.dims()[1] == SIDE && pixels.dims()[2] == SIDE,
        images,
        "images of " + pixels.dims()[1] + " by " + pixels.dims()[2] + " pixels",
        SIDE + " by " + SIDE);
    require(
        pixels.dims()[0] == classes.dims()[0],
        labels,
        classes.dims()[0] + " labels",
        pixels.dims()[0] + ", one for each image of " + images.shortName());
    return ImageDataset.wrap(
        Shape.of(1, SIDE, SIDE), pixels.values(), ints(labels, classes.values()), transform);
  }

  private static int[] ints(DataFile file, byte... values) {
    int[] labels = new int[values.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = values[i] & 0xff;
      require(labels[i] < CLASSES, file, "label " + labels[i] + " at index " + i, "0 to 9");
    }
    return labels;
  }

  private static void require(boolean right, DataFile file, String found, String expected) {
    if (!right) {
      throw DataException.of(
          file.shortName(), found, expected, "Get both files of the pair from " + file.address());
    }
  }
}
