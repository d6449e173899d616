package dev.debrief.cli;

import dev.debrief.extract.TaggedArticle;
import dev.debrief.extract.Tagger;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.Models;
import dev.debrief.read.Corpus;
import dev.debrief.web.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Print every passage of the articles as one JSON object a line, in their order. Needs no index and no model.",
            "",
            "Example: debrief export --corpus ~/articles > passages.jsonl",
            ""
        })
final class ExportCommand implements Callable<Integer> {
    @Mixin
    SourceOptions sources = new SourceOptions();

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "Accepted for symmetry; passages are read from the articles.")
    @Nullable
    Path index;

    @Override
    public Integer call() throws IOException {
        var corpus = Corpus.read(sources.articles());
        corpus.problems().forEach(System.err::println);
        var out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8);
        var tagger = new Tagger(Models.kinds(Artifacts.ofProgram()));
        for (var article : corpus.articles()) {
            TaggedArticle tagged = tagger.read(article);
            tagged.problems().forEach(System.err::println);
            tagged.passages().forEach(passage -> out.println(Json.text(Json.exported(tagged, passage))));
        }
        if (out.checkError()) throw new Failure("not all passages could be written: is the disk full?");
        return 0;
    }
}
