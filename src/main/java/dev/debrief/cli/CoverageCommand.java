package dev.debrief.cli;

import dev.debrief.app.Coverage;
import dev.debrief.app.Gaps;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Family;
import dev.debrief.domain.PatternSummary;
import dev.debrief.domain.Term;
import dev.debrief.search.FacetCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = {
            "Print what the articles cover, by role, level, family of patterns, and company, and what they leave out.",
            "",
            "Example: debrief coverage --role designer",
            ""
        })
final class CoverageCommand implements Callable<Integer> {
    private static final int LABEL = 26;
    private static final int COLUMN = 11;
    private static final String NONE = "·";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            completionCandidates = ClosedValues.Roles.class,
            description = "Also count the patterns of each family for one role.")
    @Nullable
    String role;

    @Mixin
    IndexOptions index = new IndexOptions();

    @Override
    public Integer call() throws IOException {
        var chosen = role == null ? null : role(role);
        try (var knowledge = index.open()) {
            var coverage = knowledge.coverage();
            documents(coverage.documents());
            roles(coverage);
            if (chosen != null) families(coverage, chosen);
            companies(coverage.companies());
            patterns(coverage.patterns());
            gaps(knowledge.gaps());
        }
        return 0;
    }

    private Term role(String typed) {
        return Dimension.ROLE
                .vocabulary()
                .named(typed)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "--role: " + Facet.ROLE.refusal(typed)));
    }

    private static void documents(Coverage.Documents documents) {
        String marks = documents.marks().entrySet().stream()
                .map(mark -> mark.getValue() + " " + mark.getKey().label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        Output.print(number(documents.all(), "document", "documents") + " by "
                + number(documents.authors(), "author", "authors") + (marks.isEmpty() ? "" : " (" + marks + ")") + "; "
                + number(documents.outcomes(), "tells", "tell") + " who was taken or turned down");
    }

    private static void roles(Coverage coverage) {
        head("Failures / approval signals, by role and level");
        columns();
        coverage.roles().forEach(CoverageCommand::row);
        row(coverage.all());
    }

    private static void columns() {
        if (!fits()) return;
        var line = new StringBuilder(" ".repeat(LABEL)).append(cell("All"));
        Coverage.levels().forEach(level -> line.append(cell(level.label())));
        Output.print(Output.faint(line.toString()));
    }

    private static void row(Coverage.Row row) {
        line(
                row.label(),
                amount(row.whole()),
                row.levels().stream().map(CoverageCommand::amount).toList());
    }

    /** A row of the table or, where that does not fit, a line of what is not empty. */
    private static void line(String label, String all, List<String> levels) {
        if (fits()) {
            Output.print(label(label)
                    + cell(all)
                    + levels.stream().map(CoverageCommand::cell).collect(Collectors.joining()));
            return;
        }
        var amounts = new ArrayList<>(List.of("all " + all));
        for (int i = 0; i < levels.size(); i++)
            if (!levels.get(i).equals(NONE))
                amounts.add(Coverage.levels().get(i).label() + " " + levels.get(i));
        Output.wrapped(label + ": " + String.join(", ", amounts), "").forEach(Output::print);
    }

    private static boolean fits() {
        return !Terminal.isOutput() || LABEL + COLUMN * (1 + Coverage.levels().size()) <= Terminal.width();
    }

    private static String amount(Coverage.Cell cell) {
        return cell.failures() + cell.approvals() == 0 ? NONE : cell.failures() + " / " + cell.approvals();
    }

    private static void families(Coverage coverage, Term role) {
        head("Patterns documented for " + role.label() + ", by family and level");
        columns();
        var row = coverage.roles().get(role.rank());
        for (Family family : Family.all()) {
            line(
                    family.label(),
                    number(row.whole().patternsOf(family)),
                    row.levels().stream()
                            .map(level -> number(level.patternsOf(family)))
                            .toList());
        }
    }

    private static String number(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    private static String number(int n) {
        return n == 0 ? NONE : Integer.toString(n);
    }

    private static void companies(List<FacetCount> companies) {
        head("Documents by company");
        Output.wrapped(
                        companies.stream()
                                .map(company -> company.label() + " " + company.count())
                                .collect(Collectors.joining(", ")),
                        "")
                .forEach(Output::print);
    }

    private static void patterns(List<PatternSummary> patterns) {
        head("Patterns by number of independent authors");
        var byAuthors = new TreeMap<Integer, Integer>(Comparator.reverseOrder());
        patterns.forEach(pattern -> byAuthors.merge(pattern.documents(), 1, Integer::sum));
        var counts = new ArrayList<String>();
        byAuthors.forEach((authors, n) -> counts.add(number(authors, "author", "authors") + ": " + n));
        Output.wrapped(String.join(", ", counts), "").forEach(Output::print);
    }

    private static void gaps(Gaps gaps) {
        gaps("Fewer than " + Gaps.FEWEST + " failures or approval signals", gaps.thin());
        gaps("No documented failure", gaps.empty());
        gaps("Patterns that rest on little", gaps.patterns());
    }

    private static void gaps(String what, List<String> lines) {
        if (lines.isEmpty()) return;
        head(what);
        for (String line : lines) Output.wrapped(line, "  ").forEach(Output::print);
    }

    private static void head(String text) {
        Output.print("");
        Output.print(Output.bold(text));
    }

    private static String label(String text) {
        return String.format(Locale.ROOT, "%-" + LABEL + "s", text);
    }

    private static String cell(String text) {
        return String.format(Locale.ROOT, "%" + COLUMN + "s", text);
    }
}
