package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.search.FacetCount;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The charts of the browse page: what gets people rejected, by level and by company.
 *
 * @param columns the levels of the heat map
 * @param bars companies, with the passages that count against and for candidates
 * @param against total number of passages that count against a candidate
 * @param inferred whether inferred passages are counted, since none is declared
 */
public record PicturesView(List<FacetCount> columns, List<Row> rows, List<Bar> bars, int against, boolean inferred) {
    private static final int MOST_ROWS = 10;
    private static final int MOST_COLUMNS = 4;
    private static final int MOST_BARS = 8;
    /** Height of a row in the heat map, in CSS pixels. */
    public static final int ROW = 52;

    /** Letters that fit next to the cells on a screen 320 pixels wide. */
    private static final int SHORT_LINE = 16;
    /** The same on wide screens. */
    private static final int WIDE_LINE = 26;

    private static final int LINE = 16;

    private static final int HEAD = 34;
    private static final int BAR = 52;
    /** Where the columns start, in per cent of the width of the chart. */
    private static final double NAMES = 40;
    /** Number of colour steps. The step of a cell depends on the rank of its count among all counts that occur. */
    private static final int STEPS = 5;

    /** A pattern, with its counts by level. */
    public record Row(String name, String link, int total, List<Cell> cells) {
        /** The name in lines that fit beside the cells. */
        public List<String> lines(boolean narrow) {
            int longest = narrow ? SHORT_LINE : WIDE_LINE;
            var lines = new ArrayList<String>();
            for (String word : name.split(" ")) {
                boolean fits = !lines.isEmpty() && lines.getLast().length() + 1 + word.length() <= longest;
                if (fits) lines.set(lines.size() - 1, lines.getLast() + " " + word);
                else lines.add(word);
            }
            return lines;
        }
    }

    /** @param step colour step, from 0 for an empty cell to 5 */
    public record Cell(String level, int count, int step, String link) {}

    /** @param longest the greatest count of all bars; its bar fills the width */
    public record Bar(String name, int against, int approvals, int longest, String againstLink, String approvalLink) {}

    static PicturesView of(KnowledgeBase knowledge) throws IOException {
        var failures = failures(knowledge);
        var against = listing(knowledge, failures);
        var columns = Ladder.order(
                Facet.LEVEL,
                counts(against, Facet.LEVEL).stream().limit(MOST_COLUMNS).toList());
        var patterns = counts(against, Facet.PATTERN).stream().limit(MOST_ROWS).toList();
        Map<String, Map<String, Integer>> byLevel = new LinkedHashMap<>();
        for (var level : columns) {
            Map<String, Integer> found = new LinkedHashMap<>();
            counts(listing(knowledge, with(failures, Facet.LEVEL, level.value())), Facet.PATTERN)
                    .forEach(c -> found.put(c.value(), c.count()));
            byLevel.put(level.value(), found);
        }
        var filled = byLevel.values().stream()
                .flatMap(found -> patterns.stream().map(p -> found.getOrDefault(p.value(), 0)))
                .filter(n -> n > 0)
                .distinct()
                .sorted()
                .toList();
        var rows = new ArrayList<Row>();
        for (var pattern : patterns) {
            var cells = new ArrayList<Cell>();
            byLevel.forEach((level, found) -> {
                int n = found.getOrDefault(pattern.value(), 0);
                cells.add(new Cell(
                        knowledge.label(Facet.LEVEL, level),
                        n,
                        step(n, filled),
                        Links.filtered(with(with(failures, Facet.PATTERN, pattern.value()), Facet.LEVEL, level))));
            });
            rows.add(new Row(
                    pattern.label(),
                    Links.filtered(with(failures, Facet.PATTERN, pattern.value())),
                    pattern.count(),
                    List.copyOf(cells)));
        }
        return new PicturesView(
                columns,
                List.copyOf(rows),
                bars(knowledge, failures, against),
                against.total(),
                !failures.containsKey(Facet.DECLARED));
    }

    /** What counts against candidates. */
    private static Map<Facet, List<String>> failures(KnowledgeBase knowledge) throws IOException {
        Map<Facet, List<String>> failures = new LinkedHashMap<>();
        failures.put(Facet.KIND, Kind.failures());
        failures.putAll(knowledge.countable());
        return failures;
    }

