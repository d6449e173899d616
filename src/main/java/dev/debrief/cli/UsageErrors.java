package dev.debrief.cli;

import dev.debrief.text.NearestName;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in two lines what is wrong with a command line, and where to read how it is meant. */
final class UsageErrors {
    private UsageErrors() {}

    static int report(ParameterException e) {
        CommandLine command = e.getCommandLine();
        var spec = command.getCommandSpec();
        var err = command.getErr();
        err.println(command.getColorScheme().errorText("debrief: " + reason(e, spec)));
        // Who names no command gets the list of them.
        if (!(e instanceof UnmatchedArgumentException) && !spec.subcommands().isEmpty())
            command.usage(err, Help.defaultColorScheme(command.getColorScheme().ansi()));
        else err.println("\"" + spec.qualifiedName() + " --help\" says what it takes.");
        err.flush();
        return ExitCode.USAGE;
    }

    private static String reason(ParameterException e, CommandSpec spec) {
        if (!(e instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) return inSentence(String.valueOf(e.getMessage()));
        String typed = unmatched.getUnmatched().getFirst();
        if (unmatched.isUnknownOption()) {
            int value = typed.indexOf('=');
            String name = value < 0 ? typed : typed.substring(0, value);
            return "there is no option '" + name + "'" + meant(name, options(spec));
        }
        if (!spec.subcommands().isEmpty()) return "there is no command '" + typed + "'" + meant(typed, commands(spec));
        return "'" + typed + "' is one argument too many; put what belongs together into quotes";
    }

    /** The known name that was probably meant, as a question; empty if there is none. */
    static String meant(String typed, Stream<String> known) {
        return NearestName.to(typed, known)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }

    private static Stream<String> options(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> !option.hidden())
                .flatMap(option -> Stream.of(option.names()))
                .filter(name -> name.startsWith("--"));
    }

    /** The names of the commands below one. */
    static Stream<String> commands(CommandSpec spec) {
        return spec.subcommands().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey);
    }

    /** Picocli starts its messages as sentences; here they follow the name of the program. */
    private static String inSentence(String message) {
        return message.startsWith("Missing") || message.startsWith("Invalid") || message.startsWith("Expected")
                ? Character.toLowerCase(message.charAt(0)) + message.substring(1)
                : message;
    }
}
