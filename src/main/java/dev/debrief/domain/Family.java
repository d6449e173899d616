package dev.debrief.domain;

import dev.debrief.text.DataFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A group of patterns that a coach would work on together, such as all that concern influence. The families are listed in
 * {@code families.txt}.
 *
 * @param meaning what belongs to it, in a few words
 */
public record Family(String slug, String label, String meaning) {
    private static final Pattern LINE = Pattern.compile("([a-z-]+) *\\| *([^:|]+): *(.+)");

    private static final List<Family> ALL = read(DataFile.load("families.txt"));

    /** All families, in the order in which pages list them. */
    public static List<Family> all() {
        return ALL;
    }

    public static Optional<Family> named(String slug) {
        return ALL.stream().filter(family -> family.slug().equals(slug)).findFirst();
    }

    static List<Family> read(DataFile file) {
        return file.entries().stream().map(entry -> read(file, entry)).toList();
    }

    private static Family read(DataFile file, DataFile.Entry entry) {
        var line = LINE.matcher(entry.text());
        if (!line.matches()) throw file.error(entry, "expected 'slug | label: what belongs there'");
        return new Family(line.group(1), line.group(2).strip(), line.group(3));
    }
}
