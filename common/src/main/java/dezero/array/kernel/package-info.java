/**
 * The loops over plain Java arrays, written in plain Java, and the interface by which the module
 * {@code simd} offers faster ones. Nothing here uses {@code NdArray} or {@code Shape}: {@code
 * dezero.array} passes their Java arrays and lengths. Learners do not need this package.
 */
package dezero.array.kernel;
