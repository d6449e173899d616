package dev.debrief.app;

import dev.debrief.answer.Answer;
import dev.debrief.answer.AnswerRequest;
import dev.debrief.answer.Composer;
import dev.debrief.domain.ArticleSummary;
import dev.debrief.domain.Facet;
import dev.debrief.domain.IndexedArticle;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Passage.ArticleRef;
import dev.debrief.domain.Pattern;
import dev.debrief.domain.PatternSummary;
import dev.debrief.domain.Schema;
import dev.debrief.embed.Embedder;
import dev.debrief.learn.CatalogueModel;
import dev.debrief.learn.Models;
import dev.debrief.query.LexicalQuery;
import dev.debrief.query.Retriever;
import dev.debrief.review.DraftReviewer;
import dev.debrief.review.Review;
import dev.debrief.review.ReviewRequest;
import dev.debrief.search.FacetCount;
import dev.debrief.search.PassageSearch;
import dev.debrief.search.SearchRequest;
import dev.debrief.search.SearchResult;
import dev.debrief.store.DeadlineException;
import dev.debrief.store.Filters;
import dev.debrief.store.Lazy;
import dev.debrief.store.PassageStore;
import dev.debrief.text.PointingWords;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that Debrief knows, as of one build: the only entry point for pages, API, and command line. Thread-safe.
 * The parts that only drafts need are loaded with the first draft, or by {@link #load}.
 */
public final class KnowledgeBase implements Closeable {
    /** How long a search may take by default. */
    public static final Duration LONGEST_SEARCH = Limits.STANDARD.deadline();

    private final PassageStore store;
    private final Embedder embedder;
    private final Lazy<CatalogueModel> catalogue;
    private final Lazy<DraftReviewer> reviewer;
    private final PassageSearch search;
    private final Composer composer;
    private final Lazy<ToldCases> cases = new Lazy<>(() -> ToldCases.of(articles()));
    private final Lazy<Coverage> coverage = new Lazy<>(() -> Coverage.of(this));
    private final Lazy<Loops> loops = new Lazy<>(() -> Loops.of(this));
    private final Lazy<Map<Facet, List<String>>> countable = new Lazy<>(this::readCountable);
    private final Lazy<Suggestions> suggestions = new Lazy<>(this::readSuggestions);
    private final Lazy<Overview> overview = new Lazy<>(() -> Overview.of(this));

    /**
     * Takes ownership of the store: closing the knowledge base closes it.
     *
     * @param longest how long a search may take
     */
    KnowledgeBase(PassageStore store, Models models, Embedder embedder, Duration longest) {
        this.store = store;
        this.embedder = embedder;
        this.catalogue = new Lazy<>(
                () -> models.catalogue(store.sidecar().patterns(), texts -> embedder.embedAll(texts, unused -> {})));
        this.reviewer = new Lazy<>(() -> new DraftReviewer(store, catalogue.get(), embedder, models.language()));
        var words = new Lazy<>(() -> new LexicalQuery.Reader(models.language()));
        var retriever = new Retriever(store, catalogue::now, words::now, embedder);
        this.search = new PassageSearch(store, catalogue::now, words::now, retriever, longest);
        this.composer = new Composer(store, search);
    }

    /**
     * Loads the models, which takes about a second, so that the first search and the first draft do not have to; then gets ready
     * what is computed once: suggestions, and the {@link #overview}.
     */
    public void load() throws IOException {
        embedder.load();
        embedder.forAnswers().load();
        reviewer.get();
        suggestions.get();
        try {
            overview.get();
        } catch (SearchTimeoutException e) {
            // The first page goes without it until the next load.
        }
    }

    public Schema schema() {
        return store.schema();
    }

    /**
     * @throws SearchRequest.InvalidException if the request cannot be carried out
     * @throws SearchTimeoutException if it takes too long
     */
    public SearchResult search(SearchRequest request) throws IOException {
        if (request.mode() != Mode.LEXICAL && !request.query().isBlank()) {
            // The deadline is for the search: waiting for models, which happens once, does not count.
            embedder.load();
            catalogue.get();
        }
        return inTime(() -> search.search(request.read(schema())));
    }

    /**
     * What committees say about a topic: composed from declared passages, unless none is declared.
     *
     * @throws SearchRequest.InvalidException if the query has a filter that an answer cannot have
     * @throws SearchTimeoutException if it takes too long
     */
    public Answer answer(AnswerRequest request) throws IOException {
        embedder.load();
        catalogue.get();
        return inTime(() -> composer.answer(request.read(schema()), countable()));
    }

    private static <T> T inTime(Lazy.Reading<T> search) throws IOException {
        try {
            return search.read();
        } catch (DeadlineException e) {
            throw new SearchTimeoutException(e);
        }
    }

    /**
     * The topics closest to a query that found nothing, each with its number of passages.
     *
     * @throws SearchTimeoutException if it takes too long
     */
    public List<FacetCount> nearestTopics(String query, int most) throws IOException {
        return inTime(() -> search.nearestTopics(query, most));
    }

    /** Compares a draft with the documented failures. The draft is not stored. */
    public Review review(ReviewRequest request) throws IOException {
        return reviewer.get().review(request);
    }

    public Optional<Passage> passage(String id) throws IOException {
        return store.passage(id);
    }

    /**
     * What the article says right before a passage that begins with a word such as "they" and makes no sense alone; empty for
     * other passages. Reads the article.
     */
    public Optional<String> before(Passage passage) throws IOException {
        return PointingWords.begin(passage.text())
                ? article(passage.articleId()).flatMap(article -> Before.of(passage, article))
                : Optional.empty();
    }

    /** The example that an example is set against. */
    public Optional<Passage> counterpart(Passage passage) throws IOException {
        return store.counterpart(passage);
    }

    /**
     * The passages nearest in meaning to a passage, nearest first; for an example, only examples of the same kind.
     *
     * @throws SearchTimeoutException if it takes too long
     */
    public List<Passage> similar(Passage passage, int most) throws IOException {
        return inTime(() -> search.similar(passage, most));
    }

    /**
     * The passages with a value of a facet that are nearest to a text in meaning, nearest first, however far away they are.
     *
     * @throws SearchTimeoutException if it takes too long
     */
    public List<Passage> nearest(String text, Facet facet, String value, int most) throws IOException {
        return inTime(() -> search.nearest(text, Filters.of(facet, value), most));
    }

    /**
     * All passages with a value of a facet, in the order of their articles. If there are more than {@link
     * SearchRequest#DEEPEST_HIT}, the rest is left out.
     *
     * @throws SearchTimeoutException if it takes too long
     */
    public List<Passage> passages(Facet facet, String value) throws IOException {
        return passages(Map.of(facet, List.of(value)));
    }

    /** The same for several filters. */
    public List<Passage> passages(Map<Facet, List<String>> filters) throws IOException {
        return inTime(() -> search.all(SearchRequest.listing(filters, 1, 1), SearchRequest.DEEPEST_HIT));
    }

    /** All articles without their texts, in the order of their files. */
    public List<ArticleSummary> articles() throws IOException {
        return store.sidecar().articles();
    }

    public Optional<IndexedArticle> article(String id) throws IOException {
        return store.sidecar().article(id);
    }

    /** All cases, in the order of their articles. */
    public List<ToldCase> cases() throws IOException {
        return cases.get().all();
    }

    /** The cases that an article tells, in its order. */
    public List<ToldCase> cases(String article) throws IOException {
        return cases.get().of(article);
    }

    public Optional<ToldCase> toldCase(String article, String key) throws IOException {
        return cases.get().of(article, key);
    }

    /** The case that a passage belongs to; empty if there is none, or its key is one that the article does not explain. */
    public Optional<ToldCase> toldCase(Passage passage) throws IOException {
        String key = passage.links().caseKey();
        return key == null ? Optional.empty() : toldCase(passage.articleId(), key);
    }

    /** The passages of a case, in the order of the text. */
    public List<Passage> passages(ToldCase one) throws IOException {
        String article = one.article().id();
        return passages(Facet.ARTICLE, article).stream()
                // A passage that is also in this article has the key that it has in its own.
                .filter(passage -> passage.articleId().equals(article))
                .filter(passage -> one.told().key().equals(passage.links().caseKey()))
                .sorted(Comparator.comparingInt(passage -> passage.place().from()))
                .toList();
    }

    /** All patterns, in the order of their slugs. */
    public List<Pattern> patterns() throws IOException {
        return store.sidecar().patterns();
    }

    public Optional<Pattern> pattern(String slug) throws IOException {
        return store.sidecar().pattern(slug);
    }

    /** How well each pattern is documented, in the order of their slugs. */
    public List<PatternSummary> documentation() {
        return store.sidecar().contents().patterns();
    }

    /** The filter that leaves the passages that are counted: inferred ones are sometimes wrong, so they count only if none is declared. */
    public Map<Facet, List<String>> countable() throws IOException {
        return countable.get();
    }

    private Map<Facet, List<String>> readCountable() throws IOException {
        Map<Facet, List<String>> declared = Map.of(Facet.DECLARED, List.of("true"));
        return search(SearchRequest.listing(declared, 1, 1)).total() > 0 ? declared : Map.of();
    }

    /** What is said about whatever matches some filters. */
    public Dossier dossier(Map<Facet, List<String>> about) throws IOException {
        return Dossier.of(this, about);
    }

    /** The loops that documents describe, counted when they are first asked for. */
    public Loops loops() throws IOException {
        return loops.get();
    }

    /** How much the articles say about what, counted when it is first asked for. */
    public Coverage coverage() throws IOException {
        return coverage.get();
    }

    /** What a reader should know first; empty until {@link #load} has computed it, which takes too long for a page. */
    public Optional<Overview> overview() {
        return overview.known();
    }

    public Gaps gaps() throws IOException {
        return Gaps.of(coverage());
    }

    /** The names of all articles, in the order of their files. */
    public List<ArticleRef> articleNames() {
        return store.sidecar().contents().articles();
    }

    /** The display name of a value of a facet. */
    public String label(Facet facet, String value) {
        return facet.label(value, store.sidecar().names());
    }

    /** Names and phrases in which a word starts with the typed text, best first. They are collected when they are first asked for. */
    public List<Suggestion> suggestions(String typed, int most) throws IOException {
        return suggestions.get().of(typed, most);
    }

    private Suggestions readSuggestions() throws IOException {
        return new Suggestions(SuggestedNames.of(this, store.sidecar().contents()));
    }

    public Status status() {
        var contents = store.sidecar().contents();
        var manifest = store.manifest();
        return new Status(
                store.size(),
                contents.articles().size(),
                contents.patterns().size(),
                manifest.built(),
                manifest.model(),
                contents.problems());
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
