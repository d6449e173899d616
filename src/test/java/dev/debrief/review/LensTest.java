package dev.debrief.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.domain.Pattern;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A level or role never hides a failure; it says whether the failure counts there. */
final class LensTest {
    private static final Pattern AT_STAFF = new Pattern(
            "p",
            "P",
            List.of(),
            "s",
            new Pattern.Advice("", "", ""),
            new Pattern.Scope("ownership", List.of("staff", "principal"), List.of("engineer")),
            List.of(),
            new Pattern.Signs(List.of(), List.of(), List.of()),
            new Pattern.Bank(List.of(), List.of(), List.of(), false));

    private static Lens asked(String level, String role) {
        return Lens.of(new ReviewRequest("A draft.", 1, level, role, null), AT_STAFF);
    }

    @Test
    void itCountsWhereItsLevelsAndRolesSay() {
        assertEquals(new Lens(true, List.of("staff", "principal")), asked("staff", "engineer"));
        assertEquals(new Lens(true, List.of("staff", "principal")), asked("L6", ""));
    }

    @Test
    void elsewhereItSaysWhereItCounts() {
        assertEquals(new Lens(false, List.of("staff", "principal")), asked("senior", ""));
        assertEquals(new Lens(false, List.of("staff", "principal")), asked("staff", "designer"));
    }

    @Test
    void withoutALevelItCounts() {
        assertEquals(new Lens(true, List.of("staff", "principal")), asked("", ""));
    }
}
