package dezero.data;

import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import java.util.function.UnaryOperator;

/**
 * Images of one size, each with a class. A pixel is one byte, 0 to 255; an image becomes an array
 * when it is read.
 */
public final class ImageDataset implements Dataset {
  private final Shape image;
  private final byte[] pixels;
  private final int[] labels;
  private final UnaryOperator<NdArray> transform;

  private ImageDataset(Shape image, byte[] pixels, int[] labels, UnaryOperator<NdArray> transform) {
    if (image.rank() != 3 || pixels.length != (long) labels.length * image.size()) {
      throw new IllegalArgumentException(
          "ImageDataset: "
              + pixels.length
              + " pixels and "
              + labels.length
              + " labels for images of shape "
              + image
              + "; the shape is (channels, height, width), with a label for each image");
    }
    this.image = image;
    this.pixels = pixels;
    this.labels = labels;
    this.transform = transform;
  }

  /**
   * A data set of these images and their classes.
   *
   * @param image the shape of an image: (channels, height, width)
   * @param pixels the pixels of all images, row-major
   * @param labels a class for each image
   * @param transform turns an image of raw pixels, (channels, height, width) FLOAT32, into x(i)
   * @throws IllegalArgumentException if the numbers of pixels and classes do not match
   */
  public static ImageDataset of(
      Shape image, byte[] pixels, int[] labels, UnaryOperator<NdArray> transform) {
    return new ImageDataset(image, pixels.clone(), labels.clone(), transform);
  }

  /** Like {@link #of} but without copies, for arrays that are used nowhere else. */
  static ImageDataset wrap(
      Shape image, byte[] pixels, int[] labels, UnaryOperator<NdArray> transform) {
    return new ImageDataset(image, pixels, labels, transform);
  }

  @Override
  public int size() {
    return labels.length;
  }

  /** Image i before the transform, 0 to 255: (channels, height, width) FLOAT32. */
  public NdArray image(int i) {
    int start = Examples.checked(i, size()) * image.size();
    float[] values = new float[image.size()];
    for (int j = 0; j < values.length; j++) {
      values[j] = pixels[start + j] & 0xff;
    }
    return NdArray.of(image, values);
  }

  /** Image i after the transform. */
  @Override
  public NdArray x(int i) {
    return transform.apply(image(i));
  }

  @Override
  public NdArray t(int i) {
    return NdArray.of(label(i));
  }

  /** The class of image i. */
  public int label(int i) {
    return labels[Examples.checked(i, size())];
  }

  @Override
  public int[] labels() {
    return labels.clone();
  }

  /** Randomly chosen images in a grid: (channels, rows · height, columns · width) FLOAT32. */
  public NdArray grid(int rows, int columns) {
    int height = image.dim(1);
    int width = image.dim(2);
    Shape sheet = Shape.of(image.dim(0), rows * height, columns * width);
    float[] values = new float[sheet.size()];
    for (int cell = 0; cell < rows * columns; cell++) {
      int start = NumpyRandom.shared().randint(0, size()) * image.size();
      int corner = cell / columns * height * sheet.dim(2) + cell % columns * width;
      for (int j = 0; j < image.size(); j++) {
        int channel = j / (height * width) * sheet.dim(1) * sheet.dim(2);
        int row = j / width % height * sheet.dim(2);
        values[corner + channel + row + j % width] = pixels[start + j] & 0xff;
      }
    }
    return NdArray.of(sheet, values);
  }
}
