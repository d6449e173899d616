package dev.debrief.read;

import java.util.List;

/** Decides whether the first row of a table names its columns, where the format does not say so. */
final class HeaderRow {
    private static final int LONGEST_NAME = 60;

    private HeaderRow() {}

    /**
     * @param bold whether the row is bold and the rows below are not
     * @param rows the texts of all rows
     */
    static boolean isFirst(boolean bold, List<List<String>> rows) {
        if (rows.size() < 2) return false;
        var first = rows.getFirst();
        long named = first.stream().filter(cell -> !cell.isBlank()).count();
        if (named < 2 || first.stream().anyMatch(cell -> !isName(cell))) return false;
        if (bold || first.getFirst().isBlank()) return true;
        int below = 0;
        for (var row : rows.subList(1, rows.size())) below += length(row);
        return below > 1.5 * (rows.size() - 1) * length(first);
    }

    private static boolean isName(String cell) {
        return cell.isBlank()
                || (cell.length() <= LONGEST_NAME
                        && ".;,!".indexOf(cell.charAt(cell.length() - 1)) < 0
                        && cell.chars().anyMatch(Character::isLetter));
    }

    private static int length(List<String> row) {
        return row.stream().mapToInt(String::length).sum();
    }
}
