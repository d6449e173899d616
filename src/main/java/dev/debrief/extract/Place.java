package dev.debrief.extract;

import java.util.List;

/**
 * Where a text stands: what is written around it that says what it is about.
 *
 * @param headings the headings above, the nearest first
 * @param lead the line that introduces it, or the item that it is nested in; empty if there is none
 * @param column the header of its table column; empty outside tables
 * @param row what the first cell of its table row says; empty outside tables
 */
public record Place(List<String> headings, String lead, String column, String row, Form form) {
    static final Place NOWHERE = new Place(List.of(), "", "", "", Form.PARAGRAPH);

    public Place {
        headings = List.copyOf(headings);
    }

    Place inCell(String columnHeader, String rowHeader) {
        return new Place(headings, lead, columnHeader, rowHeader, Form.CELL);
    }
}
