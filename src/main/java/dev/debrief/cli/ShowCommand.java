package dev.debrief.cli;

import dev.debrief.app.Articles;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.IndexedArticle.TextBlock;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Verdict;
import dev.debrief.domain.WordsRead;
import dev.debrief.text.NearestName;
import dev.debrief.text.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Print an article as Debrief understands it: each passage with its kind, verdict, companies, and title.",
            "",
            "Example: debrief show director-pm-loops",
            ""
        })
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ARTICLE", description = "Id or file name of the article, or the start of either.")
    String wanted = "";

    @Mixin
    SourceOptions sources = new SourceOptions();

    @Override
    public Integer call() {
        var articles = Articles.in(sources.articles(), sources.sources().patterns());
        var found = articles.matching((id, source) -> id.startsWith(wanted)
                        || source.startsWith(wanted)
                        || source.substring(source.lastIndexOf('/') + 1).startsWith(wanted))
                .toList();
        Problem.lines(articles.problems()).forEach(System.err::println);
        if (found.isEmpty())
            throw new Failure("no article '" + wanted + "'"
                    + NearestName.to(wanted, articles.ids().stream())
                            .map(id -> "; did you mean " + id + "?")
                            .orElse("; its id is the name of its file in " + folders() + ", and its start is enough"));
        found.forEach(ShowCommand::print);
        return 0;
    }

    private String folders() {
        return sources.articles().stream().map(Path::toString).collect(Collectors.joining(" or "));
    }

    private static void print(Articles.Understood understood) {
        var article = understood.article();
        var about = article.summary();
        Output.print(Output.bold(about.title()));
        Output.print(Output.faint(about.file() + " · "
                + String.join(", ", about.tags().of(Dimension.LEVEL)) + " · "
                + String.join(", ", about.tags().of(Dimension.ROLE))));
        Output.print(Output.faint(read(understood.words())));
        Problem.lines(understood.problems()).forEach(System.err::println);
        int next = 0;
        int covered = 0;
        var passages = understood.passages();
        for (TextBlock block : article.blocks()) {
            String text = article.text().substring(block.from(), block.to());
            if (block.type().equals(TextBlock.HEADING)) {
                Output.print("\n" + Output.bold(text));
                continue;
            }
            boolean any = false;
            while (next < passages.size() && passages.get(next).place().from() < block.to()) {
                print(passages.get(next));
                covered = Math.max(covered, passages.get(next++).place().to());
                any = true;
            }
            if (!any && block.from() >= covered)
                Output.wrapped(text, "    ").forEach(line -> Output.print(Output.faint(line)));
        }
        Output.print("");
    }

    /** How much of an article was read, and as what: people should see what extraction left out. */
    private static String read(WordsRead words) {
        var percents = words.percents();
        return "Read: " + (100 - percents.unread()) + " % of its words (" + percents.passages() + " % in passages, "
                + percents.context() + " % context, " + percents.furniture() + " % page furniture; " + percents.unread()
                + " % not read)";
    }

    private static void print(Passage passage) {
        List<String> facts = new ArrayList<>();
        if (passage.verdict() != Verdict.NONE) facts.add(passage.verdict().label());
        facts.addAll(passage.companies());
        if (passage.title() != null) facts.add("“" + passage.title() + "”");
        var pattern = passage.pattern();
        if (pattern != null) facts.add("pattern " + pattern.slug());
        if (!passage.links().counterparts().isEmpty()) facts.add("has a counterpart");
        facts.add(passage.isDeclared() ? "declared" : "inferred");
        String head = Output.colour(passage.kind(), passage.kind().label());
        Output.print("  " + head + (facts.isEmpty() ? "" : " · " + String.join(" · ", facts)));
        Output.wrapped(passage.text(), "    ").forEach(Output::print);
    }
}
