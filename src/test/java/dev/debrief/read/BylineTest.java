package dev.debrief.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines above a post that say who wrote it, and when. */
final class BylineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "131 points by someone on Nov 24, 2015 | hide | past",
                "otheruser on Nov 25, 2015",
                "quietreader · 3 hours ago",
                "Posted on 3 March 2021",
                "2019-04-30",
                "Last updated: March 3, 2024",
                "Jo Lind, 12 May 2020"
            })
    void isRecognised(String line) {
        assertTrue(Byline.fits(line), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Three points that committees make",
                "What changed in 2021",
                "We decided on March 3, 2021 that nobody would be promoted that year, and nobody was.",
                "Who was hired on 3 May 2021?",
                "Signs of a likely offer"
            })
    void otherLinesAreNone(String line) {
        assertFalse(Byline.fits(line), line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"March 3, 2024; true", "3 Mar 2024; true", "A loop in March 2024; false"})
    void aDateAloneIsNoTitle(String line, boolean isDate) {
        assertEquals(isDate, Byline.isDate(line));
    }
}
