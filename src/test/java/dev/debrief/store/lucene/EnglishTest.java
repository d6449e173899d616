package dev.debrief.store.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.text.Language.Form;
import org.junit.jupiter.api.Test;

final class EnglishTest {
    private final English english = new English();

    /** A draft from a phone has curly apostrophes, the answers that it is compared with have straight ones. */
    @Test
    void aDraftIsSpokenTheSameWithEitherApostrophe() {
        assertEquals(
                english.terms(Form.SPOKEN, "I didn't ask, we're naive"),
                english.terms(Form.SPOKEN, "I didn\u2019t ask, we\u02BCre na\u00EFve"));
    }

    @Test
    void correctionsAreChosenFromPlainLettersAndWholeNames() {
        assertEquals(
                "[the, resume, says, c++, and, o'reilly]",
                english.terms(Form.WRITTEN, "The r\u00E9sum\u00E9 says C++ and O\u2019Reilly\u2019s")
                        .toString());
    }

    /** Signs are told apart by what stands next to them, however long the text before them is. */
    @Test
    void aNameIsFoundAtTheEndOfALongText() {
        String before = "scope ".repeat(20_000);
        assertEquals("c++", english.stems(before + "C++").getLast());
    }
}
