package dev.debrief.cli;

import dev.debrief.match.MatchRequest;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code debrief}. Exit codes: 0 done, 1 failed with one line that says why, 2 wrong usage. */
@Command(
        name = "debrief",
        mixinStandardHelpOptions = true,
        version = "Debrief 0.1.0",
        description = {
            "A searchable knowledge base of what hiring committees reject and approve.",
            "",
            "Example: debrief serve",
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(
            ServeCommand.class,
            IndexCommand.class,
            SearchCommand.class,
            NearestCommand.class,
            ExportCommand.class,
            ShowCommand.class,
            EvalCommand.class,
            WarmUpCommand.class);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is needed");
    }

    public static void main(String[] args) {
        Logging.quiet();
        System.exit(execute(args));
    }

    /** Runs a command line and answers its exit code; what goes wrong is said in one line. */
    public static int execute(String... args) {
        return line(args.length == 0 ? "" : args[0])
                .setExecutionExceptionHandler((e, command, unused) -> {
                    command.getErr().println(command.getColorScheme().errorText("debrief: " + reason(e)));
                    return exitCode(e);
                })
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    /** Reading what all commands take would be a tenth of a start: where one is named, only that one is read. */
    private static CommandLine line(String first) {
        var line = new CommandLine(new Main());
        var named = COMMANDS.stream().filter(c -> name(c).equals(first)).toList();
        (named.isEmpty() ? COMMANDS : named).forEach(line::addSubcommand);
        return line;
    }

    private static String name(Class<?> command) {
        var annotation = command.getAnnotation(Command.class);
        return annotation == null ? "" : annotation.name();
    }

    private static int exitCode(Exception e) {
        return switch (e) {
            case Failure failure -> failure.exitCode();
            case SearchRequest.InvalidException unused -> CommandLine.ExitCode.USAGE;
            case MatchRequest.InvalidException unused -> CommandLine.ExitCode.USAGE;
            default -> CommandLine.ExitCode.SOFTWARE;
        };
    }

    private static String reason(Throwable e) {
        if (e instanceof Failure || e instanceof IllegalArgumentException || e instanceof IOException) {
            return String.valueOf(e.getMessage());
        }
        String debug = System.getenv("DEBRIEF_DEBUG");
        if (debug != null) e.printStackTrace();
        return e + " (set DEBRIEF_DEBUG=1 for details)";
    }
}
