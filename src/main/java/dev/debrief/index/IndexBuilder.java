package dev.debrief.index;

import dev.debrief.catalogue.Catalogue;
import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Pattern;
import dev.debrief.embed.Embedder;
import dev.debrief.extract.TaggedArticle;
import dev.debrief.extract.TaggedPassage;
import dev.debrief.extract.Tagger;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.Models;
import dev.debrief.read.Corpus;
import dev.debrief.text.DataFile;
import dev.debrief.text.Problem;
import dev.debrief.text.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole index. Nothing that a reader can see changes until the one commit at the end, and that is atomic: killed
 * at any moment, it leaves the index of before or the new one.
 */
public final class IndexBuilder {
    /** Told how far a build has come; called from several threads. */
    public interface Progress {
        Progress NONE = new Progress() {
            @Override
            public void start(int texts) {}

            @Override
            public void step() {}
        };

        void start(int texts);

        void step();
    }

    /** What a build did. */
    public record Result(int articles, int passages, int patterns, int linked, int embedded) {}

    /** What people ask that the knowledge base does not answer. */
    private static final List<String> ELSEWHERE = DataFile.load("elsewhere.txt").entries().stream()
            .map(DataFile.Entry::text)
            .toList();

    /** How much of the paragraph around a passage helps to tell what it documents; the passage itself counts twice. */
    private static final int AROUND = 400;

    private final List<TaggedArticle> articles;
    private final Catalogue catalogue;
    private final Embedder embedder;
    private final int largestSegment;
    private final List<Problem> problems = new ArrayList<>();

    /** @param corpus with what could not be read of it */
    public IndexBuilder(Corpus corpus, Catalogue catalogue, Embedder embedder) {
        this(corpus, catalogue, embedder, Writing.LARGEST_SEGMENT);
    }

    /** @param largestSegment documents of a segment, about; where there are more, there are several segments */
    IndexBuilder(Corpus corpus, Catalogue catalogue, Embedder embedder, int largestSegment) {
        var tagger = new Tagger(Models.kinds(Artifacts.ofProgram()));
        this.articles = corpus.articles().parallelStream().map(tagger::read).toList();
        this.catalogue = catalogue;
        this.embedder = embedder;
        this.largestSegment = largestSegment;
        problems.addAll(corpus.problems());
        problems.addAll(catalogue.problems());
        articles.forEach(article -> problems.addAll(article.problems()));
    }

    /**
     * Builds into a folder and commits.
     *
     * @param fingerprint of what the index is built from, kept with the commit
     * @throws IndexLockedException where another process is writing to that folder
     */
    public Result build(Path folder, Fingerprint fingerprint, Progress progress) throws IOException {
        boolean kept = false;
        try {
            Files.createDirectories(folder);
            try (Directory directory = FSDirectory.open(folder);
                    var last = last(directory)) {
                kept = last != null;
                return build(folder, directory, last, fingerprint, progress);
            }
        } catch (LockObtainFailedException e) {
            throw new IndexLockedException(folder, Holder.of(folder), e);
        } catch (BuildCheck.FailedException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(
                    "the index in " + folder + " could not be written (" + SourceFiles.reason(e)
                            + "); make room or choose another folder"
                            + (kept ? ". What was there before is untouched" : ""),
                    e);
        }
    }

    private Result build(
            Path folder,
            Directory directory,
            @Nullable DirectoryReader last,
            Fingerprint fingerprint,
            Progress progress)
            throws IOException {
        var texts = texts();
        progress.start(texts.size());
        var vectors = new Vectors(texts, embedder, last, unused -> progress.step());
        var repeats = new Repeats(articles);
        var slugs = List.copyOf(catalogue.patterns().keySet());
        int order = 0;
        int passages = 0;
        int linked = 0;
        if (last == null) clear(directory);
        var writing = new Writing(texts.size(), largestSegment);
        try (var linker = new PatternLinker(
                        catalogue.patterns().values(), text -> vectors.of(text).vector());
                var learning =
                        new Learning(last, fingerprint, catalogue.patterns().values(), vectors);
                var writer = new IndexWriter(directory, writing.config())) {
            Holder.note(folder);
            for (Pattern pattern : catalogue.patterns().values()) addPattern(writer, pattern, vectors);
            writer.addDocument(Documents.contents(contents()));
            for (String text : ELSEWHERE) {
                String id = Fields.TYPE_ELSEWHERE + "/" + ELSEWHERE.indexOf(text);
                writer.addDocument(Documents.statement(Fields.TYPE_ELSEWHERE, text, id, vectors.of(text)));
            }
            for (TaggedArticle article : articles) {
                for (TaggedPassage tagged : article.passages()) {
                    if (repeats.isFirst(tagged) && tagged.passage().kind().isFailure())
                        linker.meet(
                                told(article, tagged),
                                vectors.of(embedded(article, tagged)).vector());
                }
            }
            for (TaggedArticle article : articles) {
                writer.addDocument(Documents.article(article));
                order++;
                for (TaggedPassage tagged : article.passages()) {
                    if (!repeats.isFirst(tagged)) continue;
                    var vector = vectors.of(embedded(article, tagged));
                    var link = linker.link(told(article, tagged), vector.vector());
                    var pattern = tagged.passage().kind().isFailure() ? link.pattern() : Optional.<Pattern>empty();
                    var record = Documents.indexed(article, tagged, repeats, pattern.orElse(null));
                    writer.addDocument(Documents.passage(
                            record,
                            around(article, tagged),
                            vector,
                            pattern.orElse(null),
                            link.nearness(),
                            slugs,
                            order));
                    passages++;
                    if (pattern.isPresent()) linked++;
                }
            }
            learning.writeTo(writer);
            writer.forceMerge(writing.segments());
            String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            var manifest = new Manifest(Manifest.SCHEMA, fingerprint.toString(), embedder.model(), now);
            new BuildCheck(passages, catalogue.patterns().size(), embedder.dimension()).check(writer);
            writer.setLiveCommitData(manifest.toCommitData().entrySet());
            writer.commit();
        }
        return new Result(articles.size(), passages, catalogue.patterns().size(), linked, vectors.embedded());
    }

