package dev.debrief.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines that belong together, or a table. */
sealed interface PrintedParagraph {
    /** What a list puts before an item. */
    enum Marker {
        NONE(""),
        BULLET("(?:[•◦▪●○■□‣➢➤❖·\\uF000-\\uF0FF]\\s*|[–—*-]\\s+)(?=\\S)"),
        NUMBER("(?:\\(?\\d{1,3}[.)]|\\(?(?:[a-z]|[ivx]{2,4})\\))\\s+(?=\\S)");

        private final Pattern pattern;

        Marker(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        static Marker of(String line) {
            if (BULLET.pattern.matcher(line).lookingAt()) return BULLET;
            return NUMBER.pattern.matcher(line).lookingAt() ? NUMBER : NONE;
        }

        int length(String line) {
            var found = pattern.matcher(line);
            return found.lookingAt() ? found.end() : 0;
        }
    }

    /**
     * A paragraph, an item, or a heading.
     *
     * @param apart whether there is more space above it than between its lines, or something else
     */
    record Lines(List<Printed.Line> lines, Marker marker, boolean apart) implements PrintedParagraph {
        public Lines {
            lines = List.copyOf(lines);
        }

        /** The lines without the marker. */
        List<String> texts() {
            var texts = new ArrayList<String>();
            for (var line : lines) texts.add(line.run().text());
            texts.set(0, texts.getFirst().substring(marker.length(texts.getFirst())));
            return texts;
        }

        /** The number, as printed; a heading keeps it. */
        String marked() {
            String first = lines.getFirst().run().text();
            return marker == Marker.NUMBER ? first.substring(0, marker.length(first)) : "";
        }

        float size() {
            return lines.getFirst().run().size();
        }

        boolean bold() {
            return lines.stream().allMatch(line -> line.run().bold());
        }

        float left() {
            return lines.getFirst().run().left();
        }

        int page() {
            return lines.getFirst().column().page();
        }

        int length() {
            return lines.stream().mapToInt(line -> line.run().text().length()).sum();
        }
    }

    record Rows(Printed.Table table) implements PrintedParagraph {}

    Pattern OF_CONTENTS = Pattern.compile(".*(?:\\.\\s?){5,}\\s*(?:\\d+|[ivx]+)");

    /** Whether it is an entry of a table of contents: dots, and the number of a page. */
    static boolean isOfContents(String text) {
        return OF_CONTENTS.matcher(text).matches();
    }

    static List<PrintedParagraph> of(List<Printed> pieces) {
        var spacing = new LineSpacing(pieces);
        var paragraphs = new ArrayList<PrintedParagraph>();
        var lines = new ArrayList<Printed.Line>();
        boolean apart = true;
        for (var piece : pieces) {
            switch (piece) {
                case Printed.Table table -> {
                    add(lines, apart, paragraphs);
                    if (!table.rows().isEmpty()) paragraphs.add(new Rows(table));
                    apart = true;
                }
                case Printed.Line line -> {
                    if (!lines.isEmpty() && !LineJoin.continues(lines, line, spacing)) {
                        apart = add(lines, apart, paragraphs, line, spacing);
                    }
                    lines.add(line);
                }
            }
        }
        add(lines, apart, paragraphs);
        return paragraphs;
    }

    private static boolean add(
            List<Printed.Line> lines,
            boolean apart,
            List<PrintedParagraph> to,
            Printed.Line next,
            LineSpacing spacing) {
        boolean nextApart = !spacing.isClose(lines.getLast(), next);
        add(lines, apart, to);
        return nextApart;
    }

    private static void add(List<Printed.Line> lines, boolean apart, List<PrintedParagraph> to) {
        if (lines.isEmpty()) return;
        to.add(new Lines(lines, Marker.of(lines.getFirst().run().text()), apart));
        lines.clear();
    }
}
