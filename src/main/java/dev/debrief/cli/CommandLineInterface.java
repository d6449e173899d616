package dev.debrief.cli;

import dev.debrief.app.Server;
import dev.debrief.review.ReviewRequest;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs command lines. The exit codes are listed at {@code Top}. */
public final class CommandLineInterface {
    /** Picocli writes nothing narrower. */
    private static final int NARROWEST_HELP = 55;

    private static final int WIDTH_OF_HELP = 80;

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
        commands.put("completion", () -> CommandSpec.forAnnotatedObject(new CompletionCommand()));
        commands.put("man", () -> CommandSpec.forAnnotatedObject(new ManCommand()));
        commands.put("help", () -> CommandSpec.forAnnotatedObject(new CommandLine.HelpCommand()));
        commands.put("warm-up", () -> CommandSpec.forAnnotatedObject(new WarmUpCommand(pages)));
    }

    /** The command line of this process, which takes over its standard output. */
    public static CommandLineInterface ofProcess(Server.Starter pages) {
        Terminal.failIfOutputIsLost();
        return new CommandLineInterface(pages);
    }

    /** Runs a command line and returns its exit code. Errors are reported in one line. */
    public int run(String... args) {
        Logging.quiet();
        var line = line(args.length == 0 ? "" : args[0])
                .setColorScheme(Help.defaultColorScheme(Terminal.outputHasColours() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setParameterExceptionHandler((e, unused) -> UsageErrors.report(e))
                .setExecutionExceptionHandler((e, command, unused) -> fail(e));
        int code = line.execute(args);
        try {
            System.out.flush();
        } catch (Failure e) {
            return fail(e);
        }
        return code;
    }

    /** All commands and their options. */
    CommandSpec model() {
        return line("").getCommandSpec();
    }

    private static int fail(Exception e) {
        String reason = reason(e);
        var ansi = Terminal.errorHasColours() ? Help.Ansi.ON : Help.Ansi.OFF;
        if (!reason.isEmpty()) System.err.println(Help.defaultColorScheme(ansi).errorText("debrief: " + reason));
        return exitCode(e);
    }

    /**
     * Reading the options of all commands would take a tenth of the start-up time, so only the named command is read, unless it
     * is one that describes the others.
     */
    private CommandLine line(String first) {
        boolean all = !commands.containsKey(first)
                || List.of("completion", "man", "help").contains(first);
        var line = new CommandLine(new Top());
        commands.forEach((name, spec) -> {
            if (all || name.equals(first)) line.addSubcommand(name, spec.get());
        });
        readEnums(line, line);
        line.setUsageHelpWidth(Terminal.isOutput() ? Math.max(NARROWEST_HELP, Terminal.columns()) : WIDTH_OF_HELP);
        return line;
    }

    /** Every command line reads every enum that an option of its commands has. */
    private static void readEnums(CommandLine top, CommandLine command) {
        for (var argument : command.getCommandSpec().args())
            if (argument.type().isEnum()) register(top, argument.type());
        for (var inner : command.getSubcommands().values()) readEnums(top, inner);
    }

    @SuppressWarnings("unchecked") // the converter returns constants of this enum
    private static <T> void register(CommandLine top, Class<T> constants) {
        top.registerConverter(constants, (CommandLine.ITypeConverter<T>) ClosedValues.converter(constants));
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
            synopsisSubcommandLabel = "COMMAND",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:success",
                "1:failure, with one line that says why; with lint, anything to mend",
                "2:wrong usage",
                "3:findings, if --fail-on asks for it",
            })
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
