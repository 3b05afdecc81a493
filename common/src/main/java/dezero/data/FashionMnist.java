package dezero.data;

import dezero.array.NdArray;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Articles of clothing in ten classes, in the format of {@link Mnist}: 28 by 28 pixels, 60,000 for
 * training and 10,000 for testing.
 *
 * <p>The files are read from where Debian's package {@code dataset-fashion-mnist} puts them, else
 * from the cache ({@link Cache}), into which missing files are downloaded.
 */
public final class FashionMnist {
  private static final String AT = "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/";
  private static final Path DEBIAN = Path.of("/usr/share/datasets/fashion-mnist");

  private static final DataFile TRAIN_IMAGES =
      file("train-images-idx3-ubyte.gz", "8d4fb7e6c68d591d4c3dfef9ec88bf0d");
  private static final DataFile TRAIN_LABELS =
      file("train-labels-idx1-ubyte.gz", "25c81989df183df01b3e8a0aad5dffbe");
  private static final DataFile TEST_IMAGES =
      file("t10k-images-idx3-ubyte.gz", "bef4ecab320f06d8554ea6380940ec79");
  private static final DataFile TEST_LABELS =
      file("t10k-labels-idx1-ubyte.gz", "bb300cfdad3c16e7a12a480ee83cd310");
  private static final List<String> NAMES =
      List.of(
          "T-shirt/top",
          "trouser",
          "pullover",
          "dress",
          "coat",
          "sandal",
          "shirt",
          "sneaker",
          "bag",
          "ankle boot");

  private FashionMnist() {}

  /** 60,000 articles: x(i) is (784,) FLOAT32, 0 to 1. */
  public static ImageDataset train() {
    return train(places(), MnistFormat.FLAT);
  }

  /**
   * 60,000 articles; {@code transform} gets each as (1, 28, 28) FLOAT32, 0 to 255.
   *
   * @throws DataException if a file is missing, damaged, or not what it should be
   */
  public static ImageDataset train(DataFiles files, UnaryOperator<NdArray> transform) {
    return MnistFormat.read(files, TRAIN_IMAGES, TRAIN_LABELS, transform);
  }

  /** 10,000 articles: x(i) is (784,) FLOAT32, 0 to 1. */
  public static ImageDataset test() {
    return test(places(), MnistFormat.FLAT);
  }

  /**
   * 10,000 articles; {@code transform} gets each as (1, 28, 28) FLOAT32, 0 to 255.
   *
   * @throws DataException if a file is missing, damaged, or not what it should be
   */
  public static ImageDataset test(DataFiles files, UnaryOperator<NdArray> transform) {
    return MnistFormat.read(files, TEST_IMAGES, TEST_LABELS, transform);
  }

  /** The names of the classes, 0 first. */
  public static List<String> names() {
    return NAMES;
  }

  /** Where {@link #train()} and {@link #test()} look, in this order. */
  public static DataFiles places() {
    return DataFiles.folder(DEBIAN).or(DataFiles.cached());
  }

  private static DataFile file(String name, String md5) {
    return DataFile.of("fashion-mnist/" + name, AT + name, Digest.md5(md5));
  }
}
