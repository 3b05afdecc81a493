package dezero.array;

import java.util.Arrays;

/**
 * NumPy's legacy random functions, bit for bit: after {@code np.random.seed(0)} there and {@code
 * new NumpyRandom(0)} here, the same calls give the same numbers. This lets the course print what
 * the book prints.
 *
 * <p>It is neither safe for secrets nor for use by two threads at once.
 */
public final class NumpyRandom {
  private static final ThreadLocal<NumpyRandom> SHARED =
      ThreadLocal.withInitial(() -> new NumpyRandom((int) System.nanoTime()));

  private final MersenneTwister twister;
  private double savedNormal;
  private boolean hasSavedNormal;

  /** Starts from a seed, as {@code np.random.seed(seed)} does. */
  public NumpyRandom(int seed) {
    twister = new MersenneTwister(seed);
  }

  /**
   * This thread's generator, which the library uses for initial weights, dropout and shuffling if
   * it is given no other. Its start is random until {@link #seed} is called.
   */
  public static NumpyRandom shared() {
    return SHARED.get();
  }

  /** Starts this thread's shared generator from a seed: {@code np.random.seed(seed)}. */
  public static NumpyRandom seed(int seed) {
    SHARED.set(new NumpyRandom(seed));
    return SHARED.get();
  }

  /** A number from [0, 1), with 53 random bits. */
  public double rand() {
    int high = twister.nextBits() >>> 5;
    int low = twister.nextBits() >>> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
  }

  /** Numbers from [0, 1), in an array of this shape, FLOAT64. */
  public NdArray rand(Shape shape) {
    double[] values = new double[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = rand();
    }
    return NdArray.of(shape, values);
  }

  /** Numbers from [low, high), in an array of this shape. */
  public NdArray uniform(double low, double high, Shape shape) {
    return rand(shape).mul(high - low).add(low);
  }

  /**
   * A number from the normal distribution with mean 0 and deviation 1: Marsaglia's polar method.
   */
  public double randn() {
    if (hasSavedNormal) {
      hasSavedNormal = false;
      return savedNormal;
    }
    double x;
    double y;
    double square;
    do {
      x = 2 * rand() - 1;
      y = 2 * rand() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double scale = Math.sqrt(-2 * Math.log(square) / square);
    savedNormal = scale * x;
    hasSavedNormal = true;
    return scale * y;
  }

  /** Normal numbers, in an array of this shape, FLOAT64. */
  public NdArray randn(Shape shape) {
    double[] values = new double[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = randn();
    }
    return NdArray.of(shape, values);
  }

  /** The same numbers as {@link #randn(Shape)}, rounded for FLOAT32 as they are drawn. */
  public NdArray randn(Shape shape, DType dtype) {
    if (dtype == DType.FLOAT64) {
      return randn(shape);
    }
    float[] values = new float[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) randn();
    }
    return NdArray.wrap(shape, values);
  }

  /** The numbers 0 to n − 1 in random order. */
  public int[] permutation(int n) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    for (int i = n - 1; i > 0; i--) {
      int j = upTo(i);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }

  /**
   * A whole number from [low, high).
   *
   * @throws IllegalArgumentException if the range is empty
   */
  public int randint(int low, int high) {
    if (high <= low) {
      throw new IllegalArgumentException(
          "randint: no whole number lies in [" + low + ", " + high + "); high must be above low");
    }
    return low + upTo(high - 1 - low);
  }

  /** {@code count} whole numbers from [low, high). */
  public int[] randint(int low, int high, int count) {
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = randint(low, high);
    }
    return numbers;
  }

  /**
   * {@code count} different numbers out of 0 to n − 1.
   *
   * @throws IllegalArgumentException if {@code count} is larger than n
   */
  public int[] choice(int n, int count) {
    if (count > n) {
      throw new IllegalArgumentException(
          "choice: cannot take " + count + " different numbers out of " + n);
    }
    return Arrays.copyOf(permutation(n), count);
  }

  /** A whole number from 0 to max, both included: random bits until they are not above max. */
  private int upTo(int max) {
    if (max == 0) {
      return 0;
    }
    int mask = -1 >>> Integer.numberOfLeadingZeros(max);
    int value;
    do {
      value = twister.nextBits() & mask;
    } while (Integer.compareUnsigned(value, max) > 0);
    return value;
  }
}
