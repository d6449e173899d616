package dev.debrief.index;

import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Pattern;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.VectorUtil;

/**
 * Tells how near a text is to each pattern, and which pattern a failure passage documents. The text is compared with the
 * statements that the catalogue says document a pattern, by words (BM25) and by meaning; both are brought to zero mean and
 * unit variance over the patterns before they are added, since neither has a scale of its own.
 */
public final class PatternLinker implements Closeable {
    private static final String TEXT = "text";
    private static final String ANSWERS = "answers";
    private static final Analyzer ANALYZER =
            new PerFieldAnalyzerWrapper(Analysis.ENGLISH, Map.of(ANSWERS, Analysis.ANSWERS));
    /** How soon a word that is said again in a pattern's answers says no more; later than in prose of one hand. */
    private static final float SATURATION = 3;
    /** How many nearest statements of a pattern speak for it together. */
    private static final int STATEMENTS = 5;
    /** Weight of the pattern's description beside its statements. */
    private static final double DESCRIPTION = 0.3;
    /** Weight of words against meaning. */
    private static final double WORDS = 0.45;
    /** Standard deviations above the mean of all patterns below which a passage documents none. */
    private static final double STANDS_OUT = 1.4;

    /** How sharply the nearest patterns stand out from the others; chosen on judged queries, docs/relevance.md. */
    private static final double TEMPERATURE = 0.6;
    /** How many of the nearest patterns a text is near to at all. */
    private static final int NEAREST = 12;

    private final List<Pattern> patterns;
    private final List<List<float[]>> statements = new ArrayList<>();
    private final List<float[]> descriptions = new ArrayList<>();
    private final float[] mean;
    private final PatternHubs hubs;
    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** @param vectorOf the vector of a pattern's description or of one of its statements */
    PatternLinker(Collection<Pattern> patterns, Function<String, float[]> vectorOf) throws IOException {
        this.patterns = List.copyOf(patterns);
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(ANALYZER))) {
            for (Pattern pattern : this.patterns) {
                descriptions.add(vectorOf.apply(description(pattern)));
                statements.add(pattern.documented().stream().map(vectorOf).toList());
                var document = new Document();
                var text = new ArrayList<>(pattern.documented());
                // Name and summary count twice: they are the shortest and the most to the point.
                text.addAll(List.of(description(pattern), description(pattern), pattern.why()));
                document.add(new Field(TEXT, String.join("\n", text), TextField.TYPE_NOT_STORED));
                var answers = pattern.failing().stream().map(Exemplar::text).toList();
                document.add(new Field(ANSWERS, String.join("\n", answers), TextField.TYPE_NOT_STORED));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new PerFieldSimilarityWrapper() {
            @Override
            public Similarity get(String field) {
                return field.equals(ANSWERS) ? new BM25Similarity(SATURATION, 0.75f) : new BM25Similarity();
            }
        });
        var all = new ArrayList<>(descriptions);
        statements.forEach(all::addAll);
        mean = Statistics.mean(all);
        hubs = new PatternHubs(this.patterns.size());
    }

    /** What the model reads of a pattern. */
    static String description(Pattern pattern) {
        return pattern.name() + ". " + pattern.summary();
    }

    /** Learns from a failure of the corpus which patterns are near to everything; to be told of all before the first link. */
    void meet(String failure, float[] vector) throws IOException {
        if (patterns.size() >= 2) hubs.add(scores(failure, vector));
    }

    /**
     * What a passage of the corpus documents.
     *
     * @param pattern the one that stands out from the others, if one does
     * @param nearness to the patterns nearest to it
     */
    record Linked(Optional<Pattern> pattern, PatternNearness nearness) {
        static final Linked TO_NOTHING = new Linked(Optional.empty(), new PatternNearness(Map.of()));
    }

    Linked link(String passage, float[] vector) throws IOException {
        if (patterns.size() < 2) return Linked.TO_NOTHING;
        double[] scores = hubs.corrected(scores(passage, vector));
        int best = 0;
        for (int i = 0; i < scores.length; i++) if (scores[i] > scores[best]) best = i;
        Optional<Pattern> pattern = scores[best] < STANDS_OUT ? Optional.empty() : Optional.of(patterns.get(best));
        return new Linked(pattern, nearest(scores));
    }

    /**
     * How near a text is to the patterns nearest to it, by slug.
     *
     * @param vector of the text
     */
    public PatternNearness nearness(String text, float[] vector) throws IOException {
        return patterns.size() < 2 ? Linked.TO_NOTHING.nearness() : nearest(scores(text, vector));
    }

    private PatternNearness nearest(double[] scores) {
        Statistics.softmax(scores, TEMPERATURE);
        var order = new ArrayList<Integer>();
        for (int i = 0; i < scores.length; i++) order.add(i);
        order.sort(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparingInt(i -> i));
        var nearness = new HashMap<String, Float>();
        for (int i : order.subList(0, Math.min(NEAREST, order.size()))) {
            nearness.put(patterns.get(i).slug(), (float) scores[i]);
        }
        return new PatternNearness(nearness);
    }

    private double[] scores(String text, float[] vector) throws IOException {
        double[] words = Statistics.standardScores(byWords(TEXT, Analysis.terms(text)));
        double[] meaning = Statistics.standardScores(byMeaning(vector));
        var scores = new double[patterns.size()];
        for (int i = 0; i < scores.length; i++) scores[i] = WORDS * words[i] + (1 - WORDS) * meaning[i];
        return scores;
    }

    /** Cosines less the mean cosine of all statements to each: some statements are near to everything. */
    private double[] byMeaning(float[] passage) {
        var scores = new double[patterns.size()];
        var own = new float[mean.length];
        for (int i = 0; i < own.length; i++) own[i] = passage[i] - mean[i];
        for (int i = 0; i < scores.length; i++) {
            double[] near = statements.get(i).stream()
                    .mapToDouble(v -> VectorUtil.dotProduct(v, own))
                    .toArray();
            scores[i] = Statistics.meanOfLargest(near, STATEMENTS)
                    + DESCRIPTION * VectorUtil.dotProduct(descriptions.get(i), own);
        }
        return scores;
    }

    /** How like a draft is to the failing answers of each pattern in its words, by slug; zero where no word is shared. */
    public Map<String, Double> likeness(String draft) throws IOException {
        double[] scores = byWords(ANSWERS, Analysis.terms(Analysis.ANSWERS, draft));
        var likeness = new LinkedHashMap<String, Double>();
        for (int i = 0; i < scores.length; i++) likeness.put(patterns.get(i).slug(), scores[i]);
        return likeness;
    }

    private double[] byWords(String field, List<String> terms) throws IOException {
        var scores = new double[patterns.size()];
        var query = new BooleanQuery.Builder();
        terms.stream()
                .distinct()
                .limit(IndexSearcher.getMaxClauseCount())
                .forEach(term -> query.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        for (var hit : searcher.search(query.build(), patterns.size()).scoreDocs) scores[hit.doc] = hit.score;
        return scores;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
