package dev.debrief.bench;

import dev.debrief.app.Workspace;
import dev.debrief.bench.Results.Figure;
import dev.debrief.catalogue.Catalogue;
import dev.debrief.domain.Facet;
import dev.debrief.embed.Bge;
import dev.debrief.embed.Embedder;
import dev.debrief.extract.TaggedPassage;
import dev.debrief.extract.Tagger;
import dev.debrief.ingest.BuildResult;
import dev.debrief.ingest.Progress;
import dev.debrief.ingest.Sources;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.Models;
import dev.debrief.read.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/**
 * From text to a committed index, and once more with nothing changed; beside what embedding takes for the texts of the passages
 * and of the catalogue, and what a bare IndexWriter takes for the passages with those vectors.
 *
 * <p>Arguments: a number of synthetic passages, or {@code shipped} for the shipped corpus and the real model; and optionally
 * {@code only}, to build and compare with nothing.
 */
public final class BuildBenchmark {
    private BuildBenchmark() {}

    public static void main(String[] args) throws IOException {
        boolean shipped = args.length == 0 || args[0].equals("shipped");
        Path folder = Path.of("target/bench", shipped ? "built" : args[0]);
        Embedder model = shipped ? new Bge() : new MixedVectors();
        Path articles = shipped ? Path.of("corpus/articles") : folder.resolve("articles");
        if (!shipped) Synthetic.articles(articles, Integer.parseInt(args[0]));
        var sources = new Sources(List.of(articles), Path.of("corpus/patterns"));
        var workspace = new Workspace(sources, folder.resolve("index"), model, line -> {});
        empty(folder.resolve("index"));
        model.embed("The model is loaded before the clock starts.");
        var result = new BuildResult[1];
        double all = seconds(() -> result[0] = workspace.rebuild(Progress.NONE));
        String corpus = result[0].passages() + " passages";
        Results.add(
                "build",
                corpus,
                List.of(new Figure("texts embedded", result[0].embedded()), new Figure("text to commit s", all)));
        double unchanged = seconds(() -> workspace.open(Progress.NONE).close());
        Results.add("build", corpus + ", nothing changed", List.of(new Figure("s", unchanged)));
        if (args.length > 1) return;
        var passages = new ArrayList<TaggedPassage>();
        var tagger = new Tagger(Models.kinds(Artifacts.ofProgram()));
        double reading = seconds(() -> Corpus.read(List.of(articles))
                .articles()
                .forEach(article -> passages.addAll(tagger.read(article).passages())));
        var texts = new ArrayList<String>();
        passages.forEach(passage -> texts.add(passage.passage().text()));
        for (var pattern : Catalogue.read(sources.patterns()).patterns().values()) {
            texts.addAll(pattern.documented());
            pattern.failing().forEach(answer -> texts.add(answer.text()));
            pattern.strong().forEach(answer -> texts.add(answer.text()));
        }
        var vectors = new ArrayList<float[]>();
        double embedding = seconds(() -> vectors.addAll(model.embedAll(texts, unused -> {})));
        double bare = seconds(() -> bare(folder.resolve("bare"), passages, vectors));
        Results.add(
                "build",
                corpus + ", parts",
                List.of(
                        new Figure("reading and tagging s", reading),
                        new Figure("embedding s", embedding),
                        new Figure("bare IndexWriter s", bare),
                        new Figure("times embedding and bare", all / (embedding + bare))));
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void bare(Path folder, List<TaggedPassage> passages, List<float[]> vectors) throws IOException {
        empty(folder);
        var config = new IndexWriterConfig(new EnglishAnalyzer());
        var facets = new FacetsConfig();
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < passages.size(); i++) {
                var document = new Document();
                var tagged = passages.get(i);
                document.add(new TextField("text", tagged.passage().text(), Field.Store.YES));
                document.add(new TextField("section", tagged.passage().section(), Field.Store.YES));
                document.add(new StoredField("id", tagged.passage().id()));
                document.add(new KnnFloatVectorField("vector", vectors.get(i)));
                document.add(new SortedSetDocValuesFacetField(
                        Facet.KIND.key(), tagged.passage().kind().slug()));
                writer.addDocument(facets.build(document));
            }
            writer.forceMerge(1);
            writer.commit();
        }
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
