package dezero.simd;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Keeps vector loops from being inlined into their callers.
 *
 * <p>Java's compiler inlines a method's callees, and their callees, until the nesting is too deep
 * or the code too large. If a vector operation is not inlined for that reason, its vectors become
 * objects, and the loop takes ten or twenty times as long. The compiler cannot see through a method
 * handle that is not final, so the code behind it is compiled on its own, with the whole inlining
 * budget to itself.
 */
final class OutOfLine {
  // Must not be final, see above.
  private static MethodHandle run = handle();

  private OutOfLine() {}

  private static MethodHandle handle() {
    try {
      MethodType type = MethodType.methodType(void.class);
      return MethodHandles.lookup().findVirtual(Runnable.class, "run", type);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  static void run(Runnable work) {
    try {
      run.invokeExact(work);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("a Runnable throws no checked exceptions", e);
    }
  }
}
