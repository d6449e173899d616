package dev.debrief.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A line-based data file on the class path. A line that starts with {@code #} and a space is a comment; {@code [name]}
 * starts a group. Lines that start with {@code +} or {@code -} and a space are examples for the entry above them: texts that it
 * is about, and texts that it is not about.
 *
 * @param name the file's name, for messages
 * @param entries its entries, in order
 */
public record DataFile(String name, List<Entry> entries) {
    /**
     * A line that is neither empty nor a comment.
     *
     * @param group the group it belongs to
     * @param correct examples that it is about
     * @param incorrect examples that it is not about
     */
    public record Entry(String group, String text, int line, List<String> correct, List<String> incorrect) {}

    /** Reads {@code /dev/debrief/<name>}. */
    public static DataFile load(String name) {
        return parse(name, new String(bytes(name), StandardCharsets.UTF_8));
    }

    /** The bytes of {@code /dev/debrief/<name>}, for fingerprints. */
    public static byte[] bytes(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream("/dev/debrief/" + name)) {
            if (in == null) throw new IllegalStateException("missing data file " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("data file " + name, e);
        }
    }

    public static DataFile parse(String name, String content) {
        var entries = new ArrayList<Entry>();
        String group = "";
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("# ") || text.equals("#")) continue;
            if (text.startsWith("[") && text.endsWith("]"))
                group = text.substring(1, text.length() - 1).strip();
            else if (!entries.isEmpty() && text.startsWith("+ "))
                entries.getLast().correct().add(text.substring(2));
            else if (!entries.isEmpty() && text.startsWith("- "))
                entries.getLast().incorrect().add(text.substring(2));
            else entries.add(new Entry(group, text, number, new ArrayList<>(), new ArrayList<>()));
        }
        return new DataFile(name, List.copyOf(entries));
    }

    /** Reports a mistake in this file with its line number, so that its author finds it. */
    public IllegalArgumentException error(Entry entry, String message) {
        return new IllegalArgumentException(name + ":" + entry.line() + ": " + message);
    }
}
