package dev.debrief.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "man",
        mixinStandardHelpOptions = true,
        description = {
            "Print the manual page of one command, or of all of them, in roff.",
            "",
            "Example: debrief man search | man -l -",
            ""
        })
final class ManCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Parameters(
            paramLabel = "COMMAND",
            arity = "0..*",
            description = "The command, such as search or eval nearest. Default: all of them on one page.")
    List<String> command = new ArrayList<>();

    @Override
    public Integer call() {
        var described = spec.root();
        for (String name : command) {
            var inner = described.subcommands().get(name);
            if (inner == null)
                throw new ParameterException(
                        spec.commandLine(),
                        "there is no command '" + name + "'"
                                + UsageErrors.meant(name, UsageErrors.commands(described)));
            described = inner.getCommandSpec();
        }
        System.out.print(ManPage.of(described));
        return 0;
    }
}
