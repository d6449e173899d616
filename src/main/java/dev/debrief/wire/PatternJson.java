package dev.debrief.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Passage.PatternRef;
import dev.debrief.domain.Pattern;
import dev.debrief.domain.PatternSummary;
import java.util.List;

/**
 * A pattern with everything that the catalogue says about it, and the passages that document it.
 *
 * @param related similar patterns
 */
public record PatternJson(
        @JsonUnwrapped About about,
        @JsonUnwrapped Scope scope,
        List<PatternRef> related,
        List<Answer> failing,
        List<Answer> strong,
        List<HitJson> passages) {
    /** Name and description of the pattern. */
    public record About(
            String slug,
            String name,
            List<String> aliases,
            String family,
            String summary,
            String why,
            String mend,
            String missing) {
        static About of(Pattern p) {
            return new About(p.slug(), p.name(), p.aliases(), p.family(), p.summary(), p.why(), p.mend(), p.missing());
        }
    }

    /** Levels and roles that the pattern applies to; an empty list means all. */
    public record Scope(List<String> levels, List<String> roles) {}

    /** @param telling the words that give a failing answer away, each as {@code [from, to]} */
    public record Answer(String about, String role, String text, List<int[]> telling) {
        static Answer of(Exemplar e) {
            return new Answer(
                    e.about(),
                    e.role(),
                    e.text(),
                    e.telling().stream().map(t -> new int[] {t.from(), t.to()}).toList());
        }
    }

    /**
     * @param articles number of articles that the passages are from
     * @param documents number of independent authors of these articles
     * @param primary how many of them were in the room, or are the company itself
     * @param inferred whether the links were inferred; otherwise the articles declare them
     */
    public record Summary(
            String slug,
            String name,
            List<String> aliases,
            String family,
            String summary,
            List<String> levels,
            int passages,
            int articles,
            int documents,
            int primary,
            boolean inferred) {
        static Summary of(PatternSummary summary, List<String> levels) {
            var documented = summary.documented();
            return new Summary(
                    summary.slug(),
                    summary.name(),
                    summary.aliases(),
                    summary.family(),
                    summary.summary(),
                    levels,
                    documented.passages(),
                    documented.articles(),
                    documented.documents(),
                    documented.primary(),
                    documented.inferred());
        }
    }

    public record Summaries(List<Summary> patterns) {}
}
