/**
 * Examples to learn from, and their way into batches. A {@link dezero.data.Dataset} has a size and
 * gives the example at an index; a {@link dezero.data.DataLoader} makes batches of them, shuffled
 * or in order. What has to be downloaded is verified against a digest and kept in a cache.
 */
package dezero.data;
