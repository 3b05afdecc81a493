package step01.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.stream.Stream;
import step01.exercise.Unspoilt;

/** "mean 1 2", "float 0.1" or "digit 7" → the number. */
public final class UnspoiltProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] words = input.text().split(" ");
    return Value.of(
        switch (words[0]) {
          case "mean" ->
              Unspoilt.mean(Stream.of(words).skip(1).mapToInt(Integer::parseInt).toArray());
          case "float" -> Unspoilt.asPrinted(Float.parseFloat(words[1]));
          default -> Unspoilt.digit(words[1].charAt(0));
        });
  }
}
