/**
 * NumPy's files, read and written: {@link dezero.io.Npy} for one array, {@link dezero.io.Npz} for
 * several with names. Files come from strangers, so sizes are checked before memory is taken, and a
 * damaged file is an error that names it. A file is replaced only when the new one is complete.
 */
package dezero.io;
