/**
 * Automatic differentiation. A {@link dezero.Variable} holds an array and knows the {@link
 * dezero.Function} that computed it; its {@code backward} visits these functions from the result to
 * the leaves, and accumulates the gradients. This package has the functions of algebra and shape,
 * which are methods of {@code Variable}; mathematics is in {@code dezero.functions}.
 */
package dezero;
