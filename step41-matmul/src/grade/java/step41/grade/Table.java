package step41.grade;

import static dezero.grading.Expectation.part;

import dezero.grading.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Matrices as rows of numbers, by the rules of school: slow, and right. */
record Table(double[][] rows) {
  static Table random(Random random, int rows, int columns) {
    double[][] numbers = new double[rows][];
    for (int i = 0; i < rows; i++) {
      numbers[i] = random.doubles(columns, -2, 2).toArray();
    }
    return new Table(numbers);
  }

  int height() {
    return rows.length;
  }

  int width() {
    return rows[0].length;
  }

  Table times(Table other) {
    double[][] product = new double[height()][other.width()];
    for (int i = 0; i < height(); i++) {
      for (int j = 0; j < other.width(); j++) {
        for (int k = 0; k < width(); k++) {
          product[i][j] += rows[i][k] * other.rows[k][j];
        }
      }
    }
    return new Table(product);
  }

  Table turned() {
    double[][] turned = new double[width()][height()];
    for (int i = 0; i < height(); i++) {
      for (int j = 0; j < width(); j++) {
        turned[j][i] = rows[i][j];
      }
    }
    return new Table(turned);
  }

  Table plus(Table other) {
    double[][] sum = new double[height()][width()];
    for (int i = 0; i < height(); i++) {
      for (int j = 0; j < width(); j++) {
        sum[i][j] = rows[i][j] + other.rows[i][j];
      }
    }
    return new Table(sum);
  }

  double[] numbers() {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  /** One of each place, with the name of the whole in front: x.grad[0][2]. */
  List<Part> parts(String name) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < height(); i++) {
      for (int j = 0; j < width(); j++) {
        parts.add(part(name + "[" + i + "][" + j + "]", rows[i][j]));
      }
    }
    return parts;
  }

  private static String shortened(double number) {
    double rounded = Math.round(number * 100) / 100.0;
    return String.valueOf(rounded).replaceFirst("\\.0$", "");
  }

  /** As one would write it: [1 2; 3 4]. Large ones by their size only. */
  @Override
  public String toString() {
    if (height() * width() > 12) {
      return "(" + height() + ", " + width() + ") of random numbers";
    }
    return Arrays.stream(rows)
        .map(row -> Arrays.stream(row).mapToObj(Table::shortened).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("; ", "[", "]"));
  }
}
