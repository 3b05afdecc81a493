package dezero.viz;

/** Pictures go to files: no window system is needed, and none should be started. */
final class Headless {
  private static final String PROPERTY = "java.awt.headless";

  private Headless() {}

  /** Sets {@code java.awt.headless}, unless the program has decided itself. */
  static void unlessDecided() {
    if (System.getProperty(PROPERTY) == null) {
      System.setProperty(PROPERTY, "true");
    }
  }
}
