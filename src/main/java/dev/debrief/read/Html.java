package dev.debrief.read;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Source;
import dev.debrief.text.DataFile;
import dev.debrief.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a saved HTML page: its main text without navigation, banners, share buttons, comments, and forms. */
final class Html {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "blockquote",
            "pre",
            "figure",
            "figcaption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "details",
            "summary",
            "address",
            "body",
            "tbody",
            "thead",
            "tr",
            "td",
            "th");
    private static final Set<String> PLATFORMS = DataFile.load("platforms.txt").entries().stream()
            .map(DataFile.Entry::text)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s;\"']+)");
    /** A page states its encoding among its first bytes. */
    private static final int LONGEST_START = 1 << 14;

    private static final int DEEPEST = 400;
    /** Each of these elements that is open adds to the time that the parser takes for the next one. */
    private static final Pattern SCOPES = Pattern.compile(
            "(?<close></(?:table|object|applet|marquee)\\b)|(?<open><(?:table|object|applet|marquee)\\b[^>]*>?)",
            Pattern.CASE_INSENSITIVE);

    private final LineWriter out;
    private final StringBuilder pending = new StringBuilder();
    private boolean allBold = true;

    private Html(LineWriter out) {
        this.out = out;
    }

    /** The name of the encoding that a page states in a tag at its start, or in an XML declaration. */
    static Optional<String> statedEncoding(byte[] bytes) {
        // Whatever it is, it writes these tags in ASCII.
        String start = new String(bytes, 0, Math.min(bytes.length, LONGEST_START), StandardCharsets.ISO_8859_1);
        Document page = Jsoup.parse(start);
        if (page.childNodeSize() > 0 && page.childNode(0) instanceof Comment comment && comment.isXmlDeclaration()) {
            var declaration = comment.asXmlDeclaration();
            if (declaration != null && declaration.hasAttr("encoding"))
                return Optional.of(declaration.attr("encoding").strip());
        }
        for (Element meta : page.select("meta[charset], meta[http-equiv=content-type]")) {
            var inContent = CHARSET.matcher(meta.attr("content"));
            if (meta.hasAttr("charset")) return Optional.of(meta.attr("charset").strip());
            if (inContent.find()) return Optional.of(inContent.group(1));
        }
        return Optional.empty();
    }

    /** Reads a fragment of HTML inside another format. */
    static void read(String fragment, Mark mark, int depth, LineWriter out) {
        Document page = Jsoup.parseBodyFragment(Unclosed.limited(fragment, SCOPES, DEEPEST));
        MainElement.removeFurniture(page);
        new Html(out).block(page.body(), mark, depth, 0);
    }

    static FrontMatter read(String content, LineWriter out) {
        String closed = Unclosed.limited(content, SCOPES, DEEPEST);
        Document page = Jsoup.parse(closed, Parser.htmlParser().setMaxDepth(DEEPEST));
        // Finding the article removes the rest of the page, which may say who wrote it and when.
        Source source = source(page);
        var companies = publisher(content(page, "meta[property=og:site_name]", "content"));
        Element main = MainElement.of(page);
        out.leaveOut(Math.max(0, Words.in(page.body().text()) - Words.in(main.text())));
        new Html(out).block(main, Mark.TEXT, 0, 0);
        return new FrontMatter(
                PageTitle.of(page, main), source, Set.of(), List.of(), List.of(), companies, false, false, List.of());
    }

    private static Source source(Document page) {
        String date = content(page, "meta[property=article:published_time]", "content");
        if (date == null) date = content(page, "time[datetime]", "datetime");
        String address = content(page, "link[rel=canonical]", "href");
        return new Source(
                null,
                content(page, "meta[name=author]", "content"),
                date == null ? null : date.replaceFirst("T.*", ""),
                address == null || Source.isAddress(address) ? address : null,
                null,
                null,
                null);
    }

    /** The company whose site it is: everything on it is about that company. Empty for sites where anybody publishes. */
    private static List<String> publisher(@Nullable String site) {
        if (site == null) return List.of();
        var companies = Dimension.COMPANY.vocabulary().mentions(site, 0, site.length(), true).stream()
                .map(mention -> mention.term().value())
                .distinct()
                .toList();
        return companies.size() == 1 && !PLATFORMS.contains(companies.getFirst()) ? companies : List.of();
    }

    static @Nullable String content(Document page, String query, String attribute) {
        var found = page.selectFirst(query);
        if (found == null) return null;
        String value = found.attr(attribute).strip();
        return value.isEmpty() ? null : value;
    }

    private void block(Element parent, Mark mark, int depth, int nesting) {
        if (nesting > DEEPEST) {
            flush(mark, depth);
            pending.append(parent.text());
            flush(mark, depth);
            return;
        }
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                append(text.text(), isBold(text));
            } else if (node instanceof Element element) {
                element(element, mark, depth, nesting + 1);
            }
        }
        flush(mark, depth);
    }

    private void element(Element element, Mark mark, int depth, int nesting) {
        String name = element.normalName();
        if (name.equals("br")) {
            flush(mark, depth, false);
            return;
        }
        if (!BLOCKS.contains(name)) {
            inline(element, mark, depth, nesting);
            return;
        }
        flush(mark, depth);
        out.gap();
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> out.line(Mark.HEADING, name.charAt(1) - '0', element.text());
            case "li" -> item(element, depth, nesting);
            case "ul", "ol" -> block(element, Mark.TEXT, depth + 1, nesting);
            case "blockquote" -> block(element, Mark.QUOTE, depth, nesting);
            case "dt", "summary" -> out.line(Mark.HEADING, UnmarkedHeading.BOLD_LEVEL, element.text());
            case "pre" -> listing(element.wholeText());
            case "table" -> table(element, nesting);
            case "hr" -> {}
            default -> block(element, mark, depth, nesting);
        }
    }

    /** Inline elements may contain blocks and line breaks: a bold tag around half the page is not rare. */
    private void inline(Element element, Mark mark, int depth, int nesting) {
        if (nesting > DEEPEST) {
            append(element.text(), false);
            return;
        }
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) append(text.text(), isBold(text));
            else if (node instanceof Element child) element(child, mark, depth, nesting + 1);
        }
    }

    private void item(Element item, int depth, int nesting) {
        var list = item.parent();
        Mark mark = list != null && list.normalName().equals("ol") ? Mark.NUMBERED : Mark.BULLET;
        itemMark = mark;
        block(item, Mark.TEXT, Math.max(1, depth), nesting);
        itemMark = null;
    }

    /** The mark for the first line of the item being read; null after that line. */
    private @Nullable Mark itemMark;

    private void listing(String text) {
        if (Listing.isProse(text, "")) Markdown.readWithin(text, out);
        else text.lines().forEach(line -> out.line(Mark.CODE, 0, line));
    }

    /** Reads a table of data. A table that lays out the page, which has others or headings in it, is read as its cells. */
    private void table(Element table, int nesting) {
        if (!table.select("table table, h1, h2, h3, h4, h5, h6, blockquote").isEmpty()) {
            block(table, Mark.TEXT, 0, nesting);
            return;
        }
        var rows = table.select("tr");
        boolean named = HeaderRow.isFirst(
                false, rows.stream().map(row -> texts(row.children())).toList());
        for (int i = 0; i < rows.size(); i++) {
            var cells = rows.get(i).children();
            boolean marked = !cells.isEmpty()
                    && cells.stream().allMatch(cell -> cell.normalName().equals("th"));
            out.row(marked || (i == 0 && named) ? Mark.HEADER_ROW : Mark.ROW, texts(cells));
        }
    }

    private static List<String> texts(List<Element> cells) {
        return cells.stream().map(cell -> cell.text().replace('|', '/')).toList();
    }

    private void append(String text, boolean bold) {
        if (!text.isBlank()) allBold &= bold;
        pending.append(text);
    }

    private static boolean isBold(TextNode text) {
        for (Node up = text.parentNode(); up instanceof Element element; up = up.parentNode()) {
            if (element.normalName().equals("b") || element.normalName().equals("strong")) return true;
            if (BLOCKS.contains(element.normalName())) return false;
        }
        return false;
    }

    private void flush(Mark mark, int depth) {
        flush(mark, depth, true);
    }

    private void flush(Mark mark, int depth, boolean wholeParagraph) {
        String text = pending.toString();
        boolean bold = allBold;
        pending.setLength(0);
        allBold = true;
        if (text.isBlank()) return;
        Mark first = itemMark;
        if (first != null) {
            itemMark = null;
            out.line(first, depth, text);
        } else if (bold && wholeParagraph && mark == Mark.TEXT && depth == 0 && UnmarkedHeading.isBoldHeading(text)) {
            out.line(Mark.HEADING, UnmarkedHeading.BOLD_LEVEL, text);
        } else if (mark == Mark.TEXT && depth == 0) {
            String bare = text.strip();
            PlainText.text(bare, 0, bare.length(), 0, out);
        } else {
            out.line(mark, depth, text);
        }
    }
}
