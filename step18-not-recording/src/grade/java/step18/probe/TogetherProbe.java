package step18.probe;

import static step18.Functions.square;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import step18.Autograd;
import step18.Variable;
import step18.exercise.Together;

/**
 * "records;1,2,3;none" → the squares of 1, 2 and 3 by Together.all: 1 if each had a thread of its
 * own, 1 if it was never the caller's, how many results were recorded, 1 if the caller records
 * afterwards, and the results. "scope;…" → the same inside Autograd.noGrad(). "waits" lets the
 * first wait for the last one. "throws" lets the first throw: then 1 if that very exception comes,
 * and 1 if all others had ended.
 */
public final class TogetherProbe implements Probe {
  @Override
  public Value run(Value input) throws InterruptedException {
    String[] parts = input.text().split(";");
    if (parts[0].equals("records")) {
      return calculated(parts[1], parts[2]);
    }
    try (var scope = Autograd.noGrad()) {
      return calculated(parts[1], parts[2]);
    }
  }

  private static Value calculated(String numbers, String how) throws InterruptedException {
    Set<Thread> threads = Collections.synchronizedSet(new HashSet<>());
    var lastHasBegun = new CountDownLatch(1);
    var first = new CountDownLatch(1);
    Set<Integer> ended = Collections.synchronizedSet(new HashSet<>());
    var exception = new IllegalStateException("thrown by the first calculation");
    List<Supplier<Variable>> calculations = new ArrayList<>();
    List<Double> xs = new ArrayList<>();
    if (!numbers.equals("-")) {
      for (String number : numbers.split(",")) {
        xs.add(Double.valueOf(number));
      }
    }
    for (int i = 0; i < xs.size(); i++) {
      int index = i;
      calculations.add(
          () -> {
            threads.add(Thread.currentThread());
            if (index == xs.size() - 1) {
              lastHasBegun.countDown();
            }
            if (how.equals("waits") && index == 0) {
              await(lastHasBegun);
            }
            if (how.equals("throws") && index == 0) {
              first.countDown();
              throw exception;
            }
            if (how.equals("throws")) {
              await(first);
              long sum = 0;
              for (int k = 0; k < 2_000_000; k++) {
                sum += k % 7;
              }
              ended.add(sum > 0 ? index : -1);
            }
            return square(new Variable(xs.get(index)));
          });
    }
    List<Variable> results;
    try {
      results = Together.all(calculations);
    } catch (IllegalStateException e) {
      return Value.of(e == exception ? 1 : 0, ended.size() == xs.size() - 1 ? 1 : 0);
    }
    if (how.equals("throws")) {
      return Value.of(0, 0);
    }
    double[] answers = new double[5 + xs.size()];
    Arrays.fill(answers, Double.NaN);
    answers[0] = results.size();
    answers[1] = threads.size() == xs.size() ? 1 : 0;
    answers[2] = threads.contains(Thread.currentThread()) ? 0 : 1;
    answers[3] = results.stream().filter(y -> y.creator() != null).count();
    answers[4] = Autograd.isRecording() ? 1 : 0;
    for (int i = 0; i < Math.min(xs.size(), results.size()); i++) {
      answers[5 + i] = results.get(i).data[0];
    }
    return Value.of(answers);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while waiting for another calculation", e);
    }
  }
}
