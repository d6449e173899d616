package dev.debrief.ingest;

import dev.debrief.domain.ArticleSummary;
import dev.debrief.domain.IndexedArticle;
import dev.debrief.domain.IndexedArticle.TextBlock;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Passage.Links;
import dev.debrief.domain.Passage.PatternRef;
import dev.debrief.domain.Passage.Place;
import dev.debrief.domain.Pattern;
import dev.debrief.extract.ExtractedPassage;
import dev.debrief.extract.TaggedArticle;
import dev.debrief.extract.TaggedPassage;
import dev.debrief.read.Block;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what the extractor found into the records of an index or an export. */
public final class PassageRecords {
    private PassageRecords() {}

    /**
     * A passage of an article on its own: linked to the pattern that it declares, and with no other places.
     *
     * @param patterns by slug
     */
    public static Passage of(TaggedArticle article, TaggedPassage tagged, Map<String, Pattern> patterns) {
        return of(article, tagged, Duplicates.NONE, declaredPattern(tagged.passage(), patterns), null);
    }

    /** The pattern that a passage declares, if the catalogue has it. */
    static Optional<Pattern> declaredPattern(ExtractedPassage passage, Map<String, Pattern> patterns) {
        return Optional.ofNullable(passage.declaration())
                .flatMap(declaration -> Optional.ofNullable(declaration.refers().pattern()))
                .map(patterns::get);
    }

    /** @param probability that an inferred link to the pattern is right */
    static Passage of(
            TaggedArticle article,
            TaggedPassage tagged,
            Duplicates duplicates,
            Optional<Pattern> pattern,
            @Nullable Double probability) {
        var p = tagged.passage();
        return new Passage(
                p.id(),
                p.text(),
                p.heading(),
                p.judgement(),
                tagged.tags(),
                place(article, tagged),
                article.article().frontMatter().source(),
                new Links(
                        pattern.map(one -> new PatternRef(one.slug(), one.name()))
                                .orElse(null),
                        pattern.isEmpty() ? null : probability,
                        p.caseKey(),
                        duplicates.indexed(p.counterparts()),
                        duplicates.others(tagged)));
    }

    static Place place(TaggedArticle article, TaggedPassage tagged) {
        var span = tagged.passage().span();
        return new Place(
                article.article().id(),
                article.outline().title(),
                article.article().source(),
                span.from(),
                span.to());
    }

    /** An article with its text and blocks. */
    public static IndexedArticle of(TaggedArticle tagged) {
        var article = tagged.article();
        var about = article.frontMatter();
        var summary = new ArticleSummary(
                article.id(),
                tagged.outline().title(),
                article.source(),
                about.source(),
                tagged.tags(),
                tagged.cases(),
                tagged.passages().size(),
                tagged.words().coverage());
        return new IndexedArticle(
                summary,
                article.text(),
                tagged.outline().blocks().stream().map(PassageRecords::block).toList());
    }

    private static TextBlock block(Block block) {
        return switch (block) {
            case Block.Heading h -> new TextBlock(TextBlock.HEADING, h.from(), h.to(), h.level());
            case Block.Paragraph p -> new TextBlock("paragraph", p.from(), p.to(), 0);
            case Block.Item i -> new TextBlock("item", i.from(), i.to(), i.depth());
            case Block.Quotation q -> new TextBlock("quotation", q.from(), q.to(), 0);
            case Block.Row r -> new TextBlock(TextBlock.ROW, r.from(), r.to(), 0);
        };
    }
}
