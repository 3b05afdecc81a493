package step19.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
import static dezero.grading.Expectation.equalTo;
import static dezero.grading.Expectation.fact;
import static dezero.grading.Expectation.line;
import static dezero.grading.Expectation.part;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Line;
import dezero.grading.Part;
import dezero.grading.Task;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Step 19: numbers in a shape. */
public final class Step19Exercises implements Exercises {
  /** Nothing is rounded here: whole numbers are added and moved. */
  private static final double EXACT = 0;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "There and back")
            .core()
            .points(4)
            .file("Places.java")
            .hints(
                "For position: in a table, each full row that lies before yours has as many numbers"
                    + " as there are columns. With a third axis, what does each full table have?"
                    + " For index: if you divide the position by the number of columns, what is the"
                    + " quotient, and what is the remainder?",
                "For position: go through the axes from the first to the last with one number, and"
                    + " let it become number · length + index. For index: go from the last axis to"
                    + " the first; the remainder is the index, and the quotient is what is left for"
                    + " the others.",
                "For position: position = position * shape.dim(axis) + index[axis], and before it"
                    + " the question whether index[axis] is below 0 or at least shape.dim(axis)."
                    + " For index, with rest = position at first: index[axis] = rest %"
                    + " shape.dim(axis); rest /= shape.dim(axis);")
            .probe("step19.probe.PlacesProbe")
            .cases(Step19Exercises::places),
        task(2, "Point below point")
            .points(3)
            .file("Aligned.java")
            .hints(
                "For the widths: can you write down the first number before you have seen the last?"
                    + " For the brackets: what stands between two numbers of data, if the second"
                    + " one begins a new row?",
                "For the widths: a first loop finds the longest part before the point, and the"
                    + " longest from the point on. For the brackets: a second loop appends the"
                    + " words; before each but the first there is a space, or, where i % columns is"
                    + " 0, a \"]\\n [\".",
                "For the widths: word.indexOf('.') characters stand before the point, and"
                    + " word.length() - word.indexOf('.') from it on; \" \".repeat(…) fills up. For"
                    + " the brackets: a row has one pair round it, a table one more.")
            .probe("step19.probe.AlignedProbe")
            .cases(Step19Exercises::aligned),
        task(3, "A table that knows what it is about")
            .points(3)
            .file("Named.java")
            .hints(
                "For turned: how long is the new table's first axis, and where in data is the"
                    + " number for its row i, column j? For add: which of the two cases leads to"
                    + " the other? For hashCode: turned or not, the same number has to come; who"
                    + " decides which of the two writings counts?",
                "For turned: row i, column j comes from row j, column i. For add: if the names are"
                    + " the wrong way round, add other.turned(). For equals: first turn the other"
                    + " one, if its rows are not yours. For hashCode: take the writing in which the"
                    + " name that is first in the alphabet names the rows.",
                "For turned: numbers[i][j] = table.data[j * numbers.length + i]. For add:"
                    + " Functions.add(table, other.table()). For equals: names, shape and"
                    + " Arrays.equals(table.data, same.table.data). For hashCode: Named ordered ="
                    + " rows.compareTo(columns) < 0 ? this : turned(), and then"
                    + " Arrays.hashCode(ordered.table.data).")
            .probe("step19.probe.NamedProbe")
            .cases(Step19Exercises::named));
  }

  private static String list(int... numbers) {
    return Arrays.stream(numbers).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }

  private static String spaced(int... numbers) {
    return list(numbers).replace(",", ", ");
  }

  // ---- task 1

  private static List<Case> places(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(position(new int[] {2, 3}, 1, 0));
    cases.add(position(new int[] {4}, 2));
    cases.add(position(new int[] {3, 2}, 2, 1));
    cases.add(position(new int[] {2, 3, 4}, 1, 2, 3));
    cases.add(position(new int[0]));
    cases.add(index(3, 2, 3));
    cases.add(index(5, 3, 2));
    cases.add(index(17, 2, 3, 4));
    cases.add(index(0));
    cases.add(refused(new int[] {2, 3}, 0, 3));
    cases.add(refused(new int[] {2, 3}, 2, 0));
    cases.add(refused(new int[] {2, 3}, 1, -1));
    for (int i = 0; i < 2; i++) {
      int[] shape = IntStream.range(0, 3 + i).map(axis -> 2 + random.nextInt(4)).toArray();
      cases.add(position(shape, Arrays.stream(shape).map(random::nextInt).toArray()));
      cases.add(index(random.nextInt(Arrays.stream(shape).reduce(1, (a, b) -> a * b)), shape));
    }
    return cases;
  }

  /** All indices in the order in which the numbers stand in data, as a counter shows them. */
  private static List<int[]> counted(int... shape) {
    List<int[]> indices = new ArrayList<>();
    int[] index = new int[shape.length];
    int axis = 0;
    while (axis >= 0) {
      indices.add(index.clone());
      axis = shape.length - 1;
      while (axis >= 0 && ++index[axis] == shape[axis]) {
        index[axis--] = 0;
      }
    }
    return indices;
  }

  private static Case position(int[] shape, int... index) {
    int position = 0;
    while (!Arrays.equals(counted(shape).get(position), index)) {
      position++;
    }
    return new Case(
        "Places.position(" + given(shape) + (index.length > 0 ? ", " : "") + spaced(index) + ")",
        Value.of("position;" + list(shape) + ";" + list(index)),
        close(EXACT, count("the position", position)));
  }

  private static Case index(int position, int... shape) {
    int[] index = counted(shape).get(position);
    List<Part> parts = new ArrayList<>();
    parts.add(count("how many indices came", index.length));
    for (int axis = 0; axis < index.length; axis++) {
      parts.add(count("the index along axis " + axis, index[axis]));
    }
    return new Case(
        "Places.index(" + given(shape) + ", " + position + ")",
        Value.of("index;" + list(shape) + ";" + position),
        close(EXACT, parts.toArray(Part[]::new)));
  }

  private static Case refused(int[] shape, int... index) {
    return new Case(
        "Places.position(" + given(shape) + ", " + spaced(index) + "), which is not in there",
        Value.of("refused;" + list(shape) + ";" + list(index)),
        equalTo("an IllegalArgumentException that names " + Value.describe(shape)));
  }

  private static String given(int... shape) {
    return "the shape " + Value.describe(shape);
  }

  // ---- task 2

  private static List<Case> aligned(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(aligned("1,2,3", "[1. 2. 3.]"));
    cases.add(aligned("1,2,3/4,5,6", "[[1. 2. 3.]", " [4. 5. 6.]]"));
    cases.add(aligned("1,2.25/-30,4", "[[  1.     2.25]", " [-30.     4.  ]]"));
    cases.add(aligned("5/-0.5/10", "[[ 5. ]", " [-0.5]", " [10. ]]"));
    cases.add(aligned("1.05,20,100.001", "[  1.05   20.    100.001]"));
    cases.add(aligned("(5)", "5.0"));
    cases.add(aligned("5", "[5.]"));
    cases.add(aligned("1,2,3/", "[[1. 2. 3.]]"));
    for (int i = 0; i < 3; i++) {
      cases.add(eighths(random, 1 + random.nextInt(3), 2 + random.nextInt(3)));
    }
    return cases;
  }

  /** A row of numbers; rows with a stroke between them or behind; a single number in brackets. */
  private static Case aligned(String numbers, String... lines) {
    List<Line> wanted = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      wanted.add(line(lines.length == 1 ? "the text" : "line " + (i + 1), lines[i]));
    }
    return new Case(
        "Aligned.text(new Variable(" + java(numbers) + "))",
        Value.of(numbers),
        equalTo(wanted.toArray(Line[]::new)));
  }

  private static String java(String numbers) {
    if (numbers.startsWith("(")) {
      return numbers.substring(1, numbers.length() - 1);
    }
    String rows =
        Arrays.stream(numbers.split("/"))
            .map(row -> "{" + row.replace(",", ", ") + "}")
            .collect(Collectors.joining(", "));
    return numbers.contains("/")
        ? "new double[][] {" + rows + "}"
        : "new double[] {" + rows.substring(1);
  }

  private static Case eighths(Random random, int rows, int columns) {
    // The two halves of each word, without and with what fills them up.
    String[] behind = {"", "125", "25", "375", "5", "625", "75", "875"};
    String[][] left = new String[rows][columns];
    String[][] right = new String[rows][columns];
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        int eighth = random.nextInt(800);
        left[i][j] = (random.nextBoolean() ? "-" : "") + eighth / 8;
        right[i][j] = "." + behind[eighth % 8];
        if (eighth == 0) {
          left[i][j] = "0";
        }
        numbers
            .append(left[i][j])
            .append(right[i][j])
            .append("0")
            .append(j < columns - 1 ? "," : "/");
      }
    }
    int before = widest(left);
    int after = widest(right);
    String[] lines = new String[rows];
    for (int i = 0; i < rows; i++) {
      StringBuilder line = new StringBuilder(i == 0 ? "[[" : " [");
      for (int j = 0; j < columns; j++) {
        line.append(j == 0 ? "" : " ").append(" ".repeat(before - left[i][j].length()));
        line.append(left[i][j]).append(right[i][j]);
        line.append(" ".repeat(after - right[i][j].length()));
      }
      lines[i] = line.append(i == rows - 1 ? "]]" : "]").toString();
    }
    return aligned(numbers.toString(), lines);
  }

  private static int widest(String[][] words) {
    return Arrays.stream(words).flatMap(Arrays::stream).mapToInt(String::length).max().getAsInt();
  }

  // ---- task 3

  /** The input for the probe, and what a person reads. */
  private record Table(String rows, String columns, int[][] numbers) {
    Table turned() {
      int[][] turned = new int[numbers[0].length][numbers.length];
      for (int i = 0; i < turned.length; i++) {
        for (int j = 0; j < turned[i].length; j++) {
          turned[i][j] = numbers[j][i];
        }
      }
      return new Table(columns, rows, turned);
    }

    Table about(String otherRows, String otherColumns) {
      return new Table(otherRows, otherColumns, numbers);
    }

    Table plus(Table other) {
      int[][] sums = new int[numbers.length][];
      for (int i = 0; i < sums.length; i++) {
        int row = i;
        sums[i] =
            IntStream.range(0, numbers[i].length)
                .map(j -> numbers[row][j] + other.numbers[row][j])
                .toArray();
      }
      return new Table(rows, columns, sums);
    }

    String given() {
      String joined =
          Arrays.stream(numbers).map(Step19Exercises::list).collect(Collectors.joining("/"));
      return rows + " " + columns + " " + joined;
    }

    @Override
    public String toString() {
      return rows + " by " + columns + " " + Arrays.deepToString(numbers);
    }
  }

  private static Table table(Random random, int rows, int columns) {
    int[][] numbers = new int[rows][columns];
    for (int[] row : numbers) {
      Arrays.setAll(row, j -> 1 + random.nextInt(90));
    }
    return new Table("shop", "fruit", numbers);
  }

  private static List<Case> named(Random random) {
    List<Case> cases = new ArrayList<>();
    Table monday = new Table("shop", "fruit", new int[][] {{10, 20, 30}, {40, 50, 60}});
    Table tuesday = new Table("fruit", "shop", new int[][] {{1, 4}, {2, 5}, {3, 6}});
    cases.add(turned(monday));
    cases.add(turned(table(random, 3, 4)));
    cases.add(add(monday, monday, monday));
    cases.add(add(monday, tuesday, tuesday.turned()));
    Table square = table(random, 3, 3);
    Table other = table(random, 3, 3);
    cases.add(add(square, other.turned(), other));
    cases.add(refusedSum(monday, monday.about("shop", "drink")));
    cases.add(refusedSum(monday, tuesday.about("fruit", "day")));
    cases.add(equal(monday, monday, true));
    cases.add(equal(monday, monday.turned(), true));
    cases.add(equal(square, square.turned(), true));
    cases.add(equal(square, square.turned().about("shop", "fruit"), false));
    cases.add(equal(monday, monday.about("day", "fruit"), false));
    cases.add(equal(monday, monday.turned().about("shop", "fruit"), false));
    Table long1 = new Table("shop", "fruit", new int[][] {{1, 2, 3, 4, 5, 6}});
    cases.add(equal(long1, new Table("shop", "fruit", new int[][] {{1, 2, 3}, {4, 5, 6}}), false));
    Table random1 = table(random, 2, 4);
    cases.add(equal(random1, random1.turned(), true));
    return cases;
  }

  private static Case turned(Table a) {
    return new Case(
        "a.turned(); a is " + a,
        Value.of("turned;" + a.given()),
        close(EXACT, parts(a.turned(), "the result")));
  }

  private static Case add(Table a, Table b, Table bAsA) {
    return new Case(
        "a.add(b); a is " + a + "; b is " + b,
        Value.of("add;" + a.given() + ";" + b.given()),
        close(EXACT, parts(a.plus(bAsA), "the sum")));
  }

  private static Part[] parts(Table wanted, String what) {
    List<Part> parts = new ArrayList<>();
    parts.add(fact("a and b are as they were", true));
    parts.add(fact(what + " is " + wanted.rows + " by " + wanted.columns, true));
    parts.add(count("how many rows " + what + " has", wanted.numbers.length));
    parts.add(count("how many columns " + what + " has", wanted.numbers[0].length));
    for (int i = 0; i < wanted.numbers.length; i++) {
      for (int j = 0; j < wanted.numbers[i].length; j++) {
        parts.add(part("row " + i + ", column " + j + " of " + what, wanted.numbers[i][j]));
      }
    }
    return parts.toArray(Part[]::new);
  }

  private static Case refusedSum(Table a, Table b) {
    return new Case(
        "a.add(b), which are not about the same; a is " + a + "; b is " + b,
        Value.of("refused;" + a.given() + ";" + b.given()),
        equalTo("an IllegalArgumentException that names all axes"));
  }

  private static Case equal(Table a, Table b, boolean equal) {
    return new Case(
        "a is " + a + "; b is " + b,
        Value.of("equals;" + a.given() + ";" + b.given()),
        close(
            EXACT,
            fact("a.equals(b)", equal),
            fact("b.equals(a)", equal),
            fact("a.equals(null)", false),
            fact("a.equals(\"a\")", false),
            fact("equal ones have equal hash codes", true)));
  }
}
