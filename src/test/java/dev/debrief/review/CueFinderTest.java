package dev.debrief.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.MadePattern;
import dev.debrief.domain.Pattern;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CueFinderTest {
    private static List<String> found(String draft, Pattern... patterns) {
        return new CueFinder(List.of(patterns), Pattern::cues)
                .find(draft).stream()
                        .map(hit -> hit.pattern() + ": " + draft.substring(hit.from(), hit.to()))
                        .toList();
    }

    private static Pattern pattern(String slug, String... phrases) {
        return MadePattern.withCues(slug, new Pattern.Cue(List.of(phrases), "it says so", 1));
    }

    @Test
    void anyPhraseOfACueIsEnoughAndPlacesFollowTheText() {
        assertEquals(
                List.of("lone: by myself", "bus: under the bus", "lone: did it solo"),
                found(
                        "All by myself. They threw me under the bus, so I did it solo.",
                        pattern("lone", "did it solo", "by myself"),
                        pattern("bus", "under ...1 bus")));
    }

    @Test
    void patternsWithTheSameCueBothHaveIt() {
        assertEquals(
                List.of("a: above my pay", "b: above my pay"),
                found("It was above my pay grade.", pattern("b", "above my pay"), pattern("a", "above my pay")));
    }

    @Test
    void ofPlacesWithinEachOtherTheInnerOneCounts() {
        assertEquals(
                List.of("creep: I run the standups"),
                found("I think I run the standups.", pattern("creep", "i ...4 run ...2 standups")));
        assertEquals(
                List.of("calm: no drama"),
                found("There was no drama at all.", pattern("calm", "no drama", "no drama ...2 all")));
    }

    @Test
    void placesThatOverlapAreOne() {
        assertEquals(
                List.of("all: I moved one, I moved two, I moved", "all: I moved a, I moved"),
                found(
                        "I moved one, I moved two, I moved three. They were glad about it. I moved a, I moved b.",
                        pattern("all", "i moved ...3 i moved")));
    }
}
