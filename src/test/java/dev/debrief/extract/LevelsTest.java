package dev.debrief.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The level of a text is the one whose bar it describes. */
final class LevelsTest {
    private static final List<String> STAFF = List.of("staff");

    private static List<String> passage(String text) {
        return Levels.ofPassage("", text, STAFF);
    }

    @Test
    void aLevelThatIsOnlyNamedIsNotTheBar() {
        assertEquals(STAFF, passage("She persuaded a director and two principals."));
        assertEquals(STAFF, passage("Mentoring two junior engineers is a good sign."));
    }

    @Test
    void aLowerLevelIsAContrast() {
        assertEquals(STAFF, passage("That is an answer for Senior candidates."));
        assertEquals(STAFF, passage("Senior candidates wait to be asked; Staff candidates ask."));
    }

    @Test
    void aPassageThatAsksForAnotherLevelIsAboutThatLevel() {
        assertEquals(List.of("director"), passage("Director candidates are asked how they hire."));
        assertEquals(List.of("senior"), Levels.ofPassage("", "The Senior bar is a project of one's own.", List.of()));
    }

    @Test
    void theHeadingOfALadderDecides() {
        assertEquals(List.of("senior"), Levels.ofPassage("Senior engineer (IC4)", "Leads projects of a team.", STAFF));
    }

    @Test
    void levelsAndAboveAreAllOfThem() {
        assertEquals(List.of("staff", "principal"), passage("Staff+ engineers write less code."));
        assertEquals(List.of("staff", "principal"), passage("For Staff-plus roles, influence decides."));
        assertEquals(
                List.of("senior", "staff", "principal"),
                Levels.ofPassage("", "Everybody who is Senior or above mentors.", List.of()));
    }

    @Test
    void companiesOwnNamesAreTheirLevels() {
        assertEquals(STAFF, Levels.ofPassage("", "The L6 bar is influence.", List.of()));
        assertEquals(STAFF, Levels.ofPassage("", "An E6 candidate leads without a title.", List.of()));
        assertEquals(List.of("vp"), Levels.ofPassage("", "VP candidates are asked about budgets.", List.of()));
    }

    @Test
    void oneStrayWordDoesNotDecideForAnArticle() {
        String guide = "We look for ownership. Mentoring two junior engineers is a good sign. Bring figures.";
        assertEquals(List.of(), Levels.ofArticle("How we interview", guide));
        assertEquals(STAFF, Levels.ofArticle("Senior to Staff Engineer interviews", guide));
        assertEquals(
                STAFF, Levels.ofArticle("How we interview", "Staff work. Staff scope. A Staff story. A director."));
    }
}
