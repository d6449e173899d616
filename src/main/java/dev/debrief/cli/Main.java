package dev.debrief.cli;

import java.io.IOException;
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
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            IndexCommand.class,
            SearchCommand.class,
            NearestCommand.class,
            ExportCommand.class,
            ShowCommand.class,
            EvalCommand.class,
            WarmUpCommand.class
        })
public final class Main implements Runnable {
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
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((e, command, unused) -> {
                    command.getErr().println(command.getColorScheme().errorText("debrief: " + reason(e)));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
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
