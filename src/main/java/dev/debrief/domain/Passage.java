package dev.debrief.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an article that can be read, found, and judged on its own, with everything a hit shows.
 *
 * @param id the article's id and a hash of kind and normalised text; stable as long as neither changes
 * @param text the text as the reader sees it, without its label
 * @param source the document that its article is, or is a digest of
 */
public record Passage(
        String id,
        String text,
        Heading heading,
        Judgement judgement,
        Tags tags,
        Place place,
        Source source,
        Links links)
        implements Described {
    /**
     * Where the passage's text is in an article.
     *
     * @param id the article's id
     * @param title the article's title
     * @param source name of the article's file, with its path below the folder of articles
     * @param from start offset into the article's text, in UTF-16 code units
     * @param to end offset, exclusive
     */
    public record Place(String id, String title, String source, int from, int to) {
        public ArticleRef article() {
            return new ArticleRef(id, title);
        }
    }

    /** A reference to an article. */
    public record ArticleRef(String id, String title) {}

    /**
     * What the passage is linked to.
     *
     * @param pattern the pattern that it documents; null if it documents none
     * @param probability that an inferred link to the pattern is right, 0 to 1; null if the link is declared or there is none
     * @param caseKey key of the {@link Case} in its article that it belongs to; null if it belongs to none
     * @param counterparts ids of the passages that show the same situation handled the opposite way
     * @param alsoIn where other articles say the same, word for word
     */
    public record Links(
            @Nullable PatternRef pattern,
            @Nullable Double probability,
            @Nullable String caseKey,
            List<String> counterparts,
            List<Place> alsoIn) {
        public Links {
            counterparts = List.copyOf(counterparts);
            alsoIn = List.copyOf(alsoIn);
        }
    }

    /** A reference to a pattern. */
    public record PatternRef(String slug, String name) {}

    public Passage {
        if (text.isBlank()) throw new IllegalArgumentException("a passage without text");
    }

    /** Whose document it is from: two passages by one author are not independent. */
    public String speaker() {
        return source.speaker(place.id());
    }

    public List<String> levels() {
        return tags.of(Dimension.LEVEL);
    }

    public List<String> companies() {
        return tags.of(Dimension.COMPANY);
    }

    /** What it is listed under: its title, or else its section, or else its article. */
    public String headline() {
        String title = title();
        if (title != null) return title;
        return section().isEmpty() ? articleTitle() : section();
    }

    public String articleId() {
        return place.id();
    }

    public String articleTitle() {
        return place.title();
    }

    /** Publication date of its document, as written; null if it is not known. */
    public @Nullable String date() {
        return source.date();
    }

    public @Nullable PatternRef pattern() {
        return links.pattern();
    }

    /**
     * The place of the passage in an article: its own article, or one that repeats it.
     */
    public Place placeIn(String article) {
        return links.alsoIn().stream()
                .filter(other -> other.id().equals(article))
                .findFirst()
                .orElse(place);
    }

    /** Whether this passage contains another one of the same article, such as a quotation in its paragraph. */
    public boolean contains(Passage inner) {
        var other = inner.place;
        return place.id().equals(other.id())
                && place.from() <= other.from()
                && other.to() <= place.to()
                && place.to() - place.from() > other.to() - other.from();
    }
}
