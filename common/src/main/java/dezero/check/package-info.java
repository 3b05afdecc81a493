/**
 * Numerical derivatives, and the check of the others against them. {@link
 * dezero.check.GradientCheck} compares what {@code backward} says with what happens when an input
 * moves a little, to any order. Every function of the framework is held to it, and so should be
 * yours.
 */
package dezero.check;
