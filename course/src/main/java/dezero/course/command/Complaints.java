package dezero.course.command;

import dezero.course.CommandError;
import dezero.course.DidYouMean;
import dezero.course.Surroundings;
import dezero.course.Wrapped;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says which word on the command line is wrong, and suggests what was meant. */
record Complaints(Surroundings surroundings) implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    var command = wrong.getCommandLine();
    surroundings
        .err()
        .println(
            Wrapped.forTerminal(
                wrong instanceof UnmatchedArgumentException unmatched
                    ? unknown(unmatched.getUnmatched().get(0), command)
                    : isNoNumber(wrong) ? noNumber(wrong, command) : wrong.getMessage()));
    surroundings.err().println(command.getCommandSpec().qualifiedName() + " --help tells more.");
    return CommandError.EXIT_CODE;
  }

  private static boolean isNoNumber(ParameterException wrong) {
    return wrong.getArgSpec() instanceof OptionSpec asked
        && wrong.getValue() != null
        && Number.class.isAssignableFrom(asked.type());
  }

  /** "check --seed needs a number such as 7, but was given "x"." */
  private static String noNumber(ParameterException wrong, CommandLine command) {
    var option = (OptionSpec) wrong.getArgSpec();
    return command.getCommandSpec().qualifiedName()
        + (" " + option.longestName())
        + " needs a number such as 7, but was given \""
        + wrong.getValue()
        + "\".";
  }

  private static String unknown(String word, CommandLine command) {
    var name = command.getCommandSpec().qualifiedName();
    if (word.startsWith("-")) {
      return name + " has no option " + word + "." + didYouMean(word, options(command));
    }
    var commands = shown(command);
    if (command.getCommandSpec().userObject() instanceof CheckCommand) {
      return name + " always checks all tasks of a step: leave out \"" + word + "\".";
    }
    if (commands.isEmpty()) {
      return name + " takes no arguments, but was given \"" + word + "\".";
    }
    if (word.matches("(?i)(step)?-?[0-9]+")) {
      var number = word.replaceAll("[^0-9]", "");
      return "\"" + word + "\" is not a command. Did you mean " + name + " run " + number + "?";
    }
    return "\"" + word + "\" is not a command." + didYouMean(word, commands);
  }

  /** The commands that help shows: a learner has no use for those of authors. */
  private static List<String> shown(CommandLine command) {
    return command.getSubcommands().entrySet().stream()
        .filter(sub -> !sub.getValue().getCommandSpec().usageMessage().hidden())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream().map(o -> o.longestName()).toList();
  }

  private static String didYouMean(String word, List<String> known) {
    return DidYouMean.nearest(word, known)
        .map(nearest -> " Did you mean " + nearest + "?")
        .orElse(" It knows " + listed(known) + ".");
  }

  /** "list", "list and run", "list, run and check". */
  private static String listed(List<String> words) {
    var last = words.size() - 1;
    var before = String.join(", ", words.subList(0, last));
    return (before.isEmpty() ? "" : before + " and ") + words.get(last);
  }
}
