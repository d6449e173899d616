package dev.debrief.extract;

import dev.debrief.domain.Kind;
import java.util.Arrays;

/** What the headings above a text say about its kind. The heading above a heading counts half. */
final class Expected {
    private static final int DEEPEST = 8;
    private static final double INHERITED = 0.5;

    private final SentenceClassifier headings;
    private final Weights[] byLevel = new Weights[DEEPEST + 1];

    Expected(SentenceClassifier headings) {
        this.headings = headings;
        Arrays.setAll(byLevel, level -> new Weights());
    }

    /** Enters a heading; returns what is expected below it. */
    Weights under(int level, Weights heading) {
        int at = Math.clamp(level, 1, DEEPEST);
        var here = new Weights();
        here.add(heading, 1);
        here.add(byLevel[at - 1], INHERITED);
        for (int below = at; below <= DEEPEST; below++) byLevel[below] = here;
        return here;
    }

    /** What a heading, or a line that introduces a list, says about the text that follows. */
    Weights of(String heading) {
        if (heading.isBlank()) return new Weights();
        var weights = headings.weights(Wording.of(heading));
        // "Advice" only means that the heading promises nothing in particular.
        weights.clear(Kind.ADVICE);
        return weights;
    }
}
