package dev.debrief.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Something in an input file that a person should look at.
 *
 * @param file the file's name as the user knows it
 * @param line 1-based line, or 0 for the whole file
 * @param message what is wrong and what was done about it
 */
public record Problem(String file, int line, String message) {
    /** A message that quotes more than this of a file is cut. */
    private static final int LONGEST = 400;

    /** Line breaks and what would change the colours of a terminal. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    /** If more places than this have the same problem, only the first is listed. */
    private static final int MOST_ALIKE = 3;

    public Problem {
        message = oneLine(message);
        if (message.codePointCount(0, message.length()) > LONGEST)
            message = message.substring(0, message.offsetByCodePoints(0, LONGEST)) + " …";
    }

    private static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }

    /**
     * Describes problems, one line each, in their order. If the same message belongs to more than three places, it is one
     * line with the first place and the number of the others: a wrong role in every file should not hide anything else.
     */
    public static List<String> lines(List<Problem> problems) {
        var places = new HashMap<String, Integer>();
        for (var problem : problems) places.merge(problem.message(), 1, Integer::sum);
        var summarised = new HashSet<String>();
        var lines = new ArrayList<String>();
        for (var problem : problems) {
            int count = places.getOrDefault(problem.message(), 1);
            if (count <= MOST_ALIKE) lines.add(problem.toString());
            else if (summarised.add(problem.message()))
                lines.add(problem + " (the same in " + (count - 1) + " other places)");
        }
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return oneLine(file) + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
