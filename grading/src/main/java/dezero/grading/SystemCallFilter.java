package dezero.grading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * A program for the kernel (seccomp) that lets a process do what a JVM does: start threads, but no
 * other process; and nothing that reaches other processes, or that keeps memory which no limit of a
 * process counts. bubblewrap takes it as eight bytes for each instruction.
 *
 * @param architecture what the kernel calls it; a call of another one is refused
 * @param numbers finds a call's number
 */
record SystemCallFilter(int architecture, ToIntFunction<Call> numbers) {
  /** A system call's numbers; 0 where that processor has no such call. */
  private record Call(int amd64, int arm64) {}

  private static final int CLONE3 = 435;
  private static final int NUMBERS_OF_X32 = 0x4000_0000;
  private static final int CLONE_THREAD = 0x1_0000;
  private static final int SET_SIGNAL_OF_PARENTS_DEATH = 1;
  private static final int SHARED_AND_OF_NO_FILE = 0x21;

  private static final Call CLONE = new Call(56, 220);
  private static final Call PRCTL = new Call(157, 167);
  private static final Call MMAP = new Call(9, 222);

  private static final List<Call> REFUSED =
      List.of(
          // Other processes: fork, vfork, ptrace, process_vm_readv and _writev, kcmp,
          // pidfd_send_signal, pidfd_open, pidfd_getfd.
          new Call(57, 0),
          new Call(58, 0),
          new Call(101, 117),
          new Call(310, 270),
          new Call(311, 271),
          new Call(312, 272),
          new Call(424, 424),
          new Call(434, 434),
          new Call(438, 438),
          // Sockets: socket, connect, accept, sendmsg, bind, listen, setsockopt, accept4,
          // sendmmsg. Not socketpair: the JDK makes one pair before it opens a file. What is
          // written into pairs that nobody reads, the limit of descriptors bounds.
          new Call(41, 198),
          new Call(42, 203),
          new Call(43, 202),
          new Call(46, 211),
          new Call(49, 200),
          new Call(50, 201),
          new Call(54, 208),
          new Call(288, 242),
          new Call(307, 269),
          // io_uring does any call unseen by this filter: io_uring_setup, _enter, _register. The
          // older io_setup shares one limit with all of the machine.
          new Call(425, 425),
          new Call(426, 426),
          new Call(427, 427),
          new Call(206, 0),
          // Shared memory, which counts for no process: memfd_create, memfd_secret, shmget, shmat,
          // msgget, semget, mq_open.
          new Call(319, 279),
          new Call(447, 447),
          new Call(29, 194),
          new Call(30, 196),
          new Call(68, 186),
          new Call(64, 190),
          new Call(240, 180),
          // Namespaces, in which a process is root and mounts what it likes: unshare, setns, mount,
          // umount2, pivot_root, chroot, and the newer calls for mounting.
          new Call(272, 97),
          new Call(308, 268),
          new Call(165, 40),
          new Call(166, 39),
          new Call(155, 41),
          new Call(161, 51),
          new Call(428, 428),
          new Call(429, 429),
          new Call(430, 430),
          new Call(431, 431),
          new Call(432, 432),
          new Call(433, 433),
          new Call(442, 442),
          // Parts of the kernel in which faults are found most often: userfaultfd, bpf,
          // perf_event_open, add_key, request_key, keyctl, inotify_init, inotify_init1,
          // fanotify_init, open_by_handle_at, landlock_create_ruleset.
          new Call(323, 282),
          new Call(321, 280),
          new Call(298, 241),
          new Call(248, 217),
          new Call(249, 218),
          new Call(250, 219),
          new Call(253, 0),
          new Call(294, 26),
          new Call(300, 262),
          new Call(304, 265),
          new Call(444, 444));

  // Where the kernel puts what the filter looks at; of arguments, the lower half.
  private static final int NUMBER = 0;
  private static final int ARCHITECTURE = 4;
  private static final int FIRST_ARGUMENT = 16;
  private static final int FOURTH_ARGUMENT = 40;

  private static final short LOAD = 0x20;
  private static final short AND = 0x54;
  private static final short IF_EQUAL = 0x15;
  private static final short IF_AT_LEAST = 0x35;
  private static final short IF_ANY_BIT = 0x45;
  private static final short RETURN = 0x06;

