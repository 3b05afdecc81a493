package dezero.simd;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Keeps vector loops apart from their callers.
 *
 * <p>Java's compiler puts a method's callees in its place, and theirs, until it finds that they go
 * too deep or become too much. Where a vector operation is left out that way, vectors become
 * objects, and a loop takes ten or twenty times as long. A handle that is not final the compiler
 * cannot follow, so what lies behind it is compiled on its own, with room for all of it.
 */
final class OutOfLine {
  // Not final, see above.
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
