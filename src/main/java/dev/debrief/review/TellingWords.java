package dev.debrief.review;

import dev.debrief.domain.Passage;
import dev.debrief.text.SentenceSplitter;
import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The words of a draft that give a failure away: those that a cue of its pattern matches, and the sentence without which the draft
 * would resemble the pattern least. If no sentence makes a difference, the failure is in what the draft does not say, and nothing
 * is marked.
 */
final class TellingWords {
    private static final int MOST = 4;
    private static final int MOST_SENTENCES = 40;
    /** In standard deviations of all patterns: how much less a draft must resemble a pattern without a sentence that is marked. */
    private static final double LEAST_LOSS = 0.25;

    private final List<CueFinder.CueHit> cues;
    private final List<Span> sentences;
    private final String draft;
    private final DraftComparison comparison;
    /** What the draft's words say for each pattern without each of its sentences, and with all of them; empty until it is needed. */
    private List<Map<String, Double>> without = List.of();

    TellingWords(String draft, List<CueFinder.CueHit> cues, DraftComparison comparison) {
        this.draft = draft;
        this.comparison = comparison;
        this.cues = cues;
        var all = SentenceSplitter.split(draft);
        this.sentences = all.size() > MOST_SENTENCES ? all.subList(0, MOST_SENTENCES) : all;
    }

    private void compare() {
        if (!without.isEmpty()) return;
        var compared = new ArrayList<Map<String, Double>>();
        for (var sentence : sentences)
            compared.add(comparison.byWords(draft.substring(0, sentence.from()) + draft.substring(sentence.to())));
        compared.add(comparison.byWords(draft));
        without = compared;
    }

    /** @param passage the documented failure, which is evidence as a whole */
    List<Finding.Evidence> evidence(String pattern, Passage passage) {
        compare();
        var evidence = new ArrayList<Finding.Evidence>();
        int length = passage.text().length();
        for (var hit : cues) {
            if (hit.pattern().equals(pattern))
                evidence.add(new Finding.Evidence(
                        hit.from(), hit.to(), 0, length, hit.cue().says(), 1));
        }
        int telling = -1;
        double most = LEAST_LOSS;
        for (int i = 0; i < sentences.size(); i++) {
            double loss = without.getLast().getOrDefault(pattern, 0.0)
                    - without.get(i).getOrDefault(pattern, 0.0);
            if (loss > most) {
                most = loss;
                telling = i;
            }
        }
        if (telling >= 0) {
            Span span = sentences.get(telling);
            boolean marked = evidence.stream().anyMatch(e -> e.draftFrom() < span.to() && span.from() < e.draftTo());
            double score = 1 - Math.exp(-most);
            if (!marked) evidence.add(new Finding.Evidence(span.from(), span.to(), 0, length, null, score));
        }
        return evidence.size() > MOST ? evidence.subList(0, MOST) : evidence;
    }
}
