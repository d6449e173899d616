package dev.debrief.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page of a command and all commands below it, from the same descriptions as {@code --help}. */
final class ManPage {
    private static final String EXAMPLE = "Example: ";

    private static final Map<String, String> ENVIRONMENT = new LinkedHashMap<>();

    static {
        ENVIRONMENT.put("JAVA_HOME", "Folder of a JDK 25 or newer. Default: the first one that is found.");
        ENVIRONMENT.put("DEBRIEF_JAVA_OPTS", "More options for the JVM.");
        ENVIRONMENT.put("DEBRIEF_NO_AOT", "If set, neither use nor record the start-up cache.");
        ENVIRONMENT.put("DEBRIEF_DEBUG", "If set, print where an unexpected error comes from.");
        ENVIRONMENT.put("NO_COLOR", "If set, print no colours.");
        ENVIRONMENT.put("CLICOLOR_FORCE", "If set and not 0, print colours into pipes and files, too.");
    }

    private final Roff out = new Roff();

    private ManPage() {}

    /** The page in roff. */
    static String of(CommandSpec command) {
        var page = new ManPage();
        page.write(command);
        return page.out.toString();
    }

    private void write(CommandSpec command) {
        String name = command.qualifiedName("-");
        out.title(name.toUpperCase(Locale.ROOT), String.join(" ", command.root().version()));
        out.section("NAME");
        out.text(name + " - " + summary(command));
        out.section("SYNOPSIS");
        out.example(List.of(synopsis(command)));
        out.section("DESCRIPTION");
        out.paragraph(description(command));
        arguments(command);
        if (!commands(command).isEmpty()) {
            out.section("COMMANDS");
            commands(command).forEach(this::below);
        }
        var examples = examples(command);
        if (!examples.isEmpty()) {
            out.section("EXAMPLES");
            out.example(examples);
        }
        out.section("EXIT STATUS");
        command.root().usageMessage().exitCodeList().forEach((code, meaning) -> out.item(code, List.of(meaning)));
        out.section("ENVIRONMENT");
        ENVIRONMENT.forEach((variable, meaning) -> out.item(variable, List.of(meaning)));
    }

    private void arguments(CommandSpec command) {
        var all = command.args().stream().filter(argument -> !argument.hidden()).toList();
        if (all.isEmpty()) return;
        out.section("OPTIONS");
        all.forEach(this::argument);
    }

    private void below(CommandSpec command) {
        out.subsection(command.qualifiedName());
        out.example(List.of(synopsis(command)));
        out.paragraph(description(command));
        var examples = examples(command);
        if (!examples.isEmpty()) out.example(examples);
        command.args().stream().filter(argument -> !argument.hidden()).forEach(this::argument);
        commands(command).forEach(this::below);
    }

    private void argument(ArgSpec argument) {
        var meaning = new ArrayList<>(List.of(argument.description()));
        // Help has only the first values of a facet.
        var values = ClosedValues.of(argument);
        if (!values.isEmpty()) meaning.add("Values: " + String.join(", ", values) + ".");
        out.item(term(argument), meaning);
    }

    private static String term(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) return argument.paramLabel();
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + "=" + option.paramLabel();
    }

    private static List<CommandSpec> commands(CommandSpec command) {
        return command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(inner -> !inner.usageMessage().hidden())
                .distinct()
                .toList();
    }

    private static String synopsis(CommandSpec command) {
        return new Help(command, Help.defaultColorScheme(Help.Ansi.OFF))
                .abbreviatedSynopsis()
                .strip();
    }

    private static String description(CommandSpec command) {
        return String.join(" ", lines(command, line -> !line.startsWith(EXAMPLE)));
    }

    /** The first sentence of a description. */
    private static String summary(CommandSpec command) {
        String first = description(command).split("\\.( |$)", 2)[0];
        return first.isEmpty() ? command.name() : first;
    }

    private static List<String> examples(CommandSpec command) {
        return lines(command, line -> line.startsWith(EXAMPLE)).stream()
                .map(line -> line.substring(EXAMPLE.length()))
                .toList();
    }

    private static List<String> lines(CommandSpec command, Predicate<String> wanted) {
        return Arrays.stream(command.usageMessage().description())
                .filter(line -> !line.isBlank())
                .filter(wanted)
                .toList();
    }
}
