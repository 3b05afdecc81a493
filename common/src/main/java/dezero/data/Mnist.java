package dezero.data;

import dezero.array.NdArray;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Handwritten digits, 28 by 28 pixels: 60,000 for training and 10,000 for testing, classes 0 to 9.
 *
 * <p>The files are read from the class path if the Maven artifact {@code
 * io.github.padreati:rapaio-datasets} is on it, else from the cache ({@link Cache}), into which
 * missing files are downloaded.
 */
public final class Mnist {
  private static final String AT = "https://ossci-datasets.s3.amazonaws.com/mnist/";
  private static final String ARTIFACT = "rapaio/provider/datasets/mnist";

  static final DataFile TRAIN_IMAGES =
      file(
          "train-images-idx3-ubyte.gz",
          "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609");
  static final DataFile TRAIN_LABELS =
      file(
          "train-labels-idx1-ubyte.gz",
          "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c");
  static final DataFile TEST_IMAGES =
      file(
          "t10k-images-idx3-ubyte.gz",
          "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6");
  static final DataFile TEST_LABELS =
      file(
          "t10k-labels-idx1-ubyte.gz",
          "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6");

  private Mnist() {}

  /** 60,000 digits, as in the book: x(i) is (784,) FLOAT32, 0 to 1. */
  public static ImageDataset train() {
    return train(flat());
  }

  /** 60,000 digits; {@code transform} gets each as (1, 28, 28) FLOAT32, 0 to 255. */
  public static ImageDataset train(UnaryOperator<NdArray> transform) {
    return train(places(), transform);
  }

  /**
   * The same from other files, with their published names, compressed or not.
   *
   * @throws DataException if one is missing, damaged, or not what it should be
   */
  public static ImageDataset train(DataFiles files, UnaryOperator<NdArray> transform) {
    return MnistFormat.read(files, TRAIN_IMAGES, TRAIN_LABELS, transform);
  }

  /** 10,000 digits, as in the book: x(i) is (784,) FLOAT32, 0 to 1. */
  public static ImageDataset test() {
    return test(flat());
  }

  /** 10,000 digits; {@code transform} gets each as (1, 28, 28) FLOAT32, 0 to 255. */
  public static ImageDataset test(UnaryOperator<NdArray> transform) {
    return test(places(), transform);
  }

  /**
   * The same from other files, with their published names, compressed or not.
   *
   * @throws DataException if one is missing, damaged, or not what it should be
   */
  public static ImageDataset test(DataFiles files, UnaryOperator<NdArray> transform) {
    return MnistFormat.read(files, TEST_IMAGES, TEST_LABELS, transform);
  }

  /** The book's transform: one row of 784 numbers, each a pixel divided by 255. */
  public static UnaryOperator<NdArray> flat() {
    return MnistFormat.FLAT;
  }

  /** The names of the classes, 0 first. */
  public static List<String> names() {
    return List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  /** Where {@link #train()} and {@link #test()} look, in this order. */
  public static DataFiles places() {
    return DataFiles.classPath(ARTIFACT).or(DataFiles.cached());
  }

  private static DataFile file(String name, String sha256) {
    return DataFile.of(name, AT + name, Digest.sha256(sha256));
  }
}
