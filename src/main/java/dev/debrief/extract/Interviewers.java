package dev.debrief.extract;

import dev.debrief.read.Block;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who asks the questions in a transcript of an interview.
 *
 * @param names under which they speak, in lower case
 */
record Interviewers(String text, Set<String> names) {
    private static final String INTERVIEWER = "interviewer";
    /** A line that says who the interviewer is. */
    private static final Pattern INTRODUCED = Pattern.compile("(?im)^interviewer\\s*:\\s*(\\p{L}+)");
    /** The speaker of a turn, perhaps after a time. */
    private static final Pattern SPEAKER =
            Pattern.compile("(?:[\\[(]?[\\d:]+[\\])]?\\s*[-–—|]?\\s*)?([\\p{L} ]+?)\\s*:");

    static Interviewers of(String text) {
        var introduced = INTRODUCED.matcher(text);
        if (!introduced.find()) return new Interviewers(text, Set.of(INTERVIEWER));
        String name = introduced.group(1).toLowerCase(Locale.ROOT);
        return new Interviewers(text, name.equals(INTERVIEWER) ? Set.of(name) : Set.of(INTERVIEWER, name));
    }

    /** Whether a heading is what an interviewer says: the turn of a host, after a speaker's name. */
    boolean say(Block.Heading heading) {
        int line = text.lastIndexOf('\n', heading.from() - 1) + 1;
        var speaker = SPEAKER.matcher(text).region(line, heading.from());
        return heading.from() > line
                && speaker.lookingAt()
                && names.contains(speaker.group(1).toLowerCase(Locale.ROOT));
    }
}
