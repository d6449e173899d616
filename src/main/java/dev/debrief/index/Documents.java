package dev.debrief.index;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Pattern;
import dev.debrief.extract.ExtractedPassage;
import dev.debrief.extract.TaggedArticle;
import dev.debrief.extract.TaggedPassage;
import dev.debrief.read.Article;
import dev.debrief.read.Block;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Turns articles, passages and patterns into Lucene documents. */
final class Documents {
    private static final FieldType UNSTORED_TEXT = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        UNSTORED_TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        UNSTORED_TEXT.freeze();
    }

    /** With offsets, from which hits are marked without reading their text again. */
    private static final FieldType MARKED_TEXT = new FieldType(UNSTORED_TEXT);

    static {
        MARKED_TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        MARKED_TEXT.freeze();
    }

    private Documents() {}

    static Records.IndexedPassage indexed(
            TaggedArticle article, TaggedPassage tagged, Repeats repeats, @Nullable Pattern pattern) {
        ExtractedPassage p = tagged.passage();
        return new Records.IndexedPassage(
                p.id(),
                p.kind(),
                p.text(),
                p.articleId(),
                article.outline().title(),
                article.article().source(),
                p.section(),
                p.title(),
                tagged.tags().of(Dimension.LEVEL),
                tagged.tags().of(Dimension.ROLE),
                tagged.tags().of(Dimension.COMPANY),
                tagged.tags().of(Dimension.TOPIC),
                tagged.tags().of(Dimension.ROUND),
                p.verdict(),
                pattern == null ? null : pattern.slug(),
                pattern == null ? null : pattern.name(),
                repeats.indexed(p.counterparts()),
                p.span().from(),
                p.span().to(),
                article.article().frontMatter().date(),
                repeats.others(tagged).stream().map(Documents::place).toList());
    }

    private static Records.Place place(Repeats.Place other) {
        var span = other.tagged().passage().span();
        return new Records.Place(
                other.article().article().id(),
                other.article().outline().title(),
                other.article().article().source(),
                span.from(),
                span.to());
    }

    static Document passage(
            Records.IndexedPassage p,
            String context,
            VectorText vector,
            @Nullable Pattern pattern,
            PatternNearness nearness,
            List<String> patterns,
            int articleOrder)
            throws IOException {
        var doc = document(Fields.TYPE_PASSAGE, p.id(), Packed.passage(p));
        doc.add(new Field(Fields.TEXT, p.text(), MARKED_TEXT));
        text(doc, Fields.TITLE, p.title() == null ? "" : p.title());
        text(doc, Fields.SECTION, p.section());
        text(doc, Fields.ARTICLE_TITLE, p.articleTitle());
        text(doc, Fields.CONTEXT, context);
        if (pattern != null) text(doc, Fields.PATTERN_TEXT, pattern.name() + ". " + pattern.summary());
        text(
                doc,
                Fields.WORDS,
                String.join("\n", p.text(), p.title() == null ? "" : p.title(), p.section(), p.articleTitle()));
        if (pattern != null) text(doc, Fields.WORDS, pattern.name() + ". " + pattern.summary());
        facet(doc, Facet.KIND, List.of(p.kind().slug()));
        facet(doc, Facet.LEVEL, p.levels());
        facet(doc, Facet.ROLE, p.roles());
        facet(doc, Facet.COMPANY, p.companies());
        facet(doc, Facet.TOPIC, p.topics());
        facet(doc, Facet.ROUND, p.rounds());
        facet(doc, Facet.VERDICT, List.of(p.verdict().slug()));
        facet(doc, Facet.ARTICLE, List.of(p.articleId()));
        facet(
                doc,
                Facet.ARTICLE,
                p.alsoIn().stream().map(Records.Place::articleId).toList());
        if (pattern != null) facet(doc, Facet.PATTERN, List.of(pattern.slug()));
        nearness.shares().forEach((slug, share) -> {
            // Lucene's features are positive.
            if (share > Float.MIN_NORMAL) doc.add(new FeatureField(Fields.NEARNESS, slug, share));
        });
        doc.add(new BinaryDocValuesField(Fields.NEARNESS_VALUES, PatternTable.write(nearness, patterns)));
        doc.add(new NumericDocValuesField(
                Fields.KIND_ORDER, List.of(Kind.values()).indexOf(p.kind())));
        doc.add(new NumericDocValuesField(Fields.ARTICLE_ORDER, articleOrder));
        day(p.date(), doc);
        vector(doc, Fields.VECTOR, vector);
        return Facet.CONFIG.build(doc);
    }

    static Document article(TaggedArticle tagged) {
        Article a = tagged.article();
        var about = a.frontMatter();
        var record = new Records.IndexedArticle(
                a.id(),
                tagged.outline().title(),
                a.source(),
                about.digestOf(),
                about.url(),
                about.author(),
                about.date(),
                tagged.tags().of(Dimension.LEVEL),
                tagged.tags().of(Dimension.ROLE),
                tagged.tags().of(Dimension.COMPANY),
                tagged.passages().size(),
                a.text(),
                tagged.outline().blocks().stream().map(Documents::block).toList());
        return document(Fields.TYPE_ARTICLE, a.id(), record);
    }

    private static Records.IndexedBlock block(Block block) {
        return switch (block) {
            case Block.Heading h -> new Records.IndexedBlock("heading", h.from(), h.to(), h.level());
            case Block.Paragraph p -> new Records.IndexedBlock("paragraph", p.from(), p.to(), 0);
            case Block.Item i -> new Records.IndexedBlock("item", i.from(), i.to(), i.depth());
            case Block.Quotation q -> new Records.IndexedBlock("quotation", q.from(), q.to(), 0);
            case Block.Row r -> new Records.IndexedBlock("row", r.from(), r.to(), 0);
        };
    }

    static Document pattern(Pattern pattern, VectorText vector) {
        var doc = document(Fields.TYPE_PATTERN, pattern.slug(), pattern);
        vector(doc, Fields.CATALOGUE_VECTOR, vector);
        return doc;
    }

    static Document exemplar(Records.IndexedExemplar exemplar, String id, VectorText vector) {
        var doc = document(Fields.TYPE_EXEMPLAR, id, exemplar);
        vector(doc, Fields.CATALOGUE_VECTOR, vector);
        return doc;
    }

    static Document words(KnownWords words, Fingerprint fingerprint) {
        return document(Fields.TYPE_WORDS, Fields.TYPE_WORDS + fingerprint.learned(), words);
    }

    /** What another index learned from the same catalogue. */
    static <T> Optional<T> learned(IndexReader index, String type, Fingerprint fingerprint, Class<T> shape)
            throws IOException {
        var hits = new IndexSearcher(index).search(new TermQuery(new Term(Fields.ID, type + fingerprint.learned())), 1);
        if (hits.scoreDocs.length == 0) return Optional.empty();
        var bytes = index.storedFields().document(hits.scoreDocs[0].doc).getBinaryValue(Fields.RECORD);
        return Optional.ofNullable(bytes).map(record -> Records.read(record, shape));
    }

    static Document contents(Contents contents) {
        return document(Fields.TYPE_CONTENTS, Fields.TYPE_CONTENTS, Packed.contents(contents));
    }

    static Document model(AnswerModel model, Fingerprint fingerprint) {
        return document(Fields.TYPE_MODEL, Fields.TYPE_MODEL + fingerprint.learned(), model);
    }

    /** A text of the catalogue or of the data files, kept for its vector. */
    static Document statement(String type, String text, String id, VectorText vector) {
        var doc = document(type, id, text);
        vector(doc, Fields.CATALOGUE_VECTOR, vector);
        return doc;
    }

    private static Document document(String type, String id, Object record) {
        return document(type, id, Records.write(record));
    }

    private static Document document(String type, String id, BytesRef record) {
        var doc = new Document();
        doc.add(new StringField(Fields.TYPE, type, Field.Store.YES));
        doc.add(new StringField(Fields.ID, id, Field.Store.YES));
        doc.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
        doc.add(new StoredField(Fields.RECORD, record));
        return doc;
    }

    private static void text(Document doc, String field, String text) {
        if (!text.isEmpty()) doc.add(new Field(field, text, UNSTORED_TEXT));
    }

    private static void facet(Document doc, Facet facet, List<String> values) {
        for (String value : values) doc.add(new SortedSetDocValuesFacetField(facet.key(), value));
    }

    private static void vector(Document doc, String field, VectorText vector) {
        doc.add(new KnnFloatVectorField(field, vector.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        doc.add(new StringField(Fields.VECTOR_KEY, vector.key(), Field.Store.NO));
    }

    private static void day(@Nullable String date, Document doc) {
        if (date == null) return;
        try {
            doc.add(new NumericDocValuesField(Fields.DATE, LocalDate.parse(date).toEpochDay()));
        } catch (DateTimeParseException e) {
            // Dates are written in many ways; one that is no ISO date is shown but sorts with the undated.
            return;
        }
    }
}
