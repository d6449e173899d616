package dev.debrief.store.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import dev.debrief.domain.Schema;
import dev.debrief.store.Contents;
import dev.debrief.store.PassageCodec;
import dev.debrief.store.PassageLength;
import dev.debrief.store.StoreWriter.PassageDocument;
import dev.debrief.text.Hashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Lucene documents for passages and for the records of the sidecar. */
final class Documents {
    /**
     * How often the field {@link Fields#ALL} has the text and the title of a passage; headings, context, and pattern are
     * in it once. Repeating a text in one field weighs its words as BM25F does over several, at the cost of one posting
     * list for each word.
     */
    static final int TEXT_WEIGHT = 3;

    static final int TITLE_WEIGHT = 2;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Schema schema;
    private final PassageCodec codec;
    private final FacetsConfig facets;

    Documents(Schema schema) {
        this.schema = schema;
        this.codec = new PassageCodec(schema);
        this.facets = facetsConfig(schema);
    }

    static FacetsConfig facetsConfig(Schema schema) {
        var config = new FacetsConfig();
        schema.facets().forEach(facet -> config.setMultiValued(facet.key(), true));
        return config;
    }

    /**
     * @param patterns slugs of all patterns, in the order of {@link PatternTable}
     * @param articleOrder place of its article among all
     */
    Document passage(PassageDocument document, List<String> patterns, int articleOrder) throws IOException {
        Passage p = document.passage();
        var doc = document(Fields.TYPE_PASSAGE, p.id(), new BytesRef(codec.write(p)));
        String title = p.title() == null ? "" : p.title();
        for (int i = 0; i < TEXT_WEIGHT; i++) text(doc, Fields.ALL, p.text());
        for (int i = 0; i < TITLE_WEIGHT; i++) text(doc, Fields.ALL, title);
        for (String around : List.of(p.section(), document.context(), document.patternText()))
            text(doc, Fields.ALL, around);
        for (String written : List.of(p.text(), title, p.section(), p.articleTitle(), document.patternText()))
            text(doc, Fields.WORDS, written);
        for (var facet : schema.facets())
            for (String value : facet.of(p)) doc.add(new SortedSetDocValuesFacetField(facet.key(), value));
        document.patterns().bySlug().forEach((slug, share) -> {
            // Lucene's features are positive.
            if (share > Float.MIN_NORMAL) doc.add(new FeatureField(Fields.NEARNESS, slug, share));
        });
        doc.add(new FeatureField(Fields.STATIC, Fields.LENGTH, (float) PassageLength.share(p)));
        doc.add(new BinaryDocValuesField(Fields.NEARNESS_VALUES, PatternTable.write(document.patterns(), patterns)));
        doc.add(new NumericDocValuesField(
                Fields.KIND_ORDER, List.of(Kind.values()).indexOf(p.kind())));
        doc.add(new NumericDocValuesField(Fields.ARTICLE_ORDER, articleOrder));
        day(p.date(), doc);
        doc.add(new KnnFloatVectorField(
                Fields.VECTOR, document.embedded().vector(), VectorSimilarityFunction.DOT_PRODUCT));
        float[] failure = document.failure();
        if (failure != null)
            doc.add(new KnnFloatVectorField(Fields.FAILURE_VECTOR, failure, VectorSimilarityFunction.DOT_PRODUCT));
        doc.add(new StringField(Fields.VECTOR_KEY, key(document.embedded().text()), Field.Store.NO));
        return facets.build(doc);
    }

    /** A record of the sidecar. */
    static Document record(String type, String id, Object record) {
        try {
            return document(type, id, new BytesRef(JSON.writeValueAsBytes(record)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record that cannot be written as JSON", e);
        }
    }

    static Document contents(Contents contents) {
        var doc = document(Fields.TYPE_CONTENTS, Fields.TYPE_CONTENTS);
        ContentsDocument.write(contents, doc);
        return doc;
    }

    static <T> T read(BytesRef bytes, Class<T> type) {
        try {
            return JSON.readValue(bytes.bytes, bytes.offset, bytes.length, type);
        } catch (IOException e) {
            throw new UncheckedIOException("the index holds a record of another version", e);
        }
    }

    /** The value of {@link Fields#VECTOR_KEY} for a text. */
    static String key(String text) {
        return Hashes.hex(text, 16);
    }

    private static Document document(String type, String id, BytesRef record) {
        var doc = document(type, id);
        doc.add(new StoredField(Fields.RECORD, record));
        return doc;
    }

    private static Document document(String type, String id) {
        var doc = new Document();
        doc.add(new StringField(Fields.TYPE, type, Field.Store.NO));
        doc.add(new StringField(Fields.ID, id, Field.Store.NO));
        doc.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
        return doc;
    }

    private static void text(Document doc, String field, String text) {
        if (!text.isEmpty()) doc.add(new Field(field, text, TextField.TYPE_NOT_STORED));
    }

    private static void day(@Nullable String date, Document doc) {
        if (date == null) return;
        try {
            doc.add(new NumericDocValuesField(Fields.DATE, LocalDate.parse(date).toEpochDay()));
        } catch (DateTimeParseException e) {
            // Dates are written in many ways; one that is not an ISO date is shown but sorts with the undated.
            return;
        }
    }
}
