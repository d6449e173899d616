package dev.debrief.review;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a failure counts for the level and role that a draft is meant for. It is found and shown in any case.
 *
 * @param counts true if no level or role was asked for
 * @param levels slugs of the levels at which it counts, lowest first; empty: at every level
 */
public record Lens(boolean counts, List<String> levels) {
    public Lens {
        levels = List.copyOf(levels);
    }

    /** @param pattern what the catalogue says about the failure; otherwise the passage says it */
    static Lens of(ReviewRequest request, @Nullable Pattern pattern, Passage passage) {
        if (pattern != null) return of(request, pattern);
        var levels = passage.levels();
        var roles = passage.tags().of(Dimension.ROLE);
        return new Lens(isAmong(request.level(), levels) && isAmong(request.role(), roles), levels);
    }

    static Lens of(ReviewRequest request, Pattern pattern) {
        return new Lens(
                isAmong(request.level(), pattern.levels()) && isAmong(request.role(), pattern.roles()),
                pattern.levels());
    }

    /** @param level slug */
    public boolean countsAt(String level) {
        return isAmong(level, levels);
    }

    private static boolean isAmong(@Nullable String asked, List<String> values) {
        return asked == null || values.isEmpty() || values.contains(asked);
    }
}
