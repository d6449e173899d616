package dev.debrief;

import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Pattern;
import java.util.List;

/** Patterns that have only what a test is about. */
public final class MadePattern {
    private MadePattern() {}

    public static Pattern withCues(String slug, Pattern.Cue... cues) {
        return pattern(slug, List.of(cues), List.of(), List.of());
    }

    public static Pattern withAnswers(String slug, List<Exemplar> failing, List<Exemplar> strong) {
        return pattern(slug, List.of(), failing, strong);
    }

    private static Pattern pattern(String slug, List<Pattern.Cue> cues, List<Exemplar> failing, List<Exemplar> strong) {
        var none = List.<String>of();
        return new Pattern(
                slug,
                slug,
                none,
                "",
                new Pattern.Advice("", "", ""),
                new Pattern.Scope("ownership", none, none),
                none,
                new Pattern.Signs(none, cues, List.of()),
                new Pattern.Bank(failing, strong, List.of(), false));
    }
}
