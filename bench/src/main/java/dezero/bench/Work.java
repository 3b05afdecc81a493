package dezero.bench;

import dezero.array.NdArray;

/** A piece of work that is ready to be done: only the doing is timed. */
@FunctionalInterface
interface Work {
  /** Does it so many times, and gives what the last time came to. */
  NdArray run(int times);
}
