package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.extract.Cues.Sign;
import java.util.List;

/** Adds up the evidence for each kind of a sentence: its cues, the learned model, and where in the article it is. */
final class KindWeights {
    /** Weight of cues next to the learned model. Both weights were chosen on articles that trained neither. */
    static final double CUE = 0.8;

    private static final double LEARNED = 3;
    private static final double SURELY_NOISE = 0.55;
    private static final double POSSIBLY_NOISE = 0.2;
    /** A sentence without other evidence is advice. */
    private static final double PRIOR_OF_ADVICE = 1.0;
    /** Praise is worded like much else, so that it needs a little more evidence. */
    private static final double PRIOR_OF_APPROVAL = -0.2;
    /** What an outcome adds if the sentence is about a case. */
    private static final double OUTCOME_OF_A_CASE = 2;

    private KindWeights() {}

    /** The evidence of cues and of the learned model. */
    static Weights of(Sentence sentence) {
        var reading = sentence.reading();
        var weights = new Weights();
        weights.add(reading.weights(), CUE);
        if (reading.has(Sign.CASE)) {
            if (reading.has(Sign.REJECTED)) weights.add(Kind.REJECTION_TRIGGER, CUE * OUTCOME_OF_A_CASE);
            if (reading.has(Sign.APPROVED)) weights.add(Kind.APPROVAL_SIGNAL, CUE * 2 * OUTCOME_OF_A_CASE);
        }
        if (reading.has(Sign.QUOTE_FAILS) && sentence.wording().startsWithQuote()) {
            weights.add(Kind.BAD_EXAMPLE, CUE * 2 * OUTCOME_OF_A_CASE);
        }
        // An interview question is asked, or quoted as "Tell me about a time …".
        if (!sentence.wording().asks() && reading.weight(Kind.QUESTION) < 3) weights.clear(Kind.QUESTION);
        if (sentence.wording().namesAnAmount()) weights.add(Kind.FACT, CUE * 2.0);
        addLearned(weights, List.of(sentence));
        return weights;
    }

    /** Adds what the learned model predicts for the sentences. */
    static void addLearned(Weights weights, List<Sentence> sentences) {
        for (Sentence sentence : sentences) weights.add(sentence.learned(), LEARNED / sentences.size());
    }

    /** Whether the learned model is sure that a text belongs to the page. */
    static boolean isNoise(double noise) {
        return noise > LEARNED * SURELY_NOISE;
    }

    /** Whether the learned model considers it possible that a text belongs to the page. */
    static boolean mayBeNoise(double noise) {
        return noise > LEARNED * POSSIBLY_NOISE;
    }

    /**
     * The kind with the most evidence, given where in the article the sentence is.
     *
     * @param expected weight of what the headings above say
     */
    static Kind best(Weights weights, Found.Setting setting, double expected) {
        weights.add(Kind.ADVICE, PRIOR_OF_ADVICE);
        weights.add(Kind.APPROVAL_SIGNAL, PRIOR_OF_APPROVAL);
        weights.add(setting.expected(), expected);
        if (setting.role() == SectionRole.AUDIENCE) weights.add(Kind.FACT, 2.5);
        return weights.heaviest(Kind.ADVICE);
    }
}
