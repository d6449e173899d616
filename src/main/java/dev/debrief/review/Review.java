package dev.debrief.review;

import dev.debrief.domain.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was found about a draft.
 *
 * @param reason why the draft was not compared, if it is not an answer
 * @param findings nearest first, shown or not
 * @param undocumented failures of the catalogue that the draft shows and no passage describes
 * @param structure what is to be said about its length and structure, which is no part of the resemblance
 */
public record Review(
        Resemblance resemblance,
        @Nullable Reason reason,
        List<Finding> findings,
        List<Undocumented> undocumented,
        List<StructureNote> structure,
        Facts facts,
        double tookMs) {
    private static final int MOST_WEAKER = 3;

    /** Whether the draft resembles answers that fail. */
    public enum Resemblance {
        MATCH,
        POSSIBLE,
        NONE;

        /** What to say if no documented failure is near enough to be shown. */
        public String withoutFindings() {
            return switch (this) {
                case MATCH -> "This reads like answers that fail, but no failure documented here is near to it.";
                case POSSIBLE, NONE -> "No known failure resembles this draft.";
            };
        }

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a text was not compared. */
    public enum Reason {
        TOO_SHORT("Too short to have a stance: write at least a few sentences, as you would say them."),
        NOT_AN_ANSWER("This does not read like an interview answer."),
        NOT_ENGLISH("This does not read like English, the only language that Debrief compares.");

        private final String explanation;

        Reason(String explanation) {
            this.explanation = explanation;
        }

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String explanation() {
            return explanation;
        }
    }

    public Review {
        findings = List.copyOf(findings);
        undocumented = List.copyOf(undocumented);
        structure = List.copyOf(structure);
    }

    /** The passages that are shown; several may document one failure. */
    public List<Finding> shown() {
        return findings.stream().filter(Finding::shown).toList();
    }

    /** The documented failures that the draft resembles, each once, with the passage that fits best. */
    public List<Finding> failures() {
        Set<String> seen = new HashSet<>();
        return findings.stream()
                .filter(Finding::shown)
                .filter(finding -> seen.add(finding.key()))
                .toList();
    }

    /** Documented failures that the draft resembles less than those that are shown, likest first; none for a draft that resembles none. */
    public List<Pattern> weaker() {
        if (resemblance == Resemblance.NONE) return List.of();
        var shown = shown().stream().map(Finding::key).collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> finding.passage().isFailure() && !shown.contains(finding.key()))
                .map(Finding::pattern)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_WEAKER)
                .toList();
    }
}
