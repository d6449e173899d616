package dev.debrief.passage;

import dev.debrief.passage.Cues.Sign;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How much speaks for each kind of a sentence: its cues, what was learned from examples, and where it stands. */
final class KindWeights {
    /** Cues and the learned model are added; the weights were chosen on articles that trained neither. */
    private static final double CUE = 0.8;

    private static final double LEARNED = 3;
    /** What a sentence is that nothing speaks for. */
    private static final double PRIOR_OF_ADVICE = 1.0;
    /** Praise is worded like much else: it takes a little more to be believed. */
    private static final double PRIOR_OF_APPROVAL = -0.2;
    /** What an outcome adds to a case that is told. */
    private static final double OUTCOME_OF_A_CASE = 2;

    private KindWeights() {}

    /** What cues and examples say of a sentence. */
    static Map<Kind, Double> of(Sentence sentence) {
        var reading = sentence.reading();
        var weights = new EnumMap<Kind, Double>(Kind.class);
        weights.putAll(reading.weights());
        if (reading.has(Sign.CASE)) {
            if (reading.has(Sign.REJECTED)) weights.merge(Kind.REJECTION_TRIGGER, OUTCOME_OF_A_CASE, Double::sum);
            if (reading.has(Sign.APPROVED)) weights.merge(Kind.APPROVAL_SIGNAL, 2 * OUTCOME_OF_A_CASE, Double::sum);
        }
        if (reading.has(Sign.QUOTE_FAILS) && sentence.startsWithQuote()) {
            weights.merge(Kind.BAD_EXAMPLE, 2 * OUTCOME_OF_A_CASE, Double::sum);
        }
        // A prompt is asked, or quoted as "Tell me about a time …".
        if (!sentence.asks() && reading.weight(Kind.QUESTION) < 3) weights.remove(Kind.QUESTION);
        if (sentence.namesAnAmount()) weights.merge(Kind.FACT, 2.0, Double::sum);
        learn(weights, List.of(sentence));
        return weights;
    }

    /** Adds what the learned model makes of the sentences to their cues, which count for less then. */
    static void learn(Map<Kind, Double> weights, List<Sentence> sentences) {
        weights.replaceAll((kind, weight) -> CUE * weight);
        for (Sentence sentence : sentences) {
            KindModel.shipped()
                    .probabilities(sentence)
                    .forEach((kind, p) -> weights.merge(kind, LEARNED * p / sentences.size(), Double::sum));
        }
    }

    /** The heaviest kind, given where in the article the sentence stands. */
    static Kind best(Map<Kind, Double> weights, SectionRole role) {
        weights.merge(Kind.ADVICE, PRIOR_OF_ADVICE, Double::sum);
        weights.merge(Kind.APPROVAL_SIGNAL, PRIOR_OF_APPROVAL, Double::sum);
        if (role == SectionRole.AUDIENCE) weights.merge(Kind.FACT, 2.5, Double::sum);
        Kind best = Kind.ADVICE;
        for (Kind kind : Kind.values()) {
            if (weights.getOrDefault(kind, 0.0) > weights.getOrDefault(best, 0.0)) best = kind;
        }
        return best;
    }
}
