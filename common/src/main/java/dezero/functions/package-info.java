/**
 * Mathematics on variables: a class for each function, with its derivative. Callers use the static
 * methods of {@link dezero.functions.Functions}; the classes are there for those who read how a
 * function is made. Every derivative is itself made of functions, so it can be differentiated
 * again.
 */
package dezero.functions;
