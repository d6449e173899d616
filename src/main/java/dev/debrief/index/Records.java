package dev.debrief.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.domain.Exemplar;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What the index stores of each thing, so that an answer needs nothing but the index. */
public final class Records {
    static final String ANOTHER_VERSION = "the index holds a record of another version";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Records() {}

    /**
     * A passage with all that a hit shows.
     *
     * @param from offset of the passage in its article's text
     * @param pattern slug of the pattern that it documents
     * @param alsoIn other articles that say the same word for word
     */
    public record IndexedPassage(
            String id,
            Kind kind,
            String text,
            String articleId,
            String articleTitle,
            String source,
            String section,
            @Nullable String title,
            List<String> levels,
            List<String> roles,
            List<String> companies,
            List<String> topics,
            List<String> rounds,
            Verdict verdict,
            @Nullable String pattern,
            @Nullable String patternName,
            List<String> counterparts,
            int from,
            int to,
            @Nullable String date,
            List<Place> alsoIn) {
        /** Where the passage stands in an article; its own place in most cases. */
        public Place placeIn(String article) {
            return alsoIn.stream()
                    .filter(place -> place.articleId().equals(article))
                    .findFirst()
                    .orElse(new Place(articleId, articleTitle, source, from, to));
        }
    }

    /** A place where a passage stands as well, word for word. */
    public record Place(String articleId, String articleTitle, String source, int from, int to) {}

    /** An article with its text and blocks. */
    public record IndexedArticle(
            String id,
            String title,
            String source,
            @Nullable String digestOf,
            @Nullable String url,
            @Nullable String author,
            @Nullable String date,
            List<String> levels,
            List<String> roles,
            List<String> companies,
            int passages,
            String text,
            List<IndexedBlock> blocks) {
        /** All but the text. */
        public ArticleSummary summary() {
            return new ArticleSummary(
                    id, title, source, digestOf, url, author, date, levels, roles, companies, passages);
        }
    }

    /** An article without its text. */
    public record ArticleSummary(
            String id,
            String title,
            String source,
            @Nullable String digestOf,
            @Nullable String url,
            @Nullable String author,
            @Nullable String date,
            List<String> levels,
            List<String> roles,
            List<String> companies,
            int passages) {}

    /** @param type {@code heading}, {@code paragraph}, {@code item}, {@code quotation} or {@code row} */
    public record IndexedBlock(String type, int from, int to, int level) {}

    /** An answer of the catalogue. */
    public record IndexedExemplar(String pattern, boolean failing, Exemplar exemplar) {}

    /** As JSON; what every page reads is {@link Packed}. */
    static BytesRef write(Object record) {
        try {
            return new BytesRef(JSON.writeValueAsBytes(record));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record that is no JSON", e);
        }
    }

    static <T> T read(BytesRef bytes, Class<T> type) {
        try {
            return JSON.readValue(bytes.bytes, bytes.offset, bytes.length, type);
        } catch (IOException e) {
            throw new UncheckedIOException(ANOTHER_VERSION, e);
        }
    }
}
