package dev.debrief.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an article that can be read, found, and judged on its own, with everything that a hit shows.
 *
 * @param id the article's id and a hash of kind and normalised text: stable as long as neither changes
 * @param text the passage as the reader sees it, without its label
 * @param date day on which its article was published, as written; null if the article does not say
 */
public record Passage(
        String id,
        String text,
        Heading heading,
        Judgement judgement,
        Tags tags,
        Place place,
        @Nullable String date,
        Links links)
        implements Described {
    /**
     * Where an article has the passage's words.
     *
     * @param id the article's
     * @param title the article's
     * @param source name of the article's file
     * @param from offset into the article's text in UTF-16 code units
     * @param to its end, exclusive
     */
    public record Place(String id, String title, String source, int from, int to) {
        public ArticleRef article() {
            return new ArticleRef(id, title);
        }
    }

    /** An article by its id and its title. */
    public record ArticleRef(String id, String title) {}

    /**
     * @param pattern the pattern that it documents
     * @param counterparts ids of the passages that show the same situation the other way round
     * @param alsoIn other articles that say the same word for word
     */
    public record Links(@Nullable PatternRef pattern, List<String> counterparts, List<Place> alsoIn) {
        public Links {
            counterparts = List.copyOf(counterparts);
            alsoIn = List.copyOf(alsoIn);
        }
    }

    /** A pattern by its slug and its name. */
    public record PatternRef(String slug, String name) {}

    public Passage {
        if (text.isBlank()) throw new IllegalArgumentException("a passage without text");
    }

    public List<String> levels() {
        return tags.of(Dimension.LEVEL);
    }

    public List<String> companies() {
        return tags.of(Dimension.COMPANY);
    }

    public String articleId() {
        return place.id();
    }

    public String articleTitle() {
        return place.title();
    }

    public @Nullable PatternRef pattern() {
        return links.pattern();
    }

    /** Where the passage stands in an article: its own place unless that article repeats it. */
    public Place placeIn(String article) {
        return links.alsoIn().stream()
                .filter(other -> other.id().equals(article))
                .findFirst()
                .orElse(place);
    }

    /** Whether another passage of the same article lies within this one, such as a quotation in its paragraph. */
    public boolean holds(Passage inner) {
        var other = inner.place;
        return place.id().equals(other.id())
                && place.from() <= other.from()
                && other.to() <= place.to()
                && place.to() - place.from() > other.to() - other.from();
    }
}
