/**
 * Arrays of {@code double} or {@code float}, and arithmetic on them as in NumPy. Start with {@link
 * dezero.array.NdArray}, {@link dezero.array.Shape} and {@link dezero.array.Axes}. Nothing here
 * knows about derivatives.
 */
package dezero.array;
