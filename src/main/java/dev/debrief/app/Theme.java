package dev.debrief.app;

import dev.debrief.domain.Passage;
import dev.debrief.domain.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Passages about one thing: a pattern, a topic, or a round.
 *
 * @param value of the facet that they are grouped by; empty for those that have none
 * @param passages best evidence first
 * @param sample how much they are
 */
public record Theme(String value, String label, List<Passage> passages, Sample sample) {
    /** Those that the most authors are behind come first, and what has no value last. */
    static final Comparator<Theme> BEST_DOCUMENTED = Comparator.comparing(Theme::isRest)
            .thenComparing(Theme::sample, Sample.MOST_FIRST)
            .thenComparing(Theme::label);

    /** Somebody who was there, an outcome, and a text that can be read at a glance make the better evidence. */
    private static final Comparator<Passage> BEST = Comparator.comparing(
                    (Passage passage) -> !passage.source().firstHandOrOfficial())
            .thenComparing(passage -> passage.verdict() == Verdict.NONE)
            .thenComparingInt(passage -> passage.text().length())
            .thenComparing(Passage::id);

    static Theme of(String value, String label, Collection<Passage> passages) {
        return new Theme(value, label, passages.stream().sorted(BEST).toList(), Sample.of(passages));
    }

    public Theme {
        passages = List.copyOf(passages);
    }

    public boolean isRest() {
        return value.isEmpty();
    }
}
