package dev.debrief.cli;

import dev.debrief.app.Server;
import dev.debrief.review.ReviewRequest;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs command lines. Exit codes: 0 for success, 1 for a failure with a one-line reason, 2 for wrong usage. */
public final class CommandLineInterface {
    private final Map<String, Supplier<CommandSpec>> commands = new LinkedHashMap<>();

    /** @param pages starts the pages and the API, for the commands that serve them */
    public CommandLineInterface(Server.Starter pages) {
        commands.put("serve", () -> CommandSpec.forAnnotatedObject(new ServeCommand(pages)));
        commands.put("index", () -> CommandSpec.forAnnotatedObject(new IndexCommand()));
        commands.put("search", SearchCommand::spec);
        commands.put("answer", AnswerCommand::spec);
        commands.put("nearest", () -> CommandSpec.forAnnotatedObject(new NearestCommand()));
        commands.put("export", () -> CommandSpec.forAnnotatedObject(new ExportCommand()));
        commands.put("show", () -> CommandSpec.forAnnotatedObject(new ShowCommand()));
        commands.put("lint", () -> CommandSpec.forAnnotatedObject(new LintCommand()));
        commands.put("coverage", () -> CommandSpec.forAnnotatedObject(new CoverageCommand()));
        commands.put("eval", () -> CommandSpec.forAnnotatedObject(new EvalCommand()));
        commands.put("warm-up", () -> CommandSpec.forAnnotatedObject(new WarmUpCommand(pages)));
    }

    /** Runs a command line and returns its exit code. Errors are reported in one line. */
    public int run(String... args) {
        Logging.quiet();
        return line(args.length == 0 ? "" : args[0])
                .setExecutionExceptionHandler((e, command, unused) -> {
                    command.getErr().println(command.getColorScheme().errorText("debrief: " + reason(e)));
                    return exitCode(e);
                })
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    /** Reading the options of all commands would take a tenth of the start-up time, so only the named command is read. */
    private CommandLine line(String first) {
        var line = new CommandLine(new Top());
        commands.forEach((name, spec) -> {
            if (name.equals(first) || !commands.containsKey(first)) line.addSubcommand(name, spec.get());
        });
        return line;
    }

    @Command(
            name = "debrief",
            mixinStandardHelpOptions = true,
            version = "Debrief 0.1.0",
            description = {
                "A searchable knowledge base of what hiring committees reject and approve.",
                "",
                "Example: debrief serve",
                "Run debrief COMMAND --help to see the options of a command.",
                "",
            },
            synopsisSubcommandLabel = "COMMAND")
    private static final class Top implements Runnable {
        @Spec
        @SuppressWarnings("NullAway.Init") // set by picocli
        CommandSpec spec;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "choose a command");
        }
    }

    private static int exitCode(Exception e) {
        return switch (e) {
            case Failure failure -> failure.exitCode();
            case SearchRequest.InvalidException unused -> CommandLine.ExitCode.USAGE;
            case ReviewRequest.InvalidException unused -> CommandLine.ExitCode.USAGE;
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
