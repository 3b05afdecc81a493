package step19.exercise;

import java.util.Arrays;
import step19.Variable;

/** A table whose two axes have names, so that it knows how it is meant. It does not change. */
public final class Named {
  private final String rows;
  private final String columns;
  private final Variable table;

  /** For instance new Named("shop", "fruit", table) with a row for each shop. */
  public Named(String rows, String columns, Variable table) {
    if (rows.equals(columns) || table.shape().rank() != 2) {
      throw new IllegalArgumentException(
          "Named: "
              + rows
              + " by "
              + columns
              + " with the shape "
              + table.shape()
              + "; give two different names and a table");
    }
    this.rows = rows;
    this.columns = columns;
    this.table = table;
  }

  public String rows() {
    return rows;
  }

  public String columns() {
    return columns;
  }

  public Variable table() {
    return table;
  }

  /** The same seen from the other side: rows become columns, and the names change places, too. */
  public Named turned() {
    // TODO task 3: which number stands in row i, column j of the new table?
    throw new UnsupportedOperationException("step19 task 3: turned is not written yet");
  }

  /**
   * Adds what belongs together, however the other table is written; the result has its names as
   * this one has them. If the other one has other names, that is an IllegalArgumentException, with
   * all four names in its message.
   */
  public Named add(Named other) {
    // TODO task 3: turn the other one if it has to be turned
    throw new UnsupportedOperationException("step19 task 3: add is not written yet");
  }

  /** Two are equal if they say the same: as they are, or after one of them was turned. */
  @Override
  public boolean equals(Object other) {
    // TODO task 3: names, lengths and numbers
    throw new UnsupportedOperationException("step19 task 3: equals is not written yet");
  }

  /** Equal ones have equal hash codes, turned or not. */
  @Override
  public int hashCode() {
    // TODO task 3: which order of the names, if both orders are equal?
    throw new UnsupportedOperationException("step19 task 3: hashCode is not written yet");
  }

  @Override
  public String toString() {
    return rows + " by " + columns + " " + Arrays.toString(table.data);
  }
}
