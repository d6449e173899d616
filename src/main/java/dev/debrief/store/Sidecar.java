package dev.debrief.store;

import dev.debrief.domain.ArticleSummary;
import dev.debrief.domain.IndexedArticle;
import dev.debrief.domain.Pattern;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Articles, patterns, and names: the records of a store that are not passages. Articles and patterns are read when they are first needed. */
public interface Sidecar {
    /** Names and figures: enough for a first page. */
    Contents contents();

    /** The names of patterns and articles by their ids. */
    Names names();

    /** All articles without their texts, in the order of their files. */
    List<ArticleSummary> articles() throws IOException;

    Optional<IndexedArticle> article(String id) throws IOException;

    /** All patterns, in the order of their slugs. */
    List<Pattern> patterns() throws IOException;

    Optional<Pattern> pattern(String slug) throws IOException;
}
