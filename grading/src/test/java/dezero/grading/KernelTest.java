package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What of the kernel a learner's code can reach in bubblewrap, from Java and from native code. */
@EnabledOnOs(OS.LINUX)
class KernelTest {
  /** What the code threw, or what was wrong with its answer. */
  private static String reason(Sandbox sandbox, String body) {
    assumeThat(sandbox.isInstalled()).as(sandbox + " is installed").isTrue();
    var files = Submission.of(Map.of("One.java", Grading.file("One", body)));
    Report report =
        new Grader(Grading.PATIENT, EnumSet.of(sandbox))
            .grade(Grading.step("One"), files, Grading.SEED);
    assertThat(report.points()).isZero();
    return report.tasks().get(0).reason();
  }

  private static String open(String file, String mode) {
    return "new java.io.RandomAccessFile(\"%s\", \"%s\").close(); return 0;".formatted(file, mode);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "BUBBLEWRAP.*")
  void settings_cannot_be_written(Sandbox sandbox) {
    for (String setting :
        new String[] {"kernel/core_pattern", "kernel/threads-max", "fs/file-max"}) {
      assertThat(reason(sandbox, open("/proc/sys/" + setting, "rw")))
          .contains("FileNotFoundException")
          .containsAnyOf("Read-only file system", "Permission denied", "No such file");
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "BUBBLEWRAP.*")
  void the_first_process_of_the_sandbox_is_out_of_reach(Sandbox sandbox) {
    for (String mode : new String[] {"r", "rw"}) {
      assertThat(reason(sandbox, open("/proc/1/mem", mode))).contains("FileNotFoundException");
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "BUBBLEWRAP.*")
  void there_are_no_sockets(Sandbox sandbox) {
    String unix =
        "java.nio.channels.SocketChannel.open(java.net.StandardProtocolFamily.UNIX).close();"
            + " return 0;";
    assertThat(reason(sandbox, unix)).contains("Operation not permitted");
  }

  @ParameterizedTest
  @EnumSource
  void there_are_few_descriptors(Sandbox sandbox) {
    String many =
        """
        var kept = new java.util.ArrayList<Object>();
        for (int i = 0; i < 1000; i++) kept.add(new java.io.FileInputStream("/dev/null"));
        return 0;
        """;
    assertThat(reason(sandbox, many)).contains("Too many open files");
  }

  /** Root may do a lot that no sandbox forbids. */
  @Test
  void a_grader_that_is_root_runs_the_code_as_a_user_who_may_do_nothing() {
    String status =
        "throw new Exception(java.nio.file.Files.readString(java.nio.file.Path.of("
            + "\"/proc/self/status\")));";
    assertThat(reason(Sandbox.BUBBLEWRAP_AS_NOBODY, status))
        .containsPattern("Uid:(\\s6[1-5]\\d{3}){4}\\s")
        .containsPattern("Gid:(\\s6[1-5]\\d{3}){4}\\s")
        .containsPattern("Groups:\\s+\\| ")
        .containsPattern("CapEff:\\s0{16}\\s")
        .containsPattern("CapPrm:\\s0{16}\\s")
        .containsPattern("CapBnd:\\s0{16}\\s");
  }

  /** A library that asks the kernel when it is loaded, and leaves what came in a file. */
  private static final String LIBRARY =
      """
      #define _GNU_SOURCE
      #include <errno.h>
      #include <fcntl.h>
      #include <stdio.h>
      #include <sys/mman.h>
      #include <sys/prctl.h>
      #include <sys/socket.h>
      #include <sys/syscall.h>
      #include <unistd.h>

      static FILE *file;
      static void ask(const char *name, long came) {
        fprintf(file, "%s %s\\n", name, came >= 0 ? "ALLOWED" : errno == EPERM ? "refused" : "other");
      }
      static long fill(void) {
        static char bytes[1 << 16];
        long all = 0;
        int pair[2];
        while (all >> 30 == 0 && socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair) == 0) {
          for (int i = 0; i < 2; i++) {
            for (long n = 1; n > 0; all += n > 0 ? n : 0) n = write(pair[i], bytes, sizeof bytes);
          }
        }
        return all;
      }
      int JNI_OnLoad(void *vm, void *reserved) {
        char memory[8];
        file = fopen("asked", "w");
        ask("ptrace", syscall(SYS_ptrace, 16, 1, 0, 0));
        ask("process_vm_readv", syscall(SYS_process_vm_readv, getpid(), 0, 0, 0, 0, 0));
        ask("process_vm_writev", syscall(SYS_process_vm_writev, getpid(), 0, 0, 0, 0, 0));
        ask("pdeathsig", prctl(PR_SET_PDEATHSIG, 0));
        ask("socket", syscall(SYS_socket, 1, 1, 0));
        ask("memfd", syscall(SYS_memfd_create, "x", 0));
        ask("shared", (long) mmap(0, 4096, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0) == -1 ? -1 : 0);
        ask("shmget", syscall(SYS_shmget, 0, 4096, 01600));
        ask("io_uring", syscall(425, 1, memory));
        ask("unshare", syscall(SYS_unshare, 0x10000000));
        ask("setns", syscall(SYS_setns, 0, 0));
        ask("mount", syscall(SYS_mount, "x", "/grading", "tmpfs", 0, 0));
        ask("keyctl", syscall(SYS_add_key, "user", "x", "x", 1, -3));
        ask("fork", syscall(SYS_clone, 17, 0, 0, 0, 0));
        fprintf(file, "%ld MB in sockets\\n", fill() >> 20);
        fclose(file);
        return 0x00010008;
      }
      """;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "BUBBLEWRAP.*")
  void native_code_is_refused_what_java_never_asks_for(Sandbox sandbox, @TempDir Path folder)
      throws Exception {
    assumeThat(SystemCallFilter.ofThisMachine()).isPresent();
    String library = Base64.getEncoder().encodeToString(compiled(folder));
    String load =
        """
        var file = java.nio.file.Path.of("library.so").toAbsolutePath();
        java.nio.file.Files.write(file, java.util.Base64.getDecoder().decode("%s"));
        System.load(file.toString());
        throw new Exception(java.nio.file.Files.readString(java.nio.file.Path.of("asked")));
        """;
    String asked = reason(sandbox, load.formatted(library));
    assertThat(asked).contains("ptrace refused").contains("fork refused");
    assertThat(asked).doesNotContain("ALLOWED").doesNotContain("other");
    int megabytes = Integer.parseInt(asked.replaceAll("(?s).*?(\\d+) MB in sockets.*", "$1"));
    assertThat(megabytes).isLessThan(128);
  }

  private static byte[] compiled(Path folder) throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("library.c"), LIBRARY);
    Path library = folder.resolve("library.so");
    Process compiler;
    try {
      compiler =
          new ProcessBuilder("cc", "-shared", "-fPIC", "-s", "-o", library + "", source + "")
              .inheritIO()
              .start();
    } catch (IOException e) {
      assumeThat(e).as("a C compiler is installed").isNull();
      throw e;
    }
    assertThat(compiler.waitFor()).isZero();
    return Files.readAllBytes(library);
  }
}
