package dezero.array;

/**
 * MT19937, the generator behind NumPy's legacy random functions. M. Matsumoto and T. Nishimura,
 * "Mersenne Twister: a 623-dimensionally equidistributed uniform pseudorandom number generator",
 * ACM TOMACS 8 (1998).
 */
final class MersenneTwister {
  private static final int N = 624;
  private static final int M = 397;

  private final int[] state = new int[N];
  private int used = N;

  MersenneTwister(int seed) {
    state[0] = seed;
    for (int i = 1; i < N; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
    }
  }

  /** The next 32 random bits. */
  int nextBits() {
    if (used == N) {
      twist();
      used = 0;
    }
    int bits = state[used++];
    bits ^= bits >>> 11;
    bits ^= bits << 7 & 0x9d2c5680;
    bits ^= bits << 15 & 0xefc60000;
    return bits ^ bits >>> 18;
  }

  private void twist() {
    for (int i = 0; i < N; i++) {
      int mixed = state[i] & 0x80000000 | state[(i + 1) % N] & 0x7fffffff;
      state[i] = state[(i + M) % N] ^ mixed >>> 1 ^ (mixed & 1) * 0x9908b0df;
    }
  }
}
