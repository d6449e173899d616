package dev.debrief.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Removes what belongs to the pages and not to the text: headers and footers that return, and the numbers of pages. */
final class PrintedFurniture {
    /** Headers and footers are in this share of the page, at its top and at its bottom. */
    private static final float MARGIN = 0.12f;
    /** So many lines at each end of a page may be part of a header or footer. */
    private static final int MOST_LINES = 4;
    /** White space between it and the text, in sizes of its text. */
    private static final float SPACE = 1.6f;
    /** In a text of more pages than this, it returns on three. */
    private static final int FEW_PAGES = 5;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)(?:[-–—|\\s]*(?:page|seite|p\\.?|s\\.)?\\s*)#(?:\\s*(?:of|/|von|sur|de)\\s*#)?[-–—|\\s]*|[ivxl]{1,6}");

    /** What browsers print above and below a page: when, and from where. */
    private static final Pattern BROWSER = Pattern.compile("#/#/#+, #:#(?: [ap]m)?\\b.*|(?:https?|file):\\S+(?: #/#)?");

    private PrintedFurniture() {}

    static List<PrintedPage> removed(List<PrintedPage> pages) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (var page : pages)
            for (var line : inMargins(page))
                seen.computeIfAbsent(key(line), unused -> new HashSet<>()).add(page.number());
        int often = pages.size() <= FEW_PAGES ? 2 : 3;
        return pages.stream()
                .map(page -> {
                    var kept = new ArrayList<>(page.lines());
                    kept.removeAll(inMargins(page).stream()
                            .filter(line -> isPageNumber(line, pages.size())
                                    || seen.getOrDefault(key(line), Set.of()).size() >= often)
                            .toList());
                    return page.with(kept);
                })
                .toList();
    }

    private static boolean isPageNumber(PrintedLine line, int pages) {
        String form = form(line);
        return BROWSER.matcher(form).matches()
                || (PAGE_NUMBER.matcher(form).matches() && (pages > 1 || !form.equals("#")));
    }

    private static List<PrintedLine> inMargins(PrintedPage page) {
        var lines = page.lines();
        var found = new ArrayList<PrintedLine>();
        var grids = PrintedGrid.of(page.rulings());
        for (boolean top : new boolean[] {true, false}) {
            var group = group(top ? lines : lines.reversed());
            for (var line : group) {
                float y = line.y() / page.height();
                boolean inMargin = top ? y < MARGIN : y > 1 - MARGIN;
                if (inMargin && !isIn(grids, line)) found.add(line);
            }
        }
        return found;
    }

    /** The first lines, up to where there is space; none if there is none soon, as within a paragraph. */
    private static List<PrintedLine> group(List<PrintedLine> lines) {
        for (int i = 1; i <= Math.min(MOST_LINES, lines.size()); i++) {
            if (i == lines.size()) return lines;
            float distance = Math.abs(lines.get(i).y() - lines.get(i - 1).y());
            if (distance > SPACE * lines.get(i - 1).size()) return lines.subList(0, i);
        }
        return List.of();
    }

    /** The rows that a table repeats on each page are not furniture. */
    private static boolean isIn(List<PrintedGrid> grids, PrintedLine line) {
        return grids.stream().anyMatch(grid -> line.runs().stream().anyMatch(grid::contains));
    }

    /** A title may return as a header, which is smaller. */
    private static String key(PrintedLine line) {
        return Math.round(line.size()) + " " + form(line);
    }

    /** A line without what differs between pages. */
    private static String form(PrintedLine line) {
        return DIGITS.matcher(line.joined().text().toLowerCase(Locale.ROOT)).replaceAll("#");
    }
}
