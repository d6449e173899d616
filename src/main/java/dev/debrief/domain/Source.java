package dev.debrief.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The document that an article is, or that it is a digest of.
 *
 * @param title null if the article states none of its own
 * @param author person or organisation
 * @param date of publication as written, in ISO 8601 if the article uses it: a year, a month, or a day
 * @param url public address, of a web page
 * @param licence such as "CC BY 4.0"
 * @param read how much of it was read, for a digest
 * @param mark who speaks
 */
public record Source(
        @Nullable String title,
        @Nullable String author,
        @Nullable String date,
        @Nullable String url,
        @Nullable String licence,
        @Nullable Extent read,
        @Nullable Standing mark) {
    public Source {
        if (url != null && !isAddress(url)) throw new IllegalArgumentException("not an address: " + url);
    }

    public static final Source UNKNOWN = new Source(null, null, null, null, null, null, null);

    /** A source that is older says its year wherever it is cited. */
    private static final int RECENT_YEARS = 5;

    /** How much of a document was read. */
    public enum Extent {
        WHOLE("read completely"),
        BEGINNING("only the beginning was read"),
        PARTS("read in parts");

        private final String label;

        Extent(String label) {
            this.label = label;
        }

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String label() {
            return label;
        }

        /** As in front matter and JSON. */
        @Override
        public String toString() {
            return slug();
        }
    }

    /** Who speaks in a document. */
    public enum Standing {
        /** Somebody who was in the room, and is named. */
        FIRST_HAND("First-hand", "somebody who was in the room"),
        /** A company's own rubric, ladder, or guide. */
        OFFICIAL("Official", "a company's own rubric, ladder, or guide"),
        /** Everybody else. */
        SECONDARY("Secondary", "retold, or general advice");

        private final String label;
        private final String meaning;

        Standing(String label, String meaning) {
            this.label = label;
            this.meaning = meaning;
        }

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String label() {
            return label;
        }

        /** What the mark means, in a few words. */
        public String meaning() {
            return meaning;
        }

        /** As in front matter and JSON. */
        @Override
        public String toString() {
            return slug();
        }
    }

    /** Whether readers can be sent to an address. */
    public static boolean isAddress(String address) {
        try {
            var uri = new URI(address);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The site that published it, if the address says so. */
    public Optional<String> site() {
        return Optional.ofNullable(url).map(address -> URI.create(address).getHost());
    }

    /** Who speaks: the author, or else the site; empty if neither is known. */
    public Optional<String> voice() {
        return Optional.ofNullable(author).or(this::site);
    }

    /** Who speaks, to tell independent voices apart: an article of which nothing else is known is a voice of its own. */
    public String speaker(String articleId) {
        return voice().map(one -> one.toLowerCase(Locale.ROOT)).orElse(articleId);
    }

    /** Whether it was written by somebody who was there, or by the company itself. */
    public boolean firstHandOrOfficial() {
        return mark == Standing.FIRST_HAND || mark == Standing.OFFICIAL;
    }

    /** The year of publication, if the date begins with one. */
    public Optional<Integer> year() {
        return date != null && date.matches("\\d{4}([-/].*)?")
                ? Optional.of(Integer.valueOf(date.substring(0, 4)))
                : Optional.empty();
    }

    /** Whether it is older than readers expect, in a given year. */
    public boolean isOld(int now) {
        return year().filter(year -> now - year > RECENT_YEARS).isPresent();
    }
}
