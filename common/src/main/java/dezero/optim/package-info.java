/**
 * Optimizers: rules by which parameters follow their gradients. An {@link dezero.optim.Optimizer}
 * computes a parameter's new values from its gradient and from what it remembers of earlier ones.
 * {@link dezero.optim.Hooks} change gradients before that, and {@link dezero.optim.LearningRates}
 * change the rate from step to step.
 */
package dezero.optim;
