package step01.grade;

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
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Step 01: boxes that remember. */
public final class Step01Exercises implements Exercises {
  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "A box that remembers")
            .core()
            .points(4)
            .file("Box.java")
            .hints(
                "A plain number has no place for a note. Your box has: which two things does it"
                    + " keep, and what does the note of a new Box(1) say?",
                "Two fields: the number, and its past as a String. plus and times make a new box"
                    + " and leave the two old ones as they are. For the new one you need a second,"
                    + " private constructor, which is given both: the number and the past.",
                "plus is: return new Box(number + other.number, \"(\" + past + \" + \" +"
                    + " other.past + \")\"). The public constructor calls the private one:"
                    + " this(number, Double.toString(number)).")
            .probe("step01.probe.BoxProbe")
            .cases(Step01Exercises::box),
        task(2, "Equal, and yet two")
            .points(3)
            .file("EqualBox.java")
            .hints(
                "What does == ask of two arrays, and which class of the JDK compares what is in"
                    + " them? And is new HashSet of the boxes a way to count them, now that equal"
                    + " ones are equals?",
                "Arrays.equals and Arrays.hashCode belong together. Before that, equals has to ask"
                    + " whether the other is a box at all: other instanceof EqualBox that.",
                "To count, compare with ==: a box is new if it is none of those before it. Or put"
                    + " them into a Collections.newSetFromMap(new IdentityHashMap<>()), a set that"
                    + " compares so.")
            .probe("step01.probe.EqualBoxProbe")
            .cases(Step01Exercises::equalBox),
        task(3, "Arrows instead of text")
            .points(3)
            .file("LinkedBox.java")
            .hints(
                "What must a box keep so that you can walk from it to the two boxes that it was"
                    + " made from? And after y = y.plus(y), how often does the walk meet the same"
                    + " box?",
                "The length: a text in brackets is as long as its two parts and the five characters"
                    + " of \"( + )\". So each box can keep its own length, a long, and need not ask"
                    + " those behind it again.",
                "boxes(): a queue of boxes that wait, and a set of those seen, compared by"
                    + " identity. Take one out; if seen.add(box) says that it is new, let the boxes"
                    + " it was made from wait as well. At the end the set has the answer.")
            .probe("step01.probe.LinkedBoxProbe")
            .cases(Step01Exercises::linkedBox));
  }

  // ---- task 1

  private static List<Case> box(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(calculation("1.0", "2.0", "a + b", "3.0", "4.0", "d + e", "c * f"));
    cases.add(calculation(number(random)));
    for (int i = 0; i < 2; i++) {
      cases.add(calculation(number(random), number(random), "a * b", number(random), "c + d"));
      cases.add(calculation(number(random), "a * a", number(random), "c + c", "b * d", "e + e"));
    }
    return cases;
  }

  private static String number(Random random) {
    return numbers(random, 1);
  }

  private static String numbers(Random random, int count) {
    return random
        .ints(count, -90, 90)
        .mapToObj(i -> Double.toString(i / 8.0))
        .collect(Collectors.joining(","));
  }

  private record Made(double number, String past) {
    Made apply(String sign, Made right) {
      double result = sign.equals("+") ? number + right.number : number * right.number;
      return new Made(result, "(%s %s %s)".formatted(past, sign, right.past));
    }
  }

  /** Boxes a, b, c …: each has this number, or is made of two before it. */
  private static Case calculation(String... boxes) {
    Map<String, Made> made = new LinkedHashMap<>();
    List<String> code = new ArrayList<>();
    for (String box : boxes) {
      String name = letter(made.size());
      String[] words = box.split(" ");
      if (words.length == 1) {
        made.put(name, new Made(Double.parseDouble(box), box));
        code.add(name + " = new Box(" + box + ")");
      } else {
        made.put(name, made.get(words[0]).apply(words[1], made.get(words[2])));
        String method = words[1].equals("+") ? "plus" : "times";
        code.add("%s = %s.%s(%s)".formatted(name, words[0], method, words[2]));
      }
    }
    List<Line> lines = new ArrayList<>();
    made.forEach((name, box) -> lines.add(line(name + ".number()", "" + box.number)));
    made.forEach((name, box) -> lines.add(line(name + ".past()", box.past)));
    return new Case(
        String.join(", ", code),
        Value.of(String.join(";", boxes)),
        equalTo(lines.toArray(Line[]::new)));
  }

  // ---- task 2

  private static List<Case> equalBox(Random random) {
    String three = numbers(random, 3);
    double first = 100 + random.nextInt(50);
    List<Case> cases = new ArrayList<>();
    cases.add(equality(three, three, true));
    cases.add(equality(first + "," + three, "7.0," + three, false));
    cases.add(equality(three + "," + first, three + ",7.0", false));
    cases.add(equality(three, three + "," + first, false));
    cases.add(equality(first + ",1.0", "1.0," + first, false));
    cases.add(
        new Case(
            "a = new EqualBox(" + first + ")",
            Value.of("stranger " + first),
            close(
                0,
                fact("a.equals(null)", false),
                fact("a.equals(\"" + first + "\"), a text", false),
                fact("a.equals(a.data), an array", false))));
    cases.add(counted("1.0,1.0,1.0", 0, 1, 2));
    for (int size = 4; size <= 6; size++) {
      cases.add(counted("1.0,2.0,2.0,1.0,2.0,1.0", random.ints(8, 0, size).toArray()));
    }
    return cases;
  }

  private static Case equality(String a, String b, boolean equal) {
    String words = (equal ? "same " : "other ") + a + " " + b;
    List<Part> parts = new ArrayList<>();
    parts.add(fact("a.equals(b)", equal));
    parts.add(fact("b.equals(a)", equal));
    if (equal) {
      parts.add(fact("a.hashCode() == b.hashCode()", true));
    }
    return new Case(
        "a = new EqualBox(%s), b = new EqualBox(%s)".formatted(listed(a), listed(b)),
        Value.of(words),
        close(0, parts.toArray(Part[]::new)));
  }

  private static String listed(String numbers) {
    return numbers.replace(",", ", ");
  }

  private static Case counted(String contents, int... chosen) {
    String indices = IntStream.of(chosen).mapToObj(i -> "" + i).collect(Collectors.joining(","));
    int different = (int) IntStream.of(chosen).distinct().count();
    return new Case(
        "EqualBox.count(%s), %s".formatted(named(chosen), boxes(contents)),
        Value.of("count " + contents + " " + indices),
        close(0, different));
  }

  /** "a, b, b" for 0, 1, 1. */
  private static String named(int... chosen) {
    return IntStream.of(chosen).mapToObj(Step01Exercises::letter).collect(Collectors.joining(", "));
  }

  private static String letter(int index) {
    return String.valueOf((char) ('a' + index));
  }

  /** "a = new EqualBox(1.0), b = new EqualBox(2.0)". */
  private static String boxes(String contents) {
    String[] numbers = contents.split(",");
    return IntStream.range(0, numbers.length)
        .mapToObj(i -> letter(i) + " = new EqualBox(" + numbers[i] + ")")
        .collect(Collectors.joining(", "));
  }

  // ---- task 3

  private static List<Case> linkedBox(Random random) {
    double start = (1 + random.nextInt(60)) / 8.0;
    List<Case> cases = new ArrayList<>();
    cases.add(sums(List.of("" + start)));
    cases.add(sums(List.of("1.0", "2.0", "0+1", "0+1", "2+3")));
    cases.add(doublings(start, 3));
    cases.add(doublings(start, 30));
    cases.add(doublings(1 + random.nextInt(9), 50));
    cases.add(chain(start, 300 + random.nextInt(99)));
    for (int i = 0; i < 4; i++) {
      cases.add(sums(anything(random)));
    }
    return cases;
  }

  private static Case doublings(double start, int times) {
    List<String> words = new ArrayList<>(List.of("" + start));
    for (int i = 0; i < times; i++) {
      words.add(i + "+" + i);
    }
    return sums(
        "y", "y = new LinkedBox(%s), then y = y.plus(y) %d times".formatted(start, times), words);
  }

  private static Case chain(double start, int times) {
    List<String> words = new ArrayList<>(List.of("" + start));
    for (int i = 0; i < times; i++) {
      words.add(i + "+0");
    }
    String code = "x = new LinkedBox(%s), y = x, then y = y.plus(x) %d times";
    return sums("y", code.formatted(start, times), words);
  }

  private static List<String> anything(Random random) {
    List<String> words = new ArrayList<>(List.of("1.0", "1.0", "-12.5"));
    for (int size = 3; size < 15; size++) {
      words.add(random.nextInt(size) + "+" + (size - 1 - random.nextInt(3)));
    }
    return words;
  }

  private static Case sums(List<String> words) {
    List<String> code = new ArrayList<>();
    for (String word : words) {
      String[] parts = word.split("\\+");
      code.add(
          letter(code.size())
              + " = "
              + (parts.length == 1
                  ? "new LinkedBox(" + word + ")"
                  : letter(Integer.parseInt(parts[0]))
                      + (".plus(" + letter(Integer.parseInt(parts[1])) + ")")));
    }
    return sums(letter(words.size() - 1), String.join(", ", code), words);
  }

  private static Case sums(String name, String label, List<String> words) {
    int size = words.size();
    double[] number = new double[size];
    BigInteger[] length = new BigInteger[size];
    List<TreeSet<Integer>> behind = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String[] parts = words.get(i).split("\\+");
      behind.add(new TreeSet<>(Collections.singleton(i)));
      if (parts.length == 1) {
        number[i] = Double.parseDouble(parts[0]);
        length[i] = BigInteger.valueOf(parts[0].length());
        continue;
      }
      int left = Integer.parseInt(parts[0]);
      int right = Integer.parseInt(parts[1]);
      number[i] = number[left] + number[right];
      length[i] = length[left].add(length[right]).add(BigInteger.valueOf(5));
      behind.get(i).addAll(behind.get(left));
      behind.get(i).addAll(behind.get(right));
    }
    int last = size - 1;
    return new Case(
        label,
        Value.of(String.join(" ", words)),
        close(
            0,
            part(name + ".number()", number[last]),
            count(name + ".boxes()", behind.get(last).size()),
            count(name + ".length()", length[last].longValueExact())));
  }
}
