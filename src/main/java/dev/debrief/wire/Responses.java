package dev.debrief.wire;

import dev.debrief.answer.Answer;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.ArticleSummary;
import dev.debrief.domain.Facet;
import dev.debrief.domain.IndexedArticle;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Passage.PatternRef;
import dev.debrief.domain.PassageField;
import dev.debrief.domain.Pattern;
import dev.debrief.domain.Schema;
import dev.debrief.review.Finding;
import dev.debrief.review.Review;
import dev.debrief.search.CaseRef;
import dev.debrief.search.FacetCount;
import dev.debrief.search.Hit;
import dev.debrief.search.SearchResult;
import dev.debrief.search.SectionHits;
import dev.debrief.store.PassageCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts results to the records of responses, which the API, {@code --json}, and the export share. */
public final class Responses {
    private final Schema schema;
    private final PassageCodec codec;

    public Responses(Schema schema) {
        this.schema = schema;
        this.codec = new PassageCodec(schema);
    }

    /** The fields of a passage, by name. */
    public Map<String, @Nullable Object> passage(Passage passage) {
        return codec.values(passage);
    }

    /** The fields of a passage for an export, which names no article without saying how much of it was read. */
    public Map<String, @Nullable Object> exported(Passage passage, ArticleSummary article) {
        var values = passage(passage);
        values.replace(PassageField.ARTICLE.name(), ArticleJson.Exported.of(article));
        return values;
    }

    /** A passage that does not come from a search, as a hit without score and highlights, and what comes before it. */
    public HitJson hit(Passage passage, KnowledgeBase knowledge) throws IOException {
        return hit(Hit.of(passage), knowledge);
    }

    private HitJson hit(Passage passage) {
        return HitJson.of(Hit.of(passage), passage(passage), null);
    }

    private HitJson hit(Hit hit, KnowledgeBase knowledge) throws IOException {
        var before = knowledge.before(hit.passage());
        return HitJson.of(hit, passage(hit.passage()), before.orElse(null));
    }

    private List<HitJson> hits(List<Hit> found, KnowledgeBase knowledge) throws IOException {
        var hits = new ArrayList<HitJson>();
        for (var one : found) hits.add(hit(one, knowledge));
        return hits;
    }

    private List<HitJson> sections(List<SectionHits> found, KnowledgeBase knowledge) throws IOException {
        var hits = new ArrayList<HitJson>();
        for (var section : found)
            hits.add(hit(section.best(), knowledge)
                    .with(new HitJson.InSection(hits(section.others(), knowledge), section.more())));
        return hits;
    }

    public SearchJson search(SearchResult result, KnowledgeBase knowledge) throws IOException {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        for (Facet facet : schema.facets()) facets.put(facet.key(), result.counts(facet));
        var request = result.request();
        return new SearchJson(
                request.query(),
                result.corrected(),
                new SearchJson.Paging(result.total(), request.page(), request.size()),
                Json.rounded(result.tookMs()),
                request.bySection() ? sections(result.sections(), knowledge) : hits(result.hits(), knowledge),
                facets,
                result.offers().stream().map(SearchJson.Offer::of).toList(),
                result.patterns().stream().map(SearchJson.PatternHit::of).toList(),
                cases(result.subjects().cases(), knowledge),
                result.unknown().stream().map(SearchJson.Unknown::of).toList());
    }

    private static List<SearchJson.CaseHit> cases(List<CaseRef> cases, KnowledgeBase knowledge) throws IOException {
        var hits = new ArrayList<SearchJson.CaseHit>();
        for (var one : cases)
            knowledge
                    .toldCase(one.article(), one.key())
                    .map(SearchJson.CaseHit::of)
                    .ifPresent(hits::add);
        return hits;
    }

    public AnswerJson answer(Answer answer) {
        return AnswerJson.of(answer, answer.nearest().stream().map(this::hit).toList());
    }

    public ReviewJson review(Review review) {
        return new ReviewJson(
                review.resemblance().slug(),
                review.reason() == null ? null : review.reason().slug(),
                Json.rounded(review.tookMs()),
                review.findings().stream().map(this::match).toList(),
                review.undocumented().stream()
                        .map(ReviewJson.UndocumentedJson::of)
                        .toList(),
                review.structure().stream().map(ReviewJson.Note::of).toList(),
                ReviewJson.FactsJson.of(review.facts()));
    }

    private ReviewJson.Match match(Finding finding) {
        var counterpart = finding.counterpart();
        return new ReviewJson.Match(
                Json.rounded(finding.score()),
                finding.shown(),
                finding.lens().counts(),
                finding.lens().levels(),
                finding.sure() ? "match" : "possible",
                ReviewJson.MatchedPattern.of(finding.pattern()),
                hit(finding.passage()),
                counterpart == null ? null : hit(counterpart),
                ReviewJson.MatchedExemplar.of(finding.exemplar()),
                finding.evidence().stream().map(ReviewJson.Evidence::of).toList());
    }

    /** All patterns, in the order of their slugs. */
    public PatternJson.Summaries patterns(KnowledgeBase knowledge) throws IOException {
        Map<String, List<String>> levels = new LinkedHashMap<>();
        for (Pattern pattern : knowledge.patterns()) levels.put(pattern.slug(), pattern.levels());
        return new PatternJson.Summaries(knowledge.documentation().stream()
                .map(summary -> PatternJson.Summary.of(summary, levels.getOrDefault(summary.slug(), List.of())))
                .toList());
    }

    public PatternJson pattern(Pattern pattern, KnowledgeBase knowledge) throws IOException {
        return new PatternJson(
                PatternJson.About.of(pattern),
                new PatternJson.Scope(pattern.levels(), pattern.roles()),
                pattern.related().stream()
                        .map(slug -> new PatternRef(slug, knowledge.label(Facet.PATTERN, slug)))
                        .toList(),
                pattern.failing().stream().map(PatternJson.Answer::of).toList(),
                pattern.strong().stream().map(PatternJson.Answer::of).toList(),
                passages(Facet.PATTERN, pattern.slug(), knowledge));
    }

    public static ArticleJson.Summaries articles(List<ArticleSummary> articles) {
        return new ArticleJson.Summaries(
                articles.stream().map(ArticleJson.Summary::of).toList());
    }

    public ArticleJson article(IndexedArticle article, KnowledgeBase knowledge) throws IOException {
        var summary = article.summary();
        return new ArticleJson(
                ArticleJson.Summary.of(summary), article.text(), passages(Facet.ARTICLE, summary.id(), knowledge));
    }

    private List<HitJson> passages(Facet facet, String value, KnowledgeBase knowledge) throws IOException {
        return knowledge.passages(facet, value).stream().map(this::hit).toList();
    }
}
