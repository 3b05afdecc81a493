package dezero.data;

import dezero.array.NdArray;
import dezero.array.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The binary format of CIFAR: a .tar.gz with files of records. Each record is one or two label
 * bytes and an image of 3 · 32 · 32 bytes, first all red ones.
 *
 * @param members the files to read, in this order
 * @param labelBytes the number of labels before each image
 * @param labelAt the index of the label to use
 * @param classes the number of classes of that label
 */
record CifarFormat(List<String> members, int labelBytes, int labelAt, int classes) {
  static final UnaryOperator<NdArray> SCALED = new Compose(new ToFloat(), new Normalize(0.5, 0.5));

  private static final Shape IMAGE = Shape.of(3, 32, 32);

  /** Reads the archive and closes it; {@code archive} is its name, for messages. */
  ImageDataset read(String archive, InputStream in, UnaryOperator<NdArray> transform) {
    try (in;
        InputStream plain = Packed.plain(in)) {
      return images(archive, wanted(archive, plain), transform);
    } catch (IOException e) {
      throw new DataException(
          archive
              + ": cannot be unpacked or read ("
              + e.getMessage()
              + "). The file is damaged or is a different one: get it again.",
          e);
    }
  }

  private Map<String, byte[]> wanted(String archive, InputStream plain) throws IOException {
    Map<String, byte[]> contents = new HashMap<>();
    Tar tar = new Tar(archive, plain);
    while (contents.size() < members.size() && tar.next()) {
      if (members.contains(tar.name())) {
        contents.put(tar.name(), tar.bytes());
      }
    }
    for (String member : members) {
      require(contents.containsKey(member), archive, "no " + member, "all of " + members);
    }
    return contents;
  }

  private ImageDataset images(
      String archive, Map<String, byte[]> contents, UnaryOperator<NdArray> transform) {
    int record = labelBytes + IMAGE.size();
    int count = 0;
    for (String member : members) {
      int size = contents.get(member).length;
      require(
          size % record == 0,
          archive,
          size + " bytes in " + member,
          "a multiple of " + record + ", the size of an image with its labels");
      count += size / record;
    }
    byte[] pixels = new byte[Memory.checkedSize(archive, count, IMAGE.size())];
    int[] labels = new int[count];
    int image = 0;
    for (String member : members) {
      byte[] records = contents.remove(member);
      for (int start = 0; start < records.length; start += record, image++) {
        labels[image] = label(archive, member, records, start);
        System.arraycopy(records, start + labelBytes, pixels, image * IMAGE.size(), IMAGE.size());
      }
    }
    return ImageDataset.wrap(IMAGE, pixels, labels, transform);
  }

  private int label(String archive, String member, byte[] records, int start) {
    int label = records[start + labelAt] & 0xff;
    require(
        label < classes,
        archive,
        "label " + label + " at byte " + (start + labelAt) + " of " + member,
        "0 to " + (classes - 1));
    return label;
  }

  private static void require(boolean right, String archive, String found, String expected) {
    if (!right) {
      throw DataException.of(
          archive, found, expected, "Is it the binary version of the data set? Get it again.");
    }
  }
}
