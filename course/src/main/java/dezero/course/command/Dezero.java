package dezero.course.command;

import dezero.course.CommandError;
import dezero.course.Surroundings;
import dezero.course.Wrapped;
import dezero.course.build.MalformedPomException;
import dezero.course.build.Pom;
import dezero.course.build.Start;
import dezero.grading.GradingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * The course command: {@code ./dezero}. Without arguments, it shows where you are and what is next.
 */
@Command(
    header = "DeZero for Java: a deep-learning framework in 60 steps.%n",
    description = "%nWithout a command: where you are, and what is next.%n",
    synopsisSubcommandLabel = "[COMMAND]",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit codes: 0 all is well; 1 your code does not compile, threw an exception, or",
      "a task is not done; 2 the command or its input was wrong; 3 the tool failed."
    })
public final class Dezero implements Callable<Integer> {
  /** Of picocli. */
  private static final int NARROWEST_HELP = 55;

  private static final String OF_A_STEP = "run|try|check|watch|hint|solution|reset";
  private static final Pattern TOGETHER =
      Pattern.compile("(" + OF_A_STEP + ")-?((?:step)?[0-9]{1,2})");

  private final Surroundings surroundings;

  private Dezero(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  public static void main(String... args) {
    var exitCode = run(Surroundings.ofThisProcess(), args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Runs the command with these arguments, and returns its exit code. */
  public static int run(Surroundings surroundings, String... args) {
    var typed = inOrder(args);
    // The command typed most often bypasses picocli, which halves its start-up time.
    if (typed.length > 1 && typed[0].equals("run") && !typed[1].startsWith("-")) {
      return isHelp(typed) ? run(surroundings, "run", "--help") : runDemo(surroundings, typed);
    }
    var dezero = commandLine(surroundings);
    return dezero.execute(helpAsAnOption(dezero.getSubcommands().keySet(), typed));
  }

  /** Right behind the step, it is not meant for the demo. */
  private static boolean isHelp(String... typed) {
    return typed.length > 2 && (typed[2].equals("--help") || typed[2].equals("-h"));
  }

  /** {@code run28} and {@code 28 run} are {@code run 28}. */
  private static String[] inOrder(String... args) {
    if (args.length == 0) {
      return args;
    }
    var together = TOGETHER.matcher(args[0]);
    if (together.matches()) {
      var rest = Arrays.stream(args).skip(1);
      return Stream.concat(Stream.of(together.group(1), together.group(2)), rest)
          .toArray(String[]::new);
    }
    if (args.length > 1 && args[0].matches("(step)?[0-9]{1,2}") && args[1].matches(OF_A_STEP)) {
      var turned = args.clone();
      turned[0] = args[1];
      turned[1] = args[0];
      return turned;
    }
    return args;
  }

  /** {@code help check} is {@code check --help}, and {@code help} alone is {@code --help}. */
  private static String[] helpAsAnOption(Set<String> commands, String... args) {
    if (args.length == 0 || !args[0].equals("help")) {
      return args;
    }
    if (args.length == 1 || args[1].equals("help")) {
      return new String[] {"--help"};
    }
    return commands.contains(args[1]) ? new String[] {args[1], "--help"} : new String[] {args[1]};
  }

  private static int runDemo(Surroundings surroundings, String... args) {
    try {
      return new DemoRun(surroundings).run(args[1], Arrays.copyOfRange(args, 2, args.length));
    } catch (Exception thrown) {
      return explain(surroundings, thrown);
    }
  }

  private static CommandLine commandLine(Surroundings surroundings) {
    var run = new CommandLine(new RunCommand(surroundings));
    // Everything after the step belongs to the demo.
    run.getCommandSpec()
        .usageMessage()
        .customSynopsis(surroundings.command() + " run [STEP] [ARGUMENT...]");
    run.setStopAtPositional(true).setUnmatchedOptionsArePositionalParams(true);
    var dezero =
        new CommandLine(new Dezero(surroundings))
            .setCommandName(surroundings.command())
            .addSubcommand("list", new ListCommand(surroundings))
            .addSubcommand("run", run)
            .addSubcommand("try", new TryCommand(surroundings))
            .addSubcommand("check", new CheckCommand(surroundings))
            .addSubcommand("watch", new WatchCommand(surroundings))
            .addSubcommand("hint", new HintCommand(surroundings))
            .addSubcommand("solution", new SolutionCommand(surroundings))
            .addSubcommand("reset", new ResetCommand(surroundings))
            .addSubcommand("doctor", new DoctorCommand(surroundings, DoctorCommand.CENTRAL))
            .addSubcommand("grade", new GradeCommand(surroundings))
            .addSubcommand("index", new IndexCommand(surroundings))
            .addSubcommand("new", new NewCommand(surroundings));
    dezero.getCommandSpec().versionProvider(new Version(surroundings));
    return dezero
        .setOut(new PrintWriter(surroundings.out(), true))
        .setExpandAtFiles(false)
        .setUsageHelpWidth(Math.max(NARROWEST_HELP, Wrapped.width() + 1))
        .setParameterExceptionHandler(new Complaints(surroundings))
        .setExecutionExceptionHandler((thrown, command, parsed) -> explain(surroundings, thrown));
  }

  private static int explain(Surroundings surroundings, Exception thrown) {
    if (thrown instanceof CommandError) {
      surroundings.err().println(Wrapped.forTerminal(thrown.getMessage()));
      return CommandError.EXIT_CODE;
    }
    if (thrown instanceof GradingException) {
      surroundings.err().println("The grader could not work: " + thrown.getMessage());
      return Start.COULD_NOT_WORK;
    }
    if (thrown instanceof MalformedPomException) {
      surroundings.err().println(thrown.getMessage());
      return Start.COULD_NOT_WORK;
    }
    surroundings.err().println("The course command could not work: " + thrown);
    surroundings.err().println("If stale build output is the cause, ./mvnw clean removes it.");
    return Start.COULD_NOT_WORK;
  }

  @Override
  public Integer call() throws IOException {
    Overview.of(surroundings).print();
    return 0;
  }

  /** The version in the pom, and that of Java. */
  private record Version(Surroundings surroundings) implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      var version = Pom.read(surroundings.root().resolve("pom.xml")).version();
      return new String[] {
        "DeZero for Java " + (version.isEmpty() ? "of unknown version" : version),
        "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.home") + ")"
      };
    }
  }
}