    /** What is wrong with the input, for a person to look at; the rest was indexed all the same. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private Contents contents() {
        return new Contents(
                catalogue.patterns().values().stream()
                        .map(p -> new Contents.PatternName(p.slug(), p.name(), p.summary()))
                        .toList(),
                articles.stream()
                        .map(a -> new Contents.ArticleName(
                                a.article().id(), a.outline().title()))
                        .toList(),
                FrequentPhrases.of(articles),
                problems.stream().map(Problem::toString).toList());
    }

    private List<String> texts() {
        var texts = new ArrayList<>(ELSEWHERE);
        for (Pattern pattern : catalogue.patterns().values()) {
            texts.add(PatternLinker.description(pattern));
            texts.addAll(pattern.documented());
            pattern.failing().forEach(e -> texts.add(e.text()));
            pattern.strong().forEach(e -> texts.add(e.text()));
        }
        for (TaggedArticle article : articles) {
            article.passages().forEach(passage -> texts.add(embedded(article, passage)));
        }
        return texts;
    }

    /** What the catalogue is compared with: a passage counts twice, what stands around it once. */
    private static String told(TaggedArticle article, TaggedPassage tagged) {
        var passage = tagged.passage();
        String titled = passage.title() == null ? passage.text() : passage.title() + ". " + passage.text();
        String around = around(article, tagged);
        return titled + "\n" + passage.text() + "\n" + around.substring(0, Math.min(around.length(), AROUND));
    }

    private static String around(TaggedArticle article, TaggedPassage tagged) {
        return tagged.passage().context().of(article.article().text());
    }

    private static void addPattern(IndexWriter writer, Pattern pattern, Vectors vectors) throws IOException {
        writer.addDocument(Documents.pattern(pattern, vectors.of(PatternLinker.description(pattern))));
        int n = 0;
        for (String statement : pattern.documented()) {
            String id = pattern.slug() + "/" + n++;
            writer.addDocument(Documents.statement(Fields.TYPE_STATEMENT, statement, id, vectors.of(statement)));
        }
        for (boolean failing : new boolean[] {true, false}) {
            for (Exemplar exemplar : failing ? pattern.failing() : pattern.strong()) {
                var record = new Records.IndexedExemplar(pattern.slug(), failing, exemplar);
                writer.addDocument(Documents.exemplar(record, pattern.slug() + "/" + n++, vectors.of(exemplar.text())));
            }
        }
    }

    /** What the model reads of a passage: a sentence alone says too little of what it is about. */
    private static String embedded(TaggedArticle article, TaggedPassage tagged) {
        String title = tagged.passage().title();
        String head = title != null ? title : tagged.passage().section();
        return (head.isEmpty() ? article.outline().title() : head) + ": "
                + tagged.passage().text();
    }

    /**
     * Removes an index that cannot be read, since Lucene will not write over what it cannot read. Files that are no part
     * of an index are left alone.
     */
    private static void clear(Directory directory) throws IOException {
        try {
            if (DirectoryReader.indexExists(directory)) SegmentInfos.readLatestCommit(directory);
        } catch (IOException | IllegalArgumentException e) {
            for (String file : directory.listAll()) {
                boolean segments = file.startsWith(IndexFileNames.SEGMENTS)
                        || file.startsWith("pending_" + IndexFileNames.SEGMENTS);
                if (segments || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) directory.deleteFile(file);
            }
        }
    }

    /** The last index, where it was made with the same model and its vectors can be used again. */
    private @Nullable DirectoryReader last(Directory directory) {
        try {
            if (!DirectoryReader.indexExists(directory)) return null;
            var reader = DirectoryReader.open(directory);
            boolean same = Manifest.of(reader.getIndexCommit().getUserData())
                    .filter(m -> m.schema() == Manifest.SCHEMA && m.model().equals(embedder.model()))
                    .isPresent();
            if (same) return reader;
            reader.close();
            return null;
        } catch (IOException | IllegalArgumentException e) {
            // A broken or foreign index is no loss: everything can be made again from the articles.
            return null;
        }
    }
}
