/**
 * The loops over plain Java arrays, in plain Java, and the seam behind which the module {@code
 * simd} offers faster ones. Nothing here knows an {@code NdArray} or a {@code Shape}: {@code
 * dezero.array} takes those apart and calls these. Learners need none of it.
 */
package dezero.array.kernel;
