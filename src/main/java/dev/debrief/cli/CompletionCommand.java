package dev.debrief.cli;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {
            "Print a script that lets a shell complete commands, options, and their values.",
            "",
            "Example: eval \"$(debrief completion bash)\"",
            ""
        })
final class CompletionCommand implements Callable<Integer> {
    /** The shells that the script is for. */
    enum Shell {
        BASH,
        ZSH
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    Shell shell = Shell.BASH;

    /** Picocli's script asks which shell runs it, so both get the same. */
    @Override
    public Integer call() {
        Output.print(script(spec.root()));
        return 0;
    }

    /** The script for a program; changes the description of its commands. */
    static String script(CommandSpec program) {
        prepare(program);
        return AutoComplete.bash(program.name(), program.commandLine());
    }

    /**
     * Writes enums in lower case, as help does, and gives each option a label of its own: picocli's script names the list of
     * values after the label, so that of two options of a command with the same label, both would get the values of the last.
     */
    private static void prepare(CommandSpec command) {
        for (var argument : new ArrayList<>(command.args())) {
            var values = ClosedValues.of(argument);
            if (values.isEmpty()) continue;
            command.remove(argument);
            command.add(
                    argument instanceof OptionSpec option
                            ? OptionSpec.builder(option)
                                    .completionCandidates(values)
                                    .paramLabel(option.longestName().replaceAll("^-+", ""))
                                    .build()
                            : PositionalParamSpec.builder((PositionalParamSpec) argument)
                                    .completionCandidates(values)
                                    .build());
        }
        for (CommandLine inner : command.subcommands().values()) prepare(inner.getCommandSpec());
    }
}