    private static Map<Facet, List<String>> with(Map<Facet, List<String>> filters, Facet facet, String value) {
        Map<Facet, List<String>> more = new LinkedHashMap<>(filters);
        more.put(facet, List.of(value));
        return more;
    }

    private static int step(int count, List<Integer> filled) {
        if (count == 0) return 0;
        long below = filled.stream().filter(n -> n < count).count();
        return (int) Math.min(STEPS, 1 + below * STEPS / filled.size());
    }

    private static List<Bar> bars(KnowledgeBase knowledge, Map<Facet, List<String>> failures, SearchResult counted)
            throws IOException {
        Map<String, Integer> approvals = new LinkedHashMap<>();
        var signals = with(failures, Facet.KIND, Kind.APPROVAL_SIGNAL.slug());
        counts(listing(knowledge, signals), Facet.COMPANY).forEach(c -> approvals.put(c.value(), c.count()));
        Map<String, Integer> against = new LinkedHashMap<>();
        counts(counted, Facet.COMPANY).forEach(c -> against.put(c.value(), c.count()));
        var names = new ArrayList<>(against.keySet());
        approvals.keySet().stream().filter(name -> !against.containsKey(name)).forEach(names::add);
        names.sort(Comparator.comparingInt(
                        (String name) -> -against.getOrDefault(name, 0) - approvals.getOrDefault(name, 0))
                .thenComparing(name -> name));
        var shown = names.subList(0, Math.min(MOST_BARS, names.size()));
        int longest = shown.stream()
                .mapToInt(name -> Math.max(against.getOrDefault(name, 0), approvals.getOrDefault(name, 0)))
                .max()
                .orElse(1);
        var bars = new ArrayList<Bar>();
        for (String name : shown) {
            bars.add(new Bar(
                    name,
                    against.getOrDefault(name, 0),
                    approvals.getOrDefault(name, 0),
                    longest,
                    Links.filtered(with(failures, Facet.COMPANY, name)),
                    Links.filtered(with(signals, Facet.COMPANY, name))));
        }
        return bars;
    }

    private static SearchResult listing(KnowledgeBase knowledge, Map<Facet, List<String>> filters) throws IOException {
        return knowledge.search(SearchRequest.listing(filters, 1, 1));
    }

    private static List<FacetCount> counts(SearchResult result, Facet facet) {
        return result.facets().getOrDefault(facet, List.of()).stream()
                .filter(c -> c.count() > 0)
                .toList();
    }

    public int heatHeight() {
        return HEAD + ROW * rows.size();
    }

    /** The top of a row. */
    public int rowTop(int row) {
        return HEAD + ROW * row;
    }

    public int rowMiddle(int row) {
        return rowTop(row) + ROW / 2;
    }

    /** Offset of the first of several lines from the middle of its row. */
    public static int firstLine(int lines) {
        return -LINE * (lines - 1) / 2;
    }

    public static int nextLine() {
        return LINE;
    }

    /** The left edge of a column, in per cent. */
    public String columnStart(int column) {
        return percent(NAMES + columnWidth() * column);
    }

    public String columnMiddle(int column) {
        return percent(NAMES + columnWidth() * (column + 0.5));
    }

    public String width() {
        return percent(columnWidth());
    }

    private double columnWidth() {
        return (100 - NAMES) / Math.max(1, columns.size());
    }

    public int barsHeight() {
        return BAR * bars.size();
    }

    public int barTop(int bar) {
        return BAR * bar;
    }

    /** Width of the bar for a count, in per cent of the width of the chart. */
    public static String barWidth(int count, Bar bar) {
        return percent(barLength(count, bar));
    }

    /** Position of the number after a bar, in per cent. */
    public static String barEnd(int count, Bar bar) {
        return percent(27.5 + barLength(count, bar));
    }

    private static double barLength(int count, Bar bar) {
        return 64.0 * count / bar.longest();
    }

    private static String percent(double value) {
        return String.format(java.util.Locale.ROOT, "%.4g%%", value);
    }
}
