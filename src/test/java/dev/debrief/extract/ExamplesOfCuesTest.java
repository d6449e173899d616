package dev.debrief.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.debrief.text.DataFile;
import dev.debrief.text.Phrases;
import dev.debrief.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every wording has an example that it is found in, and one like it that it is not found in. */
final class ExamplesOfCuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"cues.txt", "contrasts.txt", "labels.txt", "instructions.txt"})
    void aWordingIsFoundInItsCorrectExampleAndNotInTheOther(String name) {
        var wrong = new ArrayList<String>();
        for (var entry : DataFile.load(name).entries()) {
            String at = name + ":" + entry.line() + ": " + entry.text() + ": ";
            if (entry.correct().isEmpty()) wrong.add(at + "has no example with +");
            if (entry.incorrect().isEmpty()) wrong.add(at + "has no example with -");
            for (String example : entry.correct())
                if (!isFound(entry.text(), example, name)) wrong.add(at + "is not found in: " + example);
            for (String example : entry.incorrect())
                if (isFound(entry.text(), example, name)) wrong.add(at + "is found in: " + example);
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean isFound(String phrase, String example, String name) {
        boolean isLabel = name.equals("labels.txt");
        if (isLabel && Label.opening(example, 0, example.length()).isEmpty()) return false;
        var phrases = new Phrases<Boolean>();
        phrases.add(isLabel ? "^ " + phrase : phrase, true);
        var tokens = Tokens.of(example);
        var found = new boolean[1];
        phrases.find(tokens, 0, tokens.size(), (meaning, from, to) -> found[0] = true);
        return found[0];
    }
}
