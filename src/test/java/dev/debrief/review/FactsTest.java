package dev.debrief.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is counted in a draft. */
final class FactsTest {
    @Test
    void numbersMayBeWrittenAsWords() {
        assertEquals(1, Facts.of("It took thirty-six hours.").numbers());
        assertEquals(2, Facts.of("We went from 14 tickets to three.").numbers());
        assertEquals(0, Facts.of("One of us stayed.").opening().tradeOffs());
        assertEquals(1, Facts.of("Sales had been flat for two quarters.").numbers(), "a quarter is a time, too");
        assertEquals(1, Facts.of("A quarter of the calls failed.").numbers());
    }

    @Test
    void aPriceMayBeNamedInWords() {
        var facts = Facts.of("With a queue we lose ordering, and we gain peace at night. The price is a second store.");
        assertEquals(3, facts.tradeOffs());
    }

    @Test
    void disagreementMayBeARefusal() {
        assertEquals(1, Facts.of("Two senior people did not want to do it.").tradeOffs());
    }

    @Test
    void peopleMayBeMentionedByTheirNames() {
        assertEquals(
                2,
                Facts.of("On Monday I rang Ines, and then Tobias wanted a word.")
                        .parties());
        assertEquals(
                0,
                Facts.of("I wrote it in Kotlin and moved to Berlin-Mitte in June.")
                        .parties());
    }

    @Test
    void iAndWeAreCountedApart() {
        var facts = Facts.of("I asked my team, and we decided.");
        assertEquals(2, facts.first());
        assertEquals(1, facts.plural());
    }
}
