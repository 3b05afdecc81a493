package dezero.data;

import dezero.array.NdArray;
import dezero.array.Shape;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Pictures as arrays and back: (3, height, width) FLOAT32, red, green and blue from 0 to 255. The
 * only class of the framework that uses java.awt.
 */
public final class Images {
  private static final int CHANNELS = 3;
  private static final int BYTES_A_PIXEL = 16;

  private Images() {}

  /**
   * The picture in a PNG, JPEG, GIF or BMP file: (3, height, width). Grey becomes three equal
   * channels; transparency is dropped.
   *
   * @throws DataException if there is no such file, or if its picture is missing, damaged or too
   *     large
   */
  public static NdArray read(Path file) {
    try (var bytes = DataFiles.open(file);
        ImageInputStream in = ImageIO.createImageInputStream(bytes)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw DataException.of(
            file.toString(), "no picture", "PNG, JPEG, GIF or BMP", "Convert the file to PNG.");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        Memory.checkedSize(file.toString(), BYTES_A_PIXEL, reader.getHeight(0), reader.getWidth(0));
        return toArray(reader.read(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new DataException(
          file + ": the picture is damaged (" + e.getMessage() + "). Get the file again.", e);
    }
  }

  /** The pixels of a picture: (3, height, width). */
  public static NdArray toArray(BufferedImage image) {
    int size = image.getHeight() * image.getWidth();
    float[] values = new float[CHANNELS * size];
    // Java treats grey as linear light, so getRGB would brighten it.
    boolean grey =
        image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
            && !(image.getColorModel() instanceof IndexColorModel);
    int deepest = (1 << image.getColorModel().getComponentSize(0)) - 1;
    Raster raster = image.getRaster();
    for (int i = 0; i < size; i++) {
      int x = i % image.getWidth();
      int y = i / image.getWidth();
      int rgb = grey ? grey(raster.getSample(x, y, 0), deepest) : image.getRGB(x, y);
      values[i] = rgb >> 16 & 0xff;
      values[size + i] = rgb >> 8 & 0xff;
      values[2 * size + i] = rgb & 0xff;
    }
    return NdArray.of(Shape.of(CHANNELS, image.getHeight(), image.getWidth()), values);
  }

  private static int grey(int sample, int deepest) {
    return (sample * 255 + deepest / 2) / deepest * 0x010101;
  }

  /**
   * The picture of an array (3, height, width), or (1, height, width) in grey; values are rounded
   * and clipped to 0 to 255.
   *
   * @throws IllegalArgumentException for another shape
   */
  public static BufferedImage toImage(NdArray array) {
    Shape shape = ImageShape.required("Images.toImage", array).shape();
    if (shape.dim(0) != 1 && shape.dim(0) != CHANNELS || shape.size() == 0) {
      throw new IllegalArgumentException(
          "Images.toImage: the array has shape "
              + shape
              + "; a picture has 3 channels, or 1 for grey, and at least one pixel");
    }
    BufferedImage image =
        new BufferedImage(
            shape.dim(2),
            shape.dim(1),
            shape.dim(0) == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    WritableRaster raster = image.getRaster();
    float[] values = array.toFloats();
    for (int i = 0; i < values.length; i++) {
      int pixel = i % (shape.dim(1) * shape.dim(2));
      int channel = i / (shape.dim(1) * shape.dim(2));
      int value = Math.max(0, Math.min(255, Math.round(values[i])));
      raster.setSample(pixel % shape.dim(2), pixel / shape.dim(2), channel, value);
    }
    return image;
  }

  /**
   * Writes an array as a PNG file.
   *
   * @throws IllegalArgumentException unless the array is (3, height, width) or (1, height, width)
   * @throws DataException if the file cannot be written
   */
  public static void write(NdArray array, Path file) {
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(toImage(array), "png", png);
      Files.write(file, png.toByteArray());
    } catch (IOException e) {
      throw new DataException(
          file + ": the picture cannot be written (" + e + "). Does its folder exist?", e);
    }
  }
}