  private static final int ALLOWED = 0x7fff_0000;
  private static final int NOT_PERMITTED = 0x0005_0001;

  /** glibc then asks with clone, whose flags can be looked at; those of clone3 cannot. */
  private static final int NO_SUCH_CALL = 0x0005_0026;

  /** The last three instructions, which all others jump to. */
  private enum End {
    ALLOW,
    REFUSE,
    DENY_EXISTENCE
  }

  /**
   * An instruction. A jump goes to one of the ends, or else skips that many instructions.
   *
   * @param ifSo null for the next one
   */
  private record Instruction(short code, int operand, End ifSo, End ifNot, int leavesOut) {
    static Instruction load(int where) {
      return new Instruction(LOAD, where, null, null, 0);
    }

    static Instruction jump(short code, int operand, End ifSo, End ifNot) {
      return new Instruction(code, operand, ifSo, ifNot, 0);
    }

    static Instruction unless(int number, int leavesOut) {
      return new Instruction(IF_EQUAL, number, null, null, leavesOut);
    }
  }

  /** Nothing where we do not know the numbers of the calls. */
  static Optional<SystemCallFilter> ofThisMachine() {
    return of(System.getProperty("os.arch"));
  }

  /** As Java names the processor. */
  static Optional<SystemCallFilter> of(String processor) {
    return switch (processor) {
      case "amd64" -> Optional.of(new SystemCallFilter(0xc000_003e, Call::amd64));
      case "aarch64" -> Optional.of(new SystemCallFilter(0xc000_00b7, Call::arm64));
      default -> Optional.empty();
    };
  }

  byte[] program() {
    List<Instruction> body = instructions();
    int size = body.size() + End.values().length;
    ByteBuffer program = ByteBuffer.allocate(8 * size).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < body.size(); i++) {
      Instruction one = body.get(i);
      int toEnds = body.size() - i - 1;
      int ifSo = one.ifSo == null ? 0 : toEnds + one.ifSo.ordinal();
      int ifNot = one.ifNot == null ? one.leavesOut : toEnds + one.ifNot.ordinal();
      put(program, one.code, ifSo, ifNot, one.operand);
    }
    put(program, RETURN, 0, 0, ALLOWED);
    put(program, RETURN, 0, 0, NOT_PERMITTED);
    put(program, RETURN, 0, 0, NO_SUCH_CALL);
    return program.array();
  }

  private List<Instruction> instructions() {
    List<Instruction> all = new ArrayList<>();
    all.add(Instruction.load(ARCHITECTURE));
    all.add(Instruction.jump(IF_EQUAL, architecture, null, End.REFUSE));
    all.add(Instruction.load(NUMBER));
    all.add(Instruction.jump(IF_AT_LEAST, NUMBERS_OF_X32, End.REFUSE, null));
    all.add(Instruction.jump(IF_EQUAL, CLONE3, End.DENY_EXISTENCE, null));
    for (Call call : REFUSED) {
      int number = numbers.applyAsInt(call);
      if (number > 0) {
        all.add(Instruction.jump(IF_EQUAL, number, End.REFUSE, null));
      }
    }
    all.add(Instruction.unless(numbers.applyAsInt(CLONE), 2));
    all.add(Instruction.load(FIRST_ARGUMENT));
    all.add(Instruction.jump(IF_ANY_BIT, CLONE_THREAD, End.ALLOW, End.REFUSE));
    all.add(Instruction.unless(numbers.applyAsInt(PRCTL), 2));
    all.add(Instruction.load(FIRST_ARGUMENT));
    all.add(Instruction.jump(IF_EQUAL, SET_SIGNAL_OF_PARENTS_DEATH, End.REFUSE, End.ALLOW));
    all.add(Instruction.unless(numbers.applyAsInt(MMAP), 3));
    all.add(Instruction.load(FOURTH_ARGUMENT));
    all.add(new Instruction(AND, SHARED_AND_OF_NO_FILE, null, null, 0));
    all.add(Instruction.jump(IF_EQUAL, SHARED_AND_OF_NO_FILE, End.REFUSE, End.ALLOW));
    return all;
  }

  private static void put(ByteBuffer program, short code, int ifSo, int ifNot, int operand) {
    program.putShort(code).put((byte) ifSo).put((byte) ifNot).putInt(operand);
  }
}
