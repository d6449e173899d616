package dev.debrief.review;

import dev.debrief.domain.Pattern;
import dev.debrief.text.Phrases;
import dev.debrief.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds the cues of all patterns, or their contradictions, in one pass over a draft's words. Never changes once it is made, so that any number of
 * threads may use it.
 */
final class CueFinder {
    /** A cue that a draft contains, and the words that match, as offsets into the draft. */
    record CueHit(String pattern, Pattern.Cue cue, int from, int to) {}

    /** The cues of two patterns may be equal, but what was found is reported for each. */
    private record Owned(String pattern, Pattern.Cue cue) {}

    /** Token positions, {@code to} exclusive. */
    private record Stretch(int from, int to) {}

    private static final Comparator<CueHit> IN_TEXT_ORDER = Comparator.comparingInt(CueHit::from)
            .thenComparing(CueHit::pattern)
            .thenComparingInt(hit -> hit.cue().line());

    private final Phrases<Owned> phrases = new Phrases<>();

    /** @param cuesOf which wordings of a pattern to find */
    CueFinder(List<Pattern> patterns, Function<Pattern, List<Pattern.Cue>> cuesOf) {
        for (Pattern pattern : patterns) {
            for (Pattern.Cue cue : cuesOf.apply(pattern)) {
                var owned = new Owned(pattern.slug(), cue);
                for (String phrase : cue.match()) phrases.add(phrase, owned);
            }
        }
    }

    /** The cues that a draft contains, in the order of its text. */
    List<CueHit> find(String draft) {
        var tokens = Tokens.of(draft);
        Map<Owned, List<Stretch>> found = new HashMap<>();
        phrases.find(
                tokens,
                0,
                tokens.size(),
                (owned, from, to) -> found.computeIfAbsent(owned, unused -> new ArrayList<>())
                        .add(new Stretch(from, to)));
        var hits = new ArrayList<CueHit>();
        found.forEach((owned, stretches) -> {
            for (var stretch : places(stretches))
                hits.add(new CueHit(
                        owned.pattern(), owned.cue(), tokens.from(stretch.from()), tokens.to(stretch.to() - 1)));
        });
        hits.sort(IN_TEXT_ORDER);
        return hits;
    }

    /**
     * The places that the stretches of one cue make. Where one stretch lies inside another, only the inner one is kept: in
     * "I think I run the standups", the first "I" belongs to no cue. Stretches that merely overlap are merged.
     */
    private static List<Stretch> places(List<Stretch> stretches) {
        stretches.sort(Comparator.comparingInt(Stretch::from)
                .thenComparing(Comparator.comparingInt(Stretch::to).reversed()));
        var places = new ArrayList<Stretch>();
        int firstEnd = Integer.MAX_VALUE;
        for (var stretch : stretches.reversed()) {
            if (stretch.to() >= firstEnd) continue;
            firstEnd = stretch.to();
            if (!places.isEmpty() && stretch.to() > places.getLast().from())
                places.set(
                        places.size() - 1,
                        new Stretch(stretch.from(), places.getLast().to()));
            else places.add(stretch);
        }
        return places;
    }
}
