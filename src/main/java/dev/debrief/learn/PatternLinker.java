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
import org.jspecify.annotations.Nullable;

/**
 * Measures how near a text is to each pattern, and decides which pattern a failure passage documents. The text is
 * compared with the catalogue's statements that document a pattern, by words (BM25) and by meaning. Both scores are
 * normalised to zero mean and unit variance over the patterns before they are added, since they have no common scale.
 */
public final class PatternLinker {
    /** Lucene's default for BM25's k1. */
    private static final float PROSE_SATURATION = 1.2f;
    /** BM25's k1 for answers. It is higher, because a speaker repeats words more often than prose does. */
    private static final float ANSWER_SATURATION = 3;
    /** Weight of words; meaning has the rest of 1. */
    private static final double WORDS = 0.5;
    /**
     * Score of the best pattern, in standard deviations above the mean of all, at which as many links are right as wrong, and
     * how fast the odds rise from there: a logistic regression on the declared failures of the shipped digests, less those
     * that are held out; docs/matching.md.
     */
    private static final double EVEN_SCORE = 2.90;

    private static final double STEEPNESS = 2.83;

    /** Score from which the nearest pattern says more about a passage than chance. */
    private static final double STANDS_OUT = 1.9;

    /**
     * A link that is less probable is dropped. Of those that are kept, 88 of 100 are what the articles declare; most of the
     * rest are of passages that declare no pattern.
     */
    private static final double LEAST_PROBABILITY = 0.75;

    /** The lower, the more the nearest patterns stand out. Chosen on judged queries; see docs/relevance.md. */
    private static final double TEMPERATURE = 0.5;
    /** How many of the nearest patterns have a share. */
    private static final int NEAREST = 12;

    private final Language language;
    private final List<Pattern> patterns;
    private final PatternMeaning meaning;
    private final Language.TextIndex prose;
    /** Made with the first draft: nothing else needs it, and reading all answers takes a second. */
    private Language.@Nullable TextIndex answers;

    /** @param vectorOf returns the vector of a pattern's description or of one of its statements */
    PatternLinker(Collection<Pattern> patterns, Function<String, float[]> vectorOf, Language language) {
        this.language = language;
        this.patterns = List.copyOf(patterns);
        this.meaning = new PatternMeaning(this.patterns, vectorOf);
        this.prose = language.index(
                Form.STEMS,
                PROSE_SATURATION,
                this.patterns.stream().map(PatternLinker::prose).toList());
    }

    /** The text of a pattern whose vector is computed. */
    static String description(Pattern pattern) {
        return pattern.name() + ". " + pattern.summary();
    }

    public List<Pattern> patterns() {
        return patterns;
    }

    private static String prose(Pattern pattern) {
        var text = new ArrayList<>(pattern.documented());
        // Name and summary count twice: they are short and to the point.
        text.addAll(List.of(description(pattern), description(pattern), pattern.why()));
        return String.join("\n", text);
    }

    private static String answers(Pattern pattern) {
        return String.join("\n", pattern.failing().stream().map(Exemplar::text).toList());
    }

    /**
     * How a passage is linked to patterns.
     *
     * @param nearest the pattern nearest to it, if one stands out from the others: its words help to find the passage
     * @param probability that a reader would say that it documents this pattern, for a passage that documents a failure
     * @param shares shares of the patterns nearest to it
     */
    public record Link(Optional<Pattern> nearest, double probability, PatternShares shares) {
        /** The pattern that it documents, if that is probable enough to say so. */
        public Optional<Pattern> pattern() {
            return nearest.filter(unused -> probability >= LEAST_PROBABILITY);
        }
    }

    /**
     * Links a passage of a corpus.
     *
     * @param compared what {@link #scores} returned for it
     * @param hubs corrects for patterns that are near to every failure of the corpus
     */
    public Link link(double[] compared, PatternHubs hubs) {
        if (isEmpty()) return new Link(Optional.empty(), 0, PatternShares.NONE);
        double[] scores = hubs.corrected(compared);
        int best = best(scores);
        double probability = 1 / (1 + Math.exp(STEEPNESS * (EVEN_SCORE - scores[best])));
        var nearest = Optional.of(patterns.get(best)).filter(unused -> scores[best] >= STANDS_OUT);
        return new Link(nearest, probability, nearest(scores));
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int i = 0; i < scores.length; i++) if (scores[i] > scores[best]) best = i;
        return best;
    }

    /** The correction for a corpus without failures so far. */
    public PatternHubs newHubs() {
        return new PatternHubs(patterns.size());
    }

    /** Whether there are too few patterns to compare. */
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

    /** The score of a text for each pattern, by words and meaning, in standard deviations. */
    public double[] scores(String text, float[] vector) {
        double[] words = Statistics.standardScores(prose.scores(language.stems(text)));
        double[] meant = meaning.scores(vector);
        var scores = new double[patterns.size()];
        for (int i = 0; i < scores.length; i++) scores[i] = WORDS * words[i] + (1 - WORDS) * meant[i];
        return scores;
    }

    /** How similar a draft's words are to the failing answers of each pattern, by slug; 0 if they share no word. */
    public Map<String, Double> likeness(String draft) {
        double[] scores = answers().scores(language.terms(Form.SPOKEN, draft));
        var likeness = new LinkedHashMap<String, Double>();
        for (int i = 0; i < scores.length; i++) likeness.put(patterns.get(i).slug(), scores[i]);
        return likeness;
    }

    private synchronized Language.TextIndex answers() {
        if (answers == null)
            answers = language.index(
                    Form.SPOKEN,
                    ANSWER_SATURATION,
                    patterns.stream().map(PatternLinker::answers).toList());
        return answers;
    }
}
