package dev.debrief.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.debrief.domain.Ranker;
import dev.debrief.search.Hit;
import dev.debrief.text.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A passage as a hit: the fields of the passage, and what the search says about it.
 *
 * @param passage the fields of the passage, by name; see {@link dev.debrief.domain.PassageField}
 * @param highlights stretches of {@code text} that match the query, as {@code [from, to]}
 * @param before what the article says right before a passage that makes no sense alone, if a search found it
 * @param within id of a hit on the same page whose text contains this one's
 * @param explained how the score is made up, if requested
 * @param section the rest of its section, if hits are grouped by section
 */
public record HitJson(
        @JsonAnyGetter Map<String, @Nullable Object> passage,
        List<int[]> highlights,
        @Nullable String before,
        @Nullable String within,
        double score,
        @Nullable Explained explained,
        @JsonUnwrapped @Nullable InSection section) {
    /**
     * What else was found in the same section, if hits are grouped by section.
     *
     * @param others the passages after the best one
     * @param more number of further passages of the section
     */
    public record InSection(List<HitJson> others, int more) {}

    /** The score of each ranker, and the words that matched. */
    public record Explained(
            double words, double meaning, double patterns, double coverage, double length, List<String> matched) {
        static Explained of(Hit hit) {
            String text = hit.passage().text();
            return new Explained(
                    score(hit, Ranker.WORDS),
                    score(hit, Ranker.MEANING),
                    score(hit, Ranker.PATTERNS),
                    score(hit, Ranker.COVERAGE),
                    score(hit, Ranker.LENGTH),
                    hit.highlights().stream()
                            .map(mark -> mark.of(text))
                            .distinct()
                            .toList());
        }

        private static double score(Hit hit, Ranker ranker) {
            return Json.rounded(hit.rankers().getOrDefault(ranker, 0.0));
        }
    }

    static HitJson of(Hit hit, Map<String, @Nullable Object> passage, @Nullable String before) {
        return new HitJson(
                passage,
                hit.highlights().stream().map(HitJson::pair).toList(),
                before,
                hit.within(),
                Json.rounded(hit.score()),
                hit.rankers().isEmpty() ? null : Explained.of(hit),
                null);
    }

    HitJson with(InSection rest) {
        return new HitJson(passage, highlights, before, within, score, explained, rest);
    }

    static int[] pair(Span span) {
        return new int[] {span.from(), span.to()};
    }
}
