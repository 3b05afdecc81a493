package dezero.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All that was measured. */
final class Results {
  private final List<Result> results = new ArrayList<>();
  private final List<Process> processes = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final List<String> notLevel = new ArrayList<>();
  private final List<String> heldBack = new ArrayList<>();

  /**
   * One side at one size of a task.
   *
   * @param times by the clock
   * @param processor of all threads
   */
  record Result(Task task, int size, Side side, Timings times, Timings processor) {
    double median() {
      return times.median();
    }
  }

  /** One side in processes of their own: how long they took, or what they found. */
  record Process(Whole whole, Side side, Timings found) {}

  void add(Result result) {
    results.add(result);
  }

  void add(Process process) {
    processes.add(process);
  }

  /** Puts down why a task was not measured to its end. */
  void add(String failure) {
    failures.add(failure);
  }

  /** Puts down that a peer could not do its best: then there is no talk of goals. */
  void peerIsHeldBack(String why) {
    heldBack.add(why);
  }

  List<String> heldBack() {
    return heldBack;
  }

  /** Puts down who was timed before its runs agreed. */
  void wasNotLevel(String who) {
    notLevel.add(who);
  }

  List<String> notLevel() {
    return notLevel;
  }

  List<String> failures() {
    return failures;
  }

  /** The tasks that were measured, in order. */
  Set<Task> tasks() {
    Set<Task> tasks = new LinkedHashSet<>();
    results.forEach(result -> tasks.add(result.task()));
    return tasks;
  }

  /** Who took part in a task. */
  Set<Side> sides(Task task) {
    Set<Side> sides = new LinkedHashSet<>();
    of(task).forEach(result -> sides.add(result.side()));
    return sides;
  }

  /** The sizes at which a task was measured, small ones first. */
  Set<Integer> sizes(Task task) {
    Set<Integer> sizes = new TreeSet<>();
    of(task).forEach(result -> sizes.add(result.size()));
    return sizes;
  }

  List<Process> processes() {
    return processes;
  }

  Optional<Result> of(Task task, int size, Side side) {
    return of(task, size).filter(result -> result.side().equals(side)).findFirst();
  }

  /** Ours on so many threads: with simd where it was measured, else plain, which has but one. */
  Optional<Result> ours(Task task, int size, int threads) {
    return fastest(task, size, Set.of(Peer.SIMD), threads)
        .or(() -> fastest(task, size, Set.of(Peer.PLAIN), 1));
  }

  /** The fastest of these on so many threads. */
  Optional<Result> fastest(Task task, int size, Collection<Peer> peers, int threads) {
    return of(task, size)
        .filter(result -> peers.contains(result.side().peer()))
        .filter(result -> result.side().threads() == threads)
        .min(Comparator.comparingDouble(Result::median));
  }

  /** What this side found, at the median. */
  OptionalDouble found(Whole whole, Peer peer) {
    return in(whole, Set.of(peer)).mapToDouble(process -> process.found().median()).findFirst();
  }

  /** Ours in a process of its own: on as many threads as there are, with simd where there is. */
  Optional<Process> ours(Whole whole) {
    return in(whole, Set.of(Peer.SIMD))
        .filter(process -> process.side().version().isEmpty())
        .max(Comparator.comparingInt(process -> process.side().threads()))
        .or(() -> in(whole, Set.of(Peer.PLAIN)).findFirst());
  }

  /** The fastest of these in a process of its own, on any number of threads. */
  Optional<Process> fastest(Whole whole, Set<Peer> peers) {
    return in(whole, peers)
        .filter(process -> process.side().version().isEmpty())
        .min(Comparator.comparingDouble(process -> process.found().median()));
  }

  private Stream<Process> in(Whole whole, Set<Peer> peers) {
    return processes.stream()
        .filter(process -> process.whole() == whole && peers.contains(process.side().peer()));
  }

  private Stream<Result> of(Task task) {
    return results.stream().filter(result -> result.task() == task);
  }

  private Stream<Result> of(Task task, int size) {
    return of(task).filter(result -> result.size() == size);
  }
}
