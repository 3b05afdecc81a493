package dezero.data;

import dezero.array.NdArray;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Colour photographs of 32 by 32 pixels in ten classes: 50,000 for training and 10,000 for testing.
 *
 * <p>The archive (162 MB) is read from the cache ({@link Cache}), into which it is downloaded if it
 * is missing, or from a given path.
 */
public final class Cifar10 {
  private static final DataFile ARCHIVE =
      DataFile.of(
          "cifar-10-binary.tar.gz",
          "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",
          Digest.md5("c32a1d4ab5d03f1284b67883e8d87530"));
  private static final List<String> NAMES =
      List.of(
          "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

  private static final CifarFormat TRAIN =
      new CifarFormat(
          List.of(
              "data_batch_1.bin",
              "data_batch_2.bin",
              "data_batch_3.bin",
              "data_batch_4.bin",
              "data_batch_5.bin"),
          1,
          0,
          NAMES.size());
  private static final CifarFormat TEST =
      new CifarFormat(List.of("test_batch.bin"), 1, 0, NAMES.size());

  private Cifar10() {}

  /** 50,000 photographs with the original's transform: see {@link #scaled}. */
  public static ImageDataset train() {
    return train(DataFiles.cached(), scaled());
  }

  /** 50,000 photographs; {@code transform} gets each as (3, 32, 32) FLOAT32, 0 to 255. */
  public static ImageDataset train(DataFiles files, UnaryOperator<NdArray> transform) {
    return TRAIN.read(ARCHIVE.shortName(), files.open(ARCHIVE), transform);
  }

  /** The training photographs in an archive, the binary version (.tar.gz or .tar). */
  public static ImageDataset train(Path archive, UnaryOperator<NdArray> transform) {
    return TRAIN.read(archive.toString(), DataFiles.open(archive), transform);
  }

  /** 10,000 photographs with the original's transform: see {@link #scaled}. */
  public static ImageDataset test() {
    return test(DataFiles.cached(), scaled());
  }

  /** 10,000 photographs; {@code transform} gets each as (3, 32, 32) FLOAT32, 0 to 255. */
  public static ImageDataset test(DataFiles files, UnaryOperator<NdArray> transform) {
    return TEST.read(ARCHIVE.shortName(), files.open(ARCHIVE), transform);
  }

  /** The test photographs in an archive, the binary version (.tar.gz or .tar). */
  public static ImageDataset test(Path archive, UnaryOperator<NdArray> transform) {
    return TEST.read(archive.toString(), DataFiles.open(archive), transform);
  }

  /**
   * The original's transform: (pixel − 0.5) / 0.5 as FLOAT32. Pixels go from 0 to 255, so the
   * results go from −1 to 509. For −1 to 1, use {@code new Normalize(127.5, 127.5)}.
   */
  public static UnaryOperator<NdArray> scaled() {
    return CifarFormat.SCALED;
  }

  /** The names of the classes, 0 first. */
  public static List<String> names() {
    return NAMES;
  }
}
