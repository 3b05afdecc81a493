package dezero.bench;

import dezero.array.NdArray;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The operations of the side-by-side runs under JMH, for work on the kernels: bench/jmh. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OperationsBenchmark {

  /** Products of square matrices. */
  @State(Scope.Thread)
  public static class Square {
    @Param({"32", "128", "512", "1024"})
    public int n;

    @Param({"matmul", "matmul_first_transposed", "matmul_second_transposed"})
    public String task;

    private Work work;

    /** Makes the matrices. */
    @Setup
    public void prepare() {
      work = Task.of(task).prepare(n);
    }
  }

  /** The two products of the course's own networks. */
  @State(Scope.Thread)
  public static class Network {
    private Work wide;
    private Work small;

    /** Makes the matrices. */
    @Setup
    public void prepare() {
      wide = Task.MATMUL_WIDE.prepare(1000);
      small = Task.MATMUL_SMALL.prepare(10);
    }
  }

  /** Long arrays. */
  @State(Scope.Thread)
  public static class Elements {
    @Param({"1000", "100000", "1000000"})
    public int n;

    @Param({"exp", "tanh", "softmax", "sum", "add"})
    public String task;

    private Work work;

    /** Makes the array. */
    @Setup
    public void prepare() {
      work = Task.of(task).prepare(n);
    }
  }

  @Benchmark
  public NdArray square(Square state) {
    return state.work.run(1);
  }

  @Benchmark
  public NdArray wide(Network state) {
    return state.wide.run(1);
  }

  @Benchmark
  public NdArray small(Network state) {
    return state.small.run(1);
  }

  @Benchmark
  public NdArray elements(Elements state) {
    return state.work.run(1);
  }
}
