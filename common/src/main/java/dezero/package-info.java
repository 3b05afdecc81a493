/**
 * Automatic differentiation. A {@link dezero.Variable} holds an array and knows the {@link
 * dezero.Function} that computed it; {@code backward} follows these functions back to the inputs
 * and adds up their gradients. The functions in this package are algebra and shape, which {@code
 * Variable} has as methods; mathematics is in {@code dezero.functions}.
 */
package dezero;
