package dev.debrief.extract;

import dev.debrief.domain.Kind;
import java.util.Arrays;

/** What the headings above a text say of it: each heading, and half as much the one that it stands under. */
final class Expected {
    private static final int DEEPEST = 8;
    private static final double INHERITED = 0.5;

    private final SentenceClassifier headings;
    private final Weights[] byLevel = new Weights[DEEPEST + 1];

    Expected(SentenceClassifier headings) {
        this.headings = headings;
        Arrays.setAll(byLevel, level -> new Weights());
    }

    /** Enters a heading; answers what is expected below it. */
    Weights under(int level, Weights heading) {
        int at = Math.clamp(level, 1, DEEPEST);
        var here = new Weights();
        here.add(heading, 1);
        here.add(byLevel[at - 1], INHERITED);
        for (int below = at; below <= DEEPEST; below++) byLevel[below] = here;
        return here;
    }

    /** What a heading, or a line that introduces a list, says of what follows it. */
    Weights of(String heading) {
        if (heading.isBlank()) return new Weights();
        var weights = headings.weights(Wording.of(heading));
        // That nothing special is to be expected speaks for nothing.
        weights.clear(Kind.ADVICE);
        return weights;
    }
}
