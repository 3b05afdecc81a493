/**
 * Layers, and the networks made of them. A {@link dezero.nn.Layer} owns its parameters and other
 * layers, so that all parameters of a network can be listed, saved and trained. A network is a
 * layer too: there is no second kind.
 */
package dezero.nn;
