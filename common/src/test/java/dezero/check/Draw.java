package dezero.check;

import dezero.array.Axes;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.array.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Draws the ingredients of a generated case from one seed, and records them for the failure
 * message.
 */
final class Draw {
  private static final int LONGEST = 3;

  private final Random random;
  private final List<String> drawn = new ArrayList<>();

  /** Spreads the seeds, since neighbouring ones would start with nearly the same numbers. */
  Draw(String name, int seed) {
    random = new Random((31L * name.hashCode() + seed) * 0x9E3779B97F4A7C15L);
  }

  private <T> T note(String what, T value) {
    drawn.add(what + " " + value);
    return value;
  }

  /** A whole number, both ends included. */
  int between(String what, int low, int high) {
    return note(what, low + random.nextInt(high - low + 1));
  }

  double oneOf(String what, double... values) {
    return note(what, values[random.nextInt(values.length)]);
  }

  boolean maybe(String what) {
    return note(what, random.nextBoolean());
  }

  int[] ints(String what, int count, int low, int high) {
    int[] ints = random.ints(count, low, high + 1).toArray();
    note(what, Arrays.toString(ints));
    return ints;
  }

  NdArray array(String what, Shape shape, double low, double high) {
    return note(what, NdArray.of(shape, random.doubles(shape.size(), low, high).toArray()));
  }

  /** Zeros and ones. */
  NdArray bits(String what, Shape shape) {
    double[] bits = random.ints(shape.size(), 0, 2).asDoubleStream().toArray();
    return note(what, NdArray.of(shape, bits));
  }

  /** A shape of rank 0 to 4. */
  Shape shape() {
    return shape(0, 4);
  }

  Shape shape(int lowestRank, int highestRank) {
    int rank = lowestRank + random.nextInt(highestRank - lowestRank + 1);
    return note("shape", Shape.of(random.ints(rank, 1, LONGEST + 1).toArray()));
  }

  /**
   * A shape that broadcasts to the given one: without some leading axes, and with others of length
   * 1.
   */
  Shape broadcastsTo(Shape shape) {
    int gone = random.nextInt(shape.rank() + 1);
    int[] dims = Arrays.copyOfRange(shape.dims(), gone, shape.rank());
    for (int axis = 0; axis < dims.length; axis++) {
      dims[axis] = random.nextInt(3) == 0 ? 1 : dims[axis];
    }
    return note("with", Shape.of(dims));
  }

  /** An axis, counted from either end. */
  int axis(Shape shape) {
    return between("axis", -shape.rank(), shape.rank() - 1);
  }

  /** Some axes, none, or all, with or without keepDims. */
  Axes axes(Shape shape) {
    int[] some = order(shape.rank());
    some = Arrays.copyOf(some, random.nextInt(shape.rank() + 1));
    boolean all = random.nextInt(4) == 0;
    note("axes", all ? "all" : Arrays.toString(some));
    Axes axes = all ? Axes.allAxes() : Axes.axis(some);
    return maybe("keepDims") ? axes.keepDims() : axes;
  }

  /** Every axis once, in random order, each counted from either end. */
  int[] permutation(Shape shape) {
    int[] axes = order(shape.rank());
    note("axes", Arrays.toString(axes));
    return axes;
  }

  private int[] order(int rank) {
    int[] axes = new int[rank];
    for (int i = 0; i < rank; i++) {
      int other = random.nextInt(i + 1);
      axes[i] = axes[other];
      axes[other] = i;
    }
    for (int i = 0; i < rank; i++) {
      axes[i] -= random.nextBoolean() ? rank : 0;
    }
    return axes;
  }

  /** Slices of some of the first axes, none of them empty. */
  Slice[] slices(Shape shape) {
    Slice[] slices = new Slice[random.nextInt(shape.rank() + 1)];
    for (int axis = 0; axis < slices.length; axis++) {
      slices[axis] = slice(shape.dim(axis));
    }
    return slices;
  }

  private Slice slice(int length) {
    int first = random.nextInt(length);
    int last = first + random.nextInt(length - first);
    return switch (between("slice from " + first + " to " + last + " of kind", 0, 5)) {
      case 0 -> Slice.at(first);
      case 1 -> Slice.at(first - length);
      case 2 -> Slice.range(first, last + 1);
      case 3 -> Slice.from(first).step(2);
      case 4 -> Slice.to(last + 1);
      default -> Slice.all().step(-1);
    };
  }

  @Override
  public String toString() {
    return String.join(", ", drawn);
  }
}
