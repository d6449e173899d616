package dev.debrief.read;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The title of a saved page: the heading of its article, otherwise what its head says, without the name of the site. A date, the
 * name of the site, and headings outside the article are no titles.
 */
final class PageTitle {
    /** What stands between the title of an article and the name of its site. */
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|·•–—»-]\\s+|\\s*::\\s*");
    /** The name of a site is at most this long. */
    private static final int MOST_WORDS = 4;

    private PageTitle() {}

    static @Nullable String of(Document page, Element main) {
        String site = Objects.requireNonNullElse(Html.content(page, "meta[property=og:site_name]", "content"), "");
        String stated = Objects.requireNonNullElse(Html.content(page, "meta[property=og:title]", "content"), "");
        Stream<String> headings = main.select("h1").stream().map(Element::text);
        Stream<String> head =
                Stream.of(withoutSite(stated, site), withoutSite(page.title().strip(), site));
        Stream<String> others = page.select("h1").stream().map(Element::text);
        return Stream.of(headings, head, others)
                .flatMap(titles -> titles)
                .map(String::strip)
                .filter(title -> isTitle(title, site))
                .findFirst()
                .orElse(null);
    }

    private static boolean isTitle(String text, String site) {
        return !text.isEmpty() && !text.equalsIgnoreCase(site) && !Byline.isDate(text);
    }

    private static String withoutSite(String title, String site) {
        var parts = List.of(SEPARATOR.split(title));
        if (parts.size() < 2) return title;
        String last = parts.getLast();
        boolean isSite = site.isEmpty()
                ? last.split("\\s+").length <= MOST_WORDS
                : last.toLowerCase(Locale.ROOT).contains(site.toLowerCase(Locale.ROOT));
        return isSite ? title.substring(0, title.lastIndexOf(last)).replaceFirst("[\\s|·•–—»:-]+$", "") : title;
    }
}
