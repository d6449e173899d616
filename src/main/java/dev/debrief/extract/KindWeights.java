package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.extract.Cues.Sign;
import java.util.List;

/** How much speaks for each kind of a sentence: its cues, what was learned from examples, and where it stands. */
final class KindWeights {
    /** Cues and the learned model are added; the weights were chosen on articles that trained neither. */
    static final double CUE = 0.8;

    private static final double LEARNED = 3;
    private static final double SURELY_NOTHING = 0.55;
    private static final double POSSIBLY_NOTHING = 0.2;
    /** What a sentence is that nothing speaks for. */
    private static final double PRIOR_OF_ADVICE = 1.0;
    /** Praise is worded like much else: it takes a little more to be believed. */
    private static final double PRIOR_OF_APPROVAL = -0.2;
    /** What an outcome adds to a case that is told. */
    private static final double OUTCOME_OF_A_CASE = 2;

    private KindWeights() {}

    /** What cues and examples say of a sentence. */
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
        // A prompt is asked, or quoted as "Tell me about a time …".
        if (!sentence.wording().asks() && reading.weight(Kind.QUESTION) < 3) weights.clear(Kind.QUESTION);
        if (sentence.wording().namesAnAmount()) weights.add(Kind.FACT, CUE * 2.0);
        learn(weights, List.of(sentence));
        return weights;
    }

    /** Adds what the learned model makes of the sentences. */
    static void learn(Weights weights, List<Sentence> sentences) {
        for (Sentence sentence : sentences) weights.add(sentence.learned(), LEARNED / sentences.size());
    }

    /** Whether the learned model takes a text for a piece of the page; it must be sure. */
    static boolean isNothing(double nothing) {
        return nothing > LEARNED * SURELY_NOTHING;
    }

    static boolean mayBeNothing(double nothing) {
        return nothing > LEARNED * POSSIBLY_NOTHING;
    }

    /** The heaviest kind, given where in the article the sentence stands. */
    static Kind best(Weights weights, Found.Place place, double expected) {
        weights.add(Kind.ADVICE, PRIOR_OF_ADVICE);
        weights.add(Kind.APPROVAL_SIGNAL, PRIOR_OF_APPROVAL);
        weights.add(place.expected(), expected);
        if (place.role() == SectionRole.AUDIENCE) weights.add(Kind.FACT, 2.5);
        return weights.heaviest(Kind.ADVICE);
    }
}
