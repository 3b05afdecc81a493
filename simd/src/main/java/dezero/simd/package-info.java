/**
 * The array kernels once more, on the processor's vector unit and on all of its cores. {@link
 * dezero.simd.SimdSource} offers them to {@code ServiceLoader} where Java runs with the module
 * {@code jdk.incubator.vector}; without it, the plain kernels of {@code common} do the work.
 * Classes named Float and Double are twins, which a test compares.
 */
package dezero.simd;
