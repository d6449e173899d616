package dev.debrief.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.domain.Kind.Stance;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of bands say for whom everything in them speaks. */
final class BandsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Leaning no hire",
                "1 - Strong no hire",
                "🚩 Red flags",
                "Below the bar",
                "Not ready",
                "Warning signs"
            })
    void someAreAgainstTheCandidate(String name) {
        assertEquals(Optional.of(Stance.AGAINST), Bands.stance(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Strong hire",
                "4 – Hire",
                "✅ What we look for",
                "Exceeds expectations",
                "Signs of a likely offer"
            })
    void someAreForTheCandidate(String name) {
        assertEquals(Optional.of(Stance.FOR), Bands.stance(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "Collaboration",
                "Why a hire is hard",
                "How we hire",
                "What the hiring bar means for you"
            })
    void otherNamesAreNoBands(String name) {
        assertEquals(Optional.empty(), Bands.stance(name));
    }
}
