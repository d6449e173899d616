package dev.debrief.extract;

import dev.debrief.extract.KindModel.About;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Where a text stands: what is written around it that says what it is about.
 *
 * @param headings the headings above, the nearest first
 * @param lead the line that introduces it, or the item that it is nested in; empty if there is none
 * @param column the header of its table column; empty outside tables
 * @param row what the first cell of its table row says; empty outside tables
 */
public record Place(List<String> headings, String lead, String column, String row, Form form) {
    /** Headings farther above say nothing about a text. */
    private static final int MOST_HEADINGS = 3;

    static final Place NOWHERE = of(Form.PARAGRAPH);

    public Place {
        headings = List.copyOf(headings);
    }

    /** A place about which only the form and the headings are known. */
    public static Place of(Form form, String... headings) {
        return new Place(List.of(headings), "", "", "", form);
    }

    /** The same without headings. */
    Place withoutHeadings() {
        return new Place(List.of(), lead, column, row, form);
    }

    /** Passes the words that stand around the text, and where each stands; those that say more come first. */
    public void forEach(BiConsumer<String, About> words) {
        About nearest = form == Form.PARAGRAPH ? About.TOPIC : About.HEADING;
        for (int i = 0; i < Math.min(headings.size(), MOST_HEADINGS); i++)
            pass(headings.get(i), i == 0 ? nearest : About.ABOVE, words);
        pass(lead, About.LEAD, words);
        pass(column, About.COLUMN, words);
        pass(row, About.ROW, words);
    }

    private static void pass(String text, About where, BiConsumer<String, About> words) {
        if (!text.isBlank()) words.accept(text, where);
    }

    Place inCell(String columnHeader, String rowHeader) {
        return new Place(headings, lead, columnHeader, rowHeader, Form.CELL);
    }
}
