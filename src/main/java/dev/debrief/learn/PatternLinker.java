package dev.debrief.learn;

import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Pattern;
import dev.debrief.domain.PatternShares;
import dev.debrief.text.Language;
import dev.debrief.text.Language.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells how near a text is to each pattern, and which pattern a failure passage documents. The text is compared with the
 * statements that the catalogue says document a pattern, by words (BM25) and by meaning; both are brought to zero mean and
 * unit variance over the patterns before they are added, since neither has a scale of its own.
 */
public final class PatternLinker {
    /** Lucene's default for BM25's k1. */
    private static final float PROSE_SATURATION = 1.2f;
    /** The same for answers, in which one speaker says a word again and again: later than in prose. */
    private static final float ANSWER_SATURATION = 3;
    /** How many nearest statements of a pattern speak for it together. */
    private static final int STATEMENTS = 5;
    /** Weight of the pattern's description next to its statements. */
    private static final double DESCRIPTION = 0.3;
    /** Weight of words against meaning. */
    private static final double WORDS = 0.45;
    /** Standard deviations above the mean of all patterns below which a passage documents none. */
    private static final double STANDS_OUT = 1.4;

    /** How sharply the nearest patterns stand out from the others; chosen on judged queries, docs/relevance.md. */
    private static final double TEMPERATURE = 0.6;
    /** How many of the nearest patterns a text is near to at all. */
    private static final int NEAREST = 12;

    private final Language language;
    private final List<Pattern> patterns;
    private final List<List<float[]>> statements;
    private final List<float[]> descriptions;
    private final float[] mean;
    private final Language.TextIndex prose;
    private final Language.TextIndex answers;

    /** @param vectorOf the vector of a pattern's description or of one of its statements */
    PatternLinker(Collection<Pattern> patterns, Function<String, float[]> vectorOf, Language language) {
        this.language = language;
        this.patterns = List.copyOf(patterns);
        this.descriptions = this.patterns.stream()
                .map(pattern -> vectorOf.apply(description(pattern)))
                .toList();
        this.statements = this.patterns.stream()
                .map(pattern -> pattern.documented().stream().map(vectorOf).toList())
                .toList();
        var all = new ArrayList<>(descriptions);
        statements.forEach(all::addAll);
        this.mean = Statistics.mean(all);
        this.prose = language.index(
                Form.STEMS,
                PROSE_SATURATION,
                this.patterns.stream().map(PatternLinker::prose).toList());
        this.answers = language.index(
                Form.SPOKEN,
                ANSWER_SATURATION,
                this.patterns.stream().map(PatternLinker::answers).toList());
    }

    /** What the model reads of a pattern. */
    static String description(Pattern pattern) {
        return pattern.name() + ". " + pattern.summary();
    }

    private static String prose(Pattern pattern) {
        var text = new ArrayList<>(pattern.documented());
        // Name and summary count twice: they are the shortest and the most to the point.
        text.addAll(List.of(description(pattern), description(pattern), pattern.why()));
        return String.join("\n", text);
    }

    private static String answers(Pattern pattern) {
        return String.join("\n", pattern.failing().stream().map(Exemplar::text).toList());
    }

    /**
     * What a passage documents.
     *
     * @param pattern the one that stands out from the others, if one does
     * @param shares of the patterns nearest to it
     */
    public record Link(Optional<Pattern> pattern, PatternShares shares) {}

    /**
     * Links a passage of a corpus.
     *
     * @param hubs patterns that are near to every failure of that corpus
     */
    public Link link(String passage, float[] vector, PatternHubs hubs) {
        if (isEmpty()) return new Link(Optional.empty(), PatternShares.NONE);
        double[] scores = hubs.corrected(scores(passage, vector));
        int best = 0;
        for (int i = 0; i < scores.length; i++) if (scores[i] > scores[best]) best = i;
        Optional<Pattern> pattern = scores[best] < STANDS_OUT ? Optional.empty() : Optional.of(patterns.get(best));
        return new Link(pattern, nearest(scores));
    }

    /** Hubs of a corpus that has no failures yet. */
    public PatternHubs newHubs() {
        return new PatternHubs(patterns.size());
    }

    /** Whether there are too few patterns to tell them apart. */
    private boolean isEmpty() {
        return patterns.size() < 2;
    }

    /** How near a text is to the patterns nearest to it. */
    public PatternShares shares(String text, float[] vector) {
        return isEmpty() ? PatternShares.NONE : nearest(scores(text, vector));
    }

    private PatternShares nearest(double[] scores) {
        var shares = scores.clone();
        Statistics.softmax(shares, TEMPERATURE);
        var order = new ArrayList<Integer>();
        for (int i = 0; i < shares.length; i++) order.add(i);
        order.sort(Comparator.comparingDouble((Integer i) -> -shares[i]).thenComparingInt(i -> i));
        var nearest = new HashMap<String, Float>();
        for (int i : order.subList(0, Math.min(NEAREST, order.size())))
            nearest.put(patterns.get(i).slug(), (float) shares[i]);
        return new PatternShares(nearest);
    }

    /** How much words and meaning of a text speak for each pattern, in standard deviations. */
    public double[] scores(String text, float[] vector) {
        double[] words = Statistics.standardScores(prose.scores(language.stems(text)));
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
                    .mapToDouble(v -> Statistics.dot(v, own))
                    .toArray();
            scores[i] =
                    Statistics.meanOfLargest(near, STATEMENTS) + DESCRIPTION * Statistics.dot(descriptions.get(i), own);
        }
        return scores;
    }

    /** How like a draft's words are to the failing answers of each pattern, by slug; zero if no word is shared. */
    public Map<String, Double> likeness(String draft) {
        double[] scores = answers.scores(language.terms(Form.SPOKEN, draft));
        var likeness = new LinkedHashMap<String, Double>();
        for (int i = 0; i < scores.length; i++) likeness.put(patterns.get(i).slug(), scores[i]);
        return likeness;
    }
}
