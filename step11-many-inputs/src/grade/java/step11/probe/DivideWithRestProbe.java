package step11.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step11.exercise.DivideWithRest;

/** "ask;7;2" and "refuse;7;2;1" → what {@link Boxes#answer} says, of two results. */
public final class DivideWithRestProbe implements Probe {
  @Override
  public Value run(Value input) {
    return Boxes.answer(new DivideWithRest(), input.text(), 2);
  }
}
