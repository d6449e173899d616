package dev.debrief.store;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.domain.Schema;
import dev.debrief.search.PassageSearch;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import dev.debrief.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A store of the shipped articles and their patterns, and a search over it. */
interface StoreUnderTest {
    /** A place for a store, in an empty folder. */
    StoreHome home(Path folder, Schema schema);

    /** The language that its terms are in. */
    Language language();

    /** A folder for more stores. */
    Path folder();

    PassageStore store();

    PassageSearch search();

    /** A search over the same store that has kept nothing from earlier requests. */
    PassageSearch searchWithin(Duration longest) throws IOException;

    /** A search over another store that {@link #home} opened. */
    PassageSearch searchIn(PassageStore store, Duration longest) throws IOException;

    default SearchResult lexical(String query) throws IOException {
        return search().search(request(query, Map.of(), 1, 10, Mode.LEXICAL));
    }

    static SearchRequest request(String query, Map<Facet, List<String>> filters, int page, int size, Mode mode) {
        return new SearchRequest(query, filters, page, size, Order.RELEVANCE, mode);
    }

    static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.passage().id()).toList();
    }
}
