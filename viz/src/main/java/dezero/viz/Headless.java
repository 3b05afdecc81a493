package dezero.viz;

/** Keeps the window system from being started, since pictures only go to files. */
final class Headless {
  private static final String PROPERTY = "java.awt.headless";

  private Headless() {}

  /** Sets {@code java.awt.headless}, unless the program has already set it. */
  static void unlessDecided() {
    if (System.getProperty(PROPERTY) == null) {
      System.setProperty(PROPERTY, "true");
    }
  }
}
