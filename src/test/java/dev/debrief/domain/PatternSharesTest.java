package dev.debrief.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class PatternSharesTest {
    @Test
    void aDeclaredPatternHasMostOfTheSharesAndTheOthersKeepTheirOrder() {
        var shares = new PatternShares(Map.of("a", 0.6f, "b", 0.3f));
        var declared = shares.declared("b", 0.8f);
        assertEquals(0.12f, declared.of("a"), 1e-6f);
        assertEquals(0.86f, declared.of("b"), 1e-6f);
    }

    @Test
    void aDeclaredPatternNeedsNoShareOfItsOwn() {
        assertEquals(0.8f, PatternShares.NONE.declared("c", 0.8f).of("c"), 1e-6f);
    }
}
