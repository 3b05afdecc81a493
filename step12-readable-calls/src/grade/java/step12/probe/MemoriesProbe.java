package step12.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import step12.Variable;
import step12.exercise.Memories;
import step12.exercise.Memories.Memory;

/** The number of a memory → 1 if it is said to be reliable. */
public final class MemoriesProbe implements Probe {
  /** What is kept of the array, and what is given out of what was kept: all of one class. */
  private record Kind<T>(Function<Variable[], T> keep, Function<T, List<Variable>> give) {
    Memory make() {
      return new Kept<>(this);
    }
  }

  private static final class Kept<T> implements Memory {
    private final Kind<T> kind;
    private T kept;

    Kept(Kind<T> kind) {
      this.kind = kind;
    }

    @Override
    public void remember(Variable... boxes) {
      kept = kind.keep.apply(boxes);
    }

    @Override
    public List<Variable> remembered() {
      return kind.give.apply(kept);
    }
  }

  private static final List<Supplier<Memory>> MEMORIES =
      List.of(
          new Kind<>(List::of, list -> list)::make,
          new Kind<>(array -> array, List::of)::make,
          new Kind<Variable[]>(array -> array.clone(), List::of)::make,
          new Kind<>(Arrays::<Variable>asList, list -> list)::make,
          new Kind<>(MemoriesProbe::listOf, ArrayList::new)::make,
          new Kind<>(MemoriesProbe::listOf, list -> list)::make,
          new Kind<>(Arrays::<Variable>asList, Collections::unmodifiableList)::make,
          new Kind<>(MemoriesProbe::listOf, Collections::unmodifiableList)::make,
          new Kind<>(MemoriesProbe::copies, list -> list)::make,
          new Kind<>(MemoriesProbe::turnRound, list -> list)::make,
          new Kind<>(MemoriesProbe::eachOnce, list -> list)::make,
          new Kind<Variable[]>(array -> array.clone(), Arrays::asList)::make);

  @Override
  public Value run(Value input) {
    return Value.of(Memories.isReliable(MEMORIES.get((int) input.numbers()[0])) ? 1 : 0);
  }

  private static List<Variable> listOf(Variable... boxes) {
    return new ArrayList<>(Arrays.asList(boxes));
  }

  private static List<Variable> copies(Variable... boxes) {
    return Stream.of(boxes).map(box -> new Variable(box.data)).toList();
  }

  private static List<Variable> turnRound(Variable... boxes) {
    List<Variable> kept = List.of(boxes);
    Collections.reverse(Arrays.asList(boxes));
    return kept;
  }

  private static List<Variable> eachOnce(Variable... boxes) {
    return List.copyOf(new LinkedHashSet<>(Arrays.asList(boxes)));
  }
}
