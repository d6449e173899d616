package dev.debrief.answer;

import dev.debrief.domain.Passage.PatternRef;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an answer states. It cannot be made without a passage that supports it.
 *
 * @param text a plain sentence: the summary of a pattern, or words of the first citation
 * @param pattern the failure that it is about; null if the catalogue has no name for it
 * @param citations one for each document, the most relevant first
 */
public record Claim(Stance stance, String text, @Nullable PatternRef pattern, List<Citation> citations) {
    /** What a claim says about its subject. */
    public enum Stance {
        AGAINST("What committees reject"),
        FOR("What they approve"),
        HOW("How to say it"),
        ASK("What they ask"),
        FACT("Figures");

        private final String heading;

        Stance(String heading) {
            this.heading = heading;
        }

        public String heading() {
            return heading;
        }

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Claim {
        citations = List.copyOf(citations);
        if (citations.isEmpty()) throw new IllegalArgumentException("a claim without a passage: " + text);
    }

    /** The number of independent documents behind it. */
    public int documents() {
        return Citation.speakers(citations);
    }

    /** The earliest date of its documents, as written; empty if none has one. */
    public Optional<String> oldest() {
        return dates().min(Comparator.naturalOrder());
    }

    /** The latest date of its documents, as written; empty if none has one. */
    public Optional<String> newest() {
        return dates().max(Comparator.naturalOrder());
    }

    private Stream<String> dates() {
        return citations.stream()
                .map(citation -> citation.passage().date())
                .flatMap(date -> Optional.ofNullable(date).stream());
    }
}
