package dev.debrief.web;

import dev.debrief.domain.Passage;
import dev.debrief.text.DataFile;
import java.util.List;

/** Tells a question as an interviewer asks it from a report of what is asked; {@code question-words.txt} lists how tasks begin. */
final class AskedQuestion {
    private static final List<String> BEGINNINGS = DataFile.load("question-words.txt").entries().stream()
            .map(entry -> entry.text() + " ")
            .toList();

    private AskedQuestion() {}

    /** Whether somebody could be asked this, as it is written. */
    static boolean is(Passage passage) {
        String text = passage.text();
        if (text.indexOf('?') >= 0) return true;
        String said = text.replaceFirst("^[^\\p{L}]+", "");
        return BEGINNINGS.stream().anyMatch(one -> said.regionMatches(true, 0, one, 0, one.length()));
    }
}
