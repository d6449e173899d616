package dev.debrief.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class YamlTest {
    @Test
    void nestingThatWouldOverflowTheStackIsRefusedWithItsLine() {
        assertRefused("title: " + "[".repeat(100_000) + "]".repeat(100_000), 1, "nested more than 20 levels deep");
        var indented = new StringBuilder();
        for (int depth = 0; depth < 30; depth++)
            indented.append(" ".repeat(depth)).append("a:\n");
        assertRefused(indented.toString(), 21, "nested more than 20 levels deep");
    }

    @Test
    void thousandsOfAliasesAreOneProblemOfOneLine() {
        assertRefused(
                "a: &a\n  - " + "x".repeat(10_000) + "\nroles: [" + "*a, ".repeat(5_000) + "*a]",
                3,
                "anchors and aliases are not supported");
    }

    @Test
    void whatPeopleWriteIsRead() {
        var read = (Value.Mapping) Yaml.read("a.md", "roles: [engineer]\ndetails:\n  of: {the: [loop]}\n");
        var roles = new Value.Sequence(List.of(new Value.Scalar("engineer", 1)), 1);
        assertEquals(roles, read.get("roles"));
    }

    private static void assertRefused(String text, int line, String message) {
        var refused = assertThrows(InvalidFileException.class, () -> Yaml.read("a.md", text));
        assertEquals(List.of(new Problem("a.md", line, message)), refused.problems());
    }
}
