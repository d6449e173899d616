package dev.debrief.catalogue;

import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Pattern;
import dev.debrief.text.Problem;
import dev.debrief.text.Tokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks the example answers of a catalogue more strictly than reading does. Too few answers teach a voice instead of a
 * failure, and answers that share a run of words teach those words.
 */
public final class AnswerLint {
    private static final int FEWEST_FAILING = 8;
    private static final int FEWEST_STRONG = 6;
    /** People rarely say less; what is longer shows several failures. */
    private static final int FEWEST_WORDS = 40;

    private static final int MOST_WORDS = 180;
    /** So many words in a row are not shared by chance. */
    private static final int RUN = 8;

    private record Place(Pattern pattern, Exemplar answer) {}

    private final Map<List<String>, Place> runs = new HashMap<>();
    private final Set<Set<Exemplar>> reported = new HashSet<>();
    private final List<Problem> findings = new ArrayList<>();

    private AnswerLint() {}

    /** Everything to mend in the answers of some patterns, in the order of the patterns. */
    public static List<Problem> check(Collection<Pattern> patterns) {
        var lint = new AnswerLint();
        for (Pattern pattern : patterns) {
            lint.number(pattern, "failing", pattern.failing().size(), FEWEST_FAILING);
            lint.number(pattern, "strong", pattern.strong().size(), FEWEST_STRONG);
            pattern.failing().forEach(answer -> lint.answer(pattern, answer));
            pattern.strong().forEach(answer -> lint.answer(pattern, answer));
        }
        return lint.findings;
    }

    private void number(Pattern pattern, String which, int n, int fewest) {
        if (n < fewest) report(pattern, 0, "only " + n + " " + which + " answers; at least " + fewest + " are needed");
    }

    private void answer(Pattern pattern, Exemplar answer) {
        if (answer.words() < FEWEST_WORDS || answer.words() > MOST_WORDS)
            report(
                    pattern,
                    answer.line(),
                    answer.words() + " words; an answer should have " + FEWEST_WORDS + " to " + MOST_WORDS);
        var words = words(answer.text());
        for (int i = 0; i + RUN <= words.size(); i++) {
            var run = words.subList(i, i + RUN);
            var before = runs.putIfAbsent(run, new Place(pattern, answer));
            if (before == null || before.answer().equals(answer)) continue;
            if (reported.add(Set.of(before.answer(), answer)))
                report(
                        pattern,
                        answer.line(),
                        "\"" + String.join(" ", run) + "\" is also in "
                                + before.pattern().slug() + ".yaml:"
                                + before.answer().line());
        }
    }

    private static List<String> words(String text) {
        var tokens = Tokens.of(text);
        var words = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++)
            if (Character.isLetterOrDigit(tokens.word(i).codePointAt(0))) words.add(tokens.word(i));
        return words;
    }

    private void report(Pattern pattern, int line, String message) {
        findings.add(new Problem(pattern.slug() + ".yaml", line, message));
    }
}
