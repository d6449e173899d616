package dev.debrief.cli;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Verdict;
import dev.debrief.extract.ExtractedPassage;
import dev.debrief.extract.TaggedArticle;
import dev.debrief.extract.TaggedPassage;
import dev.debrief.extract.Tagger;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.Models;
import dev.debrief.read.Article;
import dev.debrief.read.Block;
import dev.debrief.read.Corpus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Print an article as Debrief understood it: each passage with its kind, outcome, companies and title.",
            "",
            "Example: debrief show director-pm-loops",
            ""
        })
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ARTICLE", description = "Its id or file name, or the start of either.")
    String wanted = "";

    @Mixin
    SourceOptions sources = new SourceOptions();

    @Override
    public Integer call() {
        var corpus = Corpus.read(sources.articles());
        corpus.problems().forEach(System.err::println);
        var found = corpus.articles().stream().filter(this::isWanted).toList();
        if (found.isEmpty()) {
            throw new Failure("no article '" + wanted + "'; there are "
                    + String.join(
                            ", ", corpus.articles().stream().map(Article::id).toList()));
        }
        var tagger = new Tagger(Models.kinds(Artifacts.ofProgram()));
        found.forEach(article -> print(tagger.read(article)));
        return 0;
    }

    private boolean isWanted(Article article) {
        return article.id().startsWith(wanted) || article.source().startsWith(wanted);
    }

    private static void print(TaggedArticle article) {
        Output.print(Output.bold(article.outline().title()));
        Output.print(Output.faint(article.article().source() + " · "
                + String.join(", ", article.tags().of(Dimension.LEVEL)) + " · "
                + String.join(", ", article.tags().of(Dimension.ROLE))));
        article.problems().forEach(System.err::println);
        int next = 0;
        int covered = 0;
        var passages = article.passages();
        for (Block block : article.outline().blocks()) {
            if (block instanceof Block.Heading) {
                Output.print("\n" + Output.bold(article.outline().textOf(block)));
                continue;
            }
            boolean any = false;
            while (next < passages.size() && passages.get(next).passage().span().from() < block.to()) {
                print(passages.get(next));
                covered =
                        Math.max(covered, passages.get(next++).passage().span().to());
                any = true;
            }
            if (!any && block.from() >= covered) {
                Output.wrapped(article.outline().textOf(block), "    ")
                        .forEach(line -> Output.print(Output.faint(line)));
            }
        }
        Output.print("");
    }

    private static void print(TaggedPassage tagged) {
        ExtractedPassage passage = tagged.passage();
        List<String> facts = new ArrayList<>();
        if (passage.verdict() != Verdict.NONE) facts.add(passage.verdict().label());
        facts.addAll(tagged.tags().of(Dimension.COMPANY));
        if (passage.title() != null) facts.add("“" + passage.title() + "”");
        if (!passage.counterparts().isEmpty()) facts.add("has a counterpart");
        String head = Output.colour(passage.kind(), passage.kind().label());
        Output.print("  " + head + (facts.isEmpty() ? "" : " · " + String.join(" · ", facts)));
        Output.wrapped(passage.text(), "    ").forEach(Output::print);
    }
}
