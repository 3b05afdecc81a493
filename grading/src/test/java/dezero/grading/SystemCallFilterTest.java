package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the filter's program as the kernel would, for calls on both processors. */
class SystemCallFilterTest {
  private static final int ALLOWED = 0x7fff_0000;
  private static final int NOT_PERMITTED = 0x0005_0001;
  private static final int NO_SUCH_CALL = 0x0005_0026;

  private static final int AMD64 = 0xc000_003e;
  private static final int ARM64 = 0xc000_00b7;

  /** What the program answers to a call with these arguments. */
  private static int answer(int architecture, int number, long... arguments) {
    var call = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    call.putInt(number).putInt(architecture).putLong(0);
    for (long argument : arguments) {
      call.putLong(argument);
    }
    String name = architecture == AMD64 ? "amd64" : "aarch64";
    var program = ByteBuffer.wrap(SystemCallFilter.of(name).orElseThrow().program());
    return run(program.order(ByteOrder.LITTLE_ENDIAN), call);
  }

  private static int run(ByteBuffer program, ByteBuffer call) {
    int accumulator = 0;
    int at = 0;
    while (true) {
      short code = program.getShort(8 * at);
      int ifSo = Byte.toUnsignedInt(program.get(8 * at + 2));
      int ifNot = Byte.toUnsignedInt(program.get(8 * at + 3));
      int operand = program.getInt(8 * at + 4);
      at++;
      switch (code) {
        case 0x20 -> accumulator = call.getInt(operand);
        case 0x54 -> accumulator &= operand;
        case 0x15 -> at += accumulator == operand ? ifSo : ifNot;
        case 0x35 -> at += Integer.compareUnsigned(accumulator, operand) >= 0 ? ifSo : ifNot;
        case 0x45 -> at += (accumulator & operand) != 0 ? ifSo : ifNot;
        case 0x06 -> {
          return operand;
        }
        default -> throw new AssertionError("the kernel knows no instruction " + code);
      }
    }
  }

  /** Numbers from the kernel's tables, amd64 then arm64. */
  static Stream<int[]> refused() {
    return Stream.of(
        new int[] {41, 198}, // socket
        new int[] {46, 211}, // sendmsg
        new int[] {54, 208}, // setsockopt
        new int[] {101, 117}, // ptrace
        new int[] {310, 270}, // process_vm_readv
        new int[] {311, 271}, // process_vm_writev
        new int[] {319, 279}, // memfd_create
        new int[] {425, 425}, // io_uring_setup
        new int[] {272, 97}, // unshare
        new int[] {308, 268}, // setns
        new int[] {165, 40}, // mount
        new int[] {29, 194}, // shmget
        new int[] {248, 217}); // add_key
  }

  @ParameterizedTest
  @MethodSource("refused")
  void what_java_never_asks_for_is_refused(int... numbers) {
    assertThat(answer(AMD64, numbers[0])).isEqualTo(NOT_PERMITTED);
    assertThat(answer(ARM64, numbers[1])).isEqualTo(NOT_PERMITTED);
  }

  static Stream<int[]> allowed() {
    return Stream.of(
        new int[] {0, 63}, // read
        new int[] {1, 64}, // write
        new int[] {257, 56}, // openat
        new int[] {59, 221}, // execve
        new int[] {10, 226}, // mprotect
        new int[] {202, 98}, // futex
        new int[] {293, 59}, // pipe2
        new int[] {53, 199}, // socketpair, which the JDK asks for before it opens a file
        new int[] {117, 147}, // setresuid
        new int[] {302, 261}, // prlimit64
        new int[] {231, 94}); // exit_group
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void what_java_needs_is_allowed(int... numbers) {
    assertThat(answer(AMD64, numbers[0])).isEqualTo(ALLOWED);
    assertThat(answer(ARM64, numbers[1])).isEqualTo(ALLOWED);
  }

  @ParameterizedTest
  @MethodSource("processors")
  void a_clone_is_a_thread_or_refused(int architecture, int clone, int prctl, int mmap) {
    assertThat(answer(architecture, clone, 0x3d0f00)).isEqualTo(ALLOWED);
    assertThat(answer(architecture, clone, 17)).isEqualTo(NOT_PERMITTED);
    assertThat(answer(architecture, 435)).isEqualTo(NO_SUCH_CALL);
  }

  @ParameterizedTest
  @MethodSource("processors")
  void a_process_keeps_the_signal_of_its_parents_death(
      int architecture, int clone, int prctl, int mmap) {
    int setName = 15;
    int setSignal = 1;
    assertThat(answer(architecture, prctl, setName)).isEqualTo(ALLOWED);
    assertThat(answer(architecture, prctl, setSignal)).isEqualTo(NOT_PERMITTED);
    assertThat(answer(architecture, prctl, 0x1_0000_0001L)).isEqualTo(NOT_PERMITTED);
  }

  @ParameterizedTest
  @MethodSource("processors")
  void memory_is_private_or_a_files(int architecture, int clone, int prctl, int mmap) {
    int isPrivate = 0x22;
    int ofFile = 0x01;
    assertThat(answer(architecture, mmap, 0, 4096, 3, isPrivate)).isEqualTo(ALLOWED);
    assertThat(answer(architecture, mmap, 0, 4096, 3, ofFile)).isEqualTo(ALLOWED);
    assertThat(answer(architecture, mmap, 0, 4096, 3, 0x21)).isEqualTo(NOT_PERMITTED);
    assertThat(answer(architecture, mmap, 0, 4096, 3, 0x4_0023)).isEqualTo(NOT_PERMITTED);
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> processors() {
    return Stream.of(
        org.junit.jupiter.params.provider.Arguments.of(AMD64, 56, 157, 9),
        org.junit.jupiter.params.provider.Arguments.of(ARM64, 220, 167, 222));
  }

  @ParameterizedTest
  @MethodSource("processors")
  void calls_of_another_processor_are_refused(int architecture, int clone, int prctl, int mmap) {
    int other = architecture == AMD64 ? 0x4000_0003 : 0x4000_0028;
    var program = ByteBuffer.wrap(of(architecture).program()).order(ByteOrder.LITTLE_ENDIAN);
    var call = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).putInt(3).putInt(other);
    assertThat(run(program, call)).isEqualTo(NOT_PERMITTED);
    assertThat(IntStream.of(0, 41, 59).map(n -> answer(architecture, n | 0x4000_0000)))
        .containsOnly(NOT_PERMITTED);
  }

  private static SystemCallFilter of(int architecture) {
    return SystemCallFilter.of(architecture == AMD64 ? "amd64" : "aarch64").orElseThrow();
  }
}
