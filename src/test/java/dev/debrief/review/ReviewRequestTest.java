package dev.debrief.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ReviewRequestTest {
    private static ReviewRequest request(String level, String role) {
        return new ReviewRequest("A draft.", 1, level, role, null);
    }

    @Test
    void aLevelAndARoleMayBeGivenByAnyOfTheirNames() {
        assertEquals("staff", request("L6", "PM").level());
        assertEquals("product-manager", request("L6", "PM").role());
        assertEquals("staff", request("Staff", "").level());
    }

    @Test
    void anUnknownLevelIsRefusedWithTheKnownOnes() {
        var refused = assertThrows(ReviewRequest.InvalidException.class, () -> request("wizard", ""));
        assertTrue(String.valueOf(refused.getMessage()).contains("staff"), refused.getMessage());
    }
}
