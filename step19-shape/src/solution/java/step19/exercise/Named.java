package step19.exercise;

import java.util.Arrays;
import java.util.Objects;
import step19.Functions;
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
    double[][] numbers = new double[table.shape().dim(1)][table.shape().dim(0)];
    for (int i = 0; i < numbers.length; i++) {
      for (int j = 0; j < numbers[i].length; j++) {
        numbers[i][j] = table.data[j * numbers.length + i];
      }
    }
    return new Named(columns, rows, new Variable(numbers));
  }

  /**
   * Adds what belongs together, however the other table is written; the result has its names as
   * this one has them. If the other one has other names, that is an IllegalArgumentException, with
   * all four names in its message.
   */
  public Named add(Named other) {
    if (rows.equals(other.rows) && columns.equals(other.columns)) {
      return new Named(rows, columns, Functions.add(table, other.table));
    }
    if (rows.equals(other.columns) && columns.equals(other.rows)) {
      return add(other.turned());
    }
    throw new IllegalArgumentException(
        "add: " + this + " and " + other + " have different names; give tables about the same");
  }

  /** Two are equal if they say the same: as they are, or after one of them was turned. */
  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Named that)) {
      return false;
    }
    Named same = rows.equals(that.rows) ? that : that.turned();
    return rows.equals(same.rows)
        && columns.equals(same.columns)
        && table.shape().equals(same.table.shape())
        && Arrays.equals(table.data, same.table.data);
  }

  /** Equal ones have equal hash codes, turned or not. */
  @Override
  public int hashCode() {
    Named ordered = rows.compareTo(columns) < 0 ? this : turned();
    return Objects.hash(ordered.rows, ordered.columns, Arrays.hashCode(ordered.table.data));
  }

  @Override
  public String toString() {
    return rows + " by " + columns + " " + Arrays.toString(table.data);
  }
}
