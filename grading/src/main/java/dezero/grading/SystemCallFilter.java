package dezero.grading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A program for the kernel (seccomp) that lets a process start threads, but no other process.
 * bubblewrap takes it as eight bytes for each instruction.
 *
 * @param architecture what the kernel calls it; a call of another one is refused
 * @param forking 435 where the kernel has no such call: that number is refused before
 */
record SystemCallFilter(int architecture, int cloning, int forking, int vforking) {
  private static final int CLONE3 = 435;
  private static final int NUMBERS_OF_X32 = 0x4000_0000;
  private static final int CLONE_THREAD = 0x1_0000;

  // Where the kernel puts what the filter looks at.
  private static final int NUMBER = 0;
  private static final int ARCHITECTURE = 4;
  private static final int FIRST_ARGUMENT = 16;

  private static final short LOAD = 0x20;
  private static final short IF_EQUAL = 0x15;
  private static final short IF_AT_LEAST = 0x35;
  private static final short IF_ANY_BIT = 0x45;
  private static final short RETURN = 0x06;

  private static final int ALLOWED = 0x7fff_0000;
  private static final int NOT_PERMITTED = 0x0005_0001;

  /** glibc then asks with clone, whose flags can be looked at; those of clone3 cannot. */
  private static final int NO_SUCH_CALL = 0x0005_0026;

  /** Nothing where we do not know the numbers of the calls. */
  static Optional<SystemCallFilter> ofThisMachine() {
    return switch (System.getProperty("os.arch")) {
      case "amd64" -> Optional.of(new SystemCallFilter(0xc000_003e, 56, 57, 58));
      case "aarch64" -> Optional.of(new SystemCallFilter(0xc000_00b7, 220, CLONE3, CLONE3));
      default -> Optional.empty();
    };
  }

  /** A jump counts the instructions to leave out. */
  byte[] program() {
    ByteBuffer program = ByteBuffer.allocate(13 * 8).order(ByteOrder.LITTLE_ENDIAN);
    put(program, LOAD, ARCHITECTURE, 0, 0);
    put(program, IF_EQUAL, architecture, 0, 9);
    put(program, LOAD, NUMBER, 0, 0);
    put(program, IF_AT_LEAST, NUMBERS_OF_X32, 7, 0);
    put(program, IF_EQUAL, CLONE3, 7, 0);
    put(program, IF_EQUAL, forking, 5, 0);
    put(program, IF_EQUAL, vforking, 4, 0);
    put(program, IF_EQUAL, cloning, 0, 2);
    put(program, LOAD, FIRST_ARGUMENT, 0, 0);
    put(program, IF_ANY_BIT, CLONE_THREAD, 0, 1);
    put(program, RETURN, ALLOWED, 0, 0);
    put(program, RETURN, NOT_PERMITTED, 0, 0);
    put(program, RETURN, NO_SUCH_CALL, 0, 0);
    return program.array();
  }

  private static void put(ByteBuffer program, short code, int operand, int ifSo, int ifNot) {
    program.putShort(code).put((byte) ifSo).put((byte) ifNot).putInt(operand);
  }
}
