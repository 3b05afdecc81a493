package dezero.data;

import dezero.array.NdArray;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Colour photographs of 32 by 32 pixels in 100 classes, which form 20 groups: 50,000 for training
 * and 10,000 for testing.
 *
 * <p>The archive (161 MB) is read from the cache ({@link Cache}), into which it is downloaded if it
 * is missing, or from a given path.
 */
public final class Cifar100 {
  private static final DataFile ARCHIVE =
      DataFile.of(
          "cifar-100-binary.tar.gz",
          "https://www.cs.toronto.edu/~kriz/cifar-100-binary.tar.gz",
          Digest.md5("03b5dce01913d631647c71ecec9e9cb8"));

  /** Which of an image's two labels is its class. */
  public enum LabelKind {
    /** 20 groups, such as fish or flowers. */
    COARSE(
        """
        aquatic mammals,fish,flowers,food containers,fruit and vegetables,\
        household electrical devices,household furniture,insects,large carnivores,\
        large man-made outdoor things,large natural outdoor scenes,\
        large omnivores and herbivores,medium-sized mammals,non-insect invertebrates,people,\
        reptiles,small mammals,trees,vehicles 1,vehicles 2\
        """),
    /** 100 classes, such as shark or tulip. */
    FINE(
        """
        apple,aquarium fish,baby,bear,beaver,bed,bee,beetle,bicycle,bottle,bowl,boy,bridge,bus,\
        butterfly,camel,can,castle,caterpillar,cattle,chair,chimpanzee,clock,cloud,cockroach,\
        couch,crab,crocodile,cup,dinosaur,dolphin,elephant,flatfish,forest,fox,girl,hamster,\
        house,kangaroo,keyboard,lamp,lawn mower,leopard,lion,lizard,lobster,man,maple tree,\
        motorcycle,mountain,mouse,mushroom,oak tree,orange,orchid,otter,palm tree,pear,\
        pickup truck,pine tree,plain,plate,poppy,porcupine,possum,rabbit,raccoon,ray,road,rocket,\
        rose,sea,seal,shark,shrew,skunk,skyscraper,snail,snake,spider,squirrel,streetcar,\
        sunflower,sweet pepper,table,tank,telephone,television,tiger,tractor,train,trout,tulip,\
        turtle,wardrobe,whale,willow tree,wolf,woman,worm\
        """);

    private final List<String> names;

    LabelKind(String names) {
      this.names = List.of(names.split(","));
    }

    /** The names of the classes, 0 first. */
    public List<String> names() {
      return names;
    }
  }

  private Cifar100() {}

  /** 50,000 photographs with the original's transform: see {@link Cifar10#scaled}. */
  public static ImageDataset train(LabelKind kind) {
    return train(kind, DataFiles.cached(), Cifar10.scaled());
  }

  /** 50,000 photographs; {@code transform} gets each as (3, 32, 32) FLOAT32, 0 to 255. */
  public static ImageDataset train(
      LabelKind kind, DataFiles files, UnaryOperator<NdArray> transform) {
    return format(kind, "train.bin").read(ARCHIVE.shortName(), files.open(ARCHIVE), transform);
  }

  /** The training photographs in an archive, the binary version (.tar.gz or .tar). */
  public static ImageDataset train(LabelKind kind, Path archive, UnaryOperator<NdArray> transform) {
    return format(kind, "train.bin").read(archive.toString(), DataFiles.open(archive), transform);
  }

  /** 10,000 photographs with the original's transform: see {@link Cifar10#scaled}. */
  public static ImageDataset test(LabelKind kind) {
    return test(kind, DataFiles.cached(), Cifar10.scaled());
  }

  /** 10,000 photographs; {@code transform} gets each as (3, 32, 32) FLOAT32, 0 to 255. */
  public static ImageDataset test(
      LabelKind kind, DataFiles files, UnaryOperator<NdArray> transform) {
    return format(kind, "test.bin").read(ARCHIVE.shortName(), files.open(ARCHIVE), transform);
  }

  /** The test photographs in an archive, the binary version (.tar.gz or .tar). */
  public static ImageDataset test(LabelKind kind, Path archive, UnaryOperator<NdArray> transform) {
    return format(kind, "test.bin").read(archive.toString(), DataFiles.open(archive), transform);
  }

  private static CifarFormat format(LabelKind kind, String member) {
    return new CifarFormat(List.of(member), 2, kind.ordinal(), kind.names().size());
  }
}
