package dev.debrief.read;

import java.util.List;

/**
 * What is printed on a page.
 *
 * @param number of the page, from 1
 * @param height in points
 * @param lines from top to bottom, whatever column they are in
 */
record PrintedPage(int number, float height, List<PrintedLine> lines, List<Ruling> rulings) {
    PrintedPage {
        lines = List.copyOf(lines);
        rulings = List.copyOf(rulings);
    }

    PrintedPage with(List<PrintedLine> other) {
        return new PrintedPage(number, height, other, rulings);
    }
}
