package dev.debrief.index;

/** Names of the fields of the index. */
public final class Fields {
    /** What a document is: one of the {@code TYPE_} values. */
    public static final String TYPE = "type";

    public static final String TYPE_PASSAGE = "passage";
    public static final String TYPE_ARTICLE = "article";
    public static final String TYPE_PATTERN = "pattern";
    public static final String TYPE_EXEMPLAR = "exemplar";
    /** A statement that documents a pattern: kept for its vector, so that the next build need not make it again. */
    public static final String TYPE_STATEMENT = "statement";

    /** What was learned from the catalogue; there is one. */
    public static final String TYPE_MODEL = "model";

    /** Words that are never corrected; there is one such document. */
    public static final String TYPE_WORDS = "words";

    /** What the index holds, by name; there is one such document. */
    public static final String TYPE_CONTENTS = "contents";

    /** Something that the knowledge base does not speak of, kept for its vector. */
    public static final String TYPE_ELSEWHERE = "elsewhere";

    /** Passage id, article id or pattern slug; also sortable, as the last resort of every order. */
    public static final String ID = "id";

    /** The record itself, as JSON or packed; see {@link Records} and {@link Packed}. */
    public static final String RECORD = "record";

    // Text of a passage and of what stands around it.
    public static final String TEXT = "text";
    public static final String TITLE = "title";
    public static final String SECTION = "section";
    public static final String ARTICLE_TITLE = "article_title";
    public static final String CONTEXT = "context";
    public static final String PATTERN_TEXT = "pattern_text";

    /** The words of all of these as they are written: what corrections are chosen from. */
    public static final String WORDS = "words";

    /** How near a passage is to each pattern: a feature by slug; see {@link PatternLinker#link}. */
    public static final String NEARNESS = "nearness";
    /** The same by document; see {@link PatternTable}. */
    public static final String NEARNESS_VALUES = "nearness_values";

    /** Places of kind and article among all, for hits that stand together by them. */
    public static final String KIND_ORDER = "kind_order";

    public static final String ARTICLE_ORDER = "article_order";

    /** Day of publication as days since 1970, for sorting; missing where the article has none. */
    public static final String DATE = "date";

    /** Vector of a passage with its heading. */
    public static final String VECTOR = "vector";
    /** Vector of a catalogue text; kept apart so that searches never meet it. */
    public static final String CATALOGUE_VECTOR = "catalogue_vector";
    /** Hash of the text that a document's vector was made from. */
    public static final String VECTOR_KEY = "vector_key";

    private Fields() {}
}
