package step08.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import step08.exercise.Depth;

/**
 * (0, limit) → 1 if there were 100 dives at most, 1 if all of them were in other threads, and what
 * was found for a dive that overflows beyond this limit. (1) → 1 if a true recursion comes at least
 * twice as deep in a stack that is 32 times as large. (2) → how a dive with a mistake ends: in an
 * IllegalStateException, or with a limit.
 */
public final class DepthProbe implements Probe {
  private static final long STACK_BYTES = 1 << 18;
  private static final int ALLOWED = 100;

  /** So that a search that has lost its way comes to an end. */
  private static final int TOO_MANY = 1_000;

  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    return switch ((int) given[0]) {
      case 0 -> pretended((int) given[1]);
      case 1 -> deeper();
      default -> mistaken();
    };
  }

  private static Value pretended(int limit) {
    var dives = new AtomicInteger();
    var here = new AtomicInteger();
    Thread caller = Thread.currentThread();
    IntConsumer dive =
        n -> {
          int number = dives.incrementAndGet();
          if (Thread.currentThread() == caller) {
            here.incrementAndGet();
          }
          if (n > limit || number > TOO_MANY) {
            throw new StackOverflowError();
          }
        };
    int found = Depth.limit(dive, STACK_BYTES);
    int total = dives.get();
    return Value.of(total <= ALLOWED ? 1 : 0, total > 0 && here.get() == 0 ? 1 : 0, found);
  }

  private static Value deeper() {
    // the large one first: it runs before the compiler has made the calls smaller
    int large = Depth.limit(DepthProbe::recursion, 32 * STACK_BYTES);
    int small = Depth.limit(DepthProbe::recursion, STACK_BYTES);
    return Value.of(large >= 2 * small && small > 0 ? 1 : 0);
  }

  private static void recursion(int n) {
    if (n > 0) {
      recursion(n - 1);
    }
  }

  private static Value mistaken() {
    var dives = new AtomicInteger();
    try {
      long limit =
          Depth.limit(
              n -> {
                if (dives.incrementAndGet() > TOO_MANY) {
                  throw new StackOverflowError();
                }
                if (n >= 5) {
                  throw new ArithmeticException("this dive has a mistake on purpose");
                }
              },
              STACK_BYTES);
      return Value.of("the limit " + limit);
    } catch (IllegalStateException e) {
      return Value.of("an IllegalStateException");
    }
  }
}
