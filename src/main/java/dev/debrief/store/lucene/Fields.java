package dev.debrief.store.lucene;

/** Names of the fields of the index. */
final class Fields {
    /** What a document is: one of the {@code TYPE_} values. */
    static final String TYPE = "type";

    static final String TYPE_PASSAGE = "passage";
    static final String TYPE_ARTICLE = "article";
    static final String TYPE_PATTERN = "pattern";
    /** Names and figures of everything; there is one such document. */
    static final String TYPE_CONTENTS = "contents";

    /** Passage id, article id, or pattern slug; also sortable, as the last resort of every order. */
    static final String ID = "id";

    /** The record itself, as JSON. */
    static final String RECORD = "record";

    /** The words of a passage and of what is around it; see {@link Documents}. */
    static final String ALL = "all";

    /** What ranks a passage whatever is looked for. */
    static final String STATIC = "static";

    /** The feature of {@link #STATIC} for {@link dev.debrief.store.PassageLength}. */
    static final String LENGTH = "length";

    /** The same words as they are written: what corrections are chosen from. */
    static final String WORDS = "words";

    /** How near a passage is to each pattern: a feature by slug. Finds passages by their patterns. */
    static final String NEARNESS = "nearness";
    /** The same by document; see {@link PatternTable}. */
    static final String NEARNESS_VALUES = "nearness_values";

    /** Places of kind and article among all, for hits that are grouped by them. */
    static final String KIND_ORDER = "kind_order";

    static final String ARTICLE_ORDER = "article_order";

    /** Day of publication as days since 1970, for sorting; missing if the article has none. */
    static final String DATE = "date";

    /** Vector of a passage with its heading. */
    static final String VECTOR = "vector";
    /** Vector of a passage that may describe a failure, for the comparison with answers. */
    static final String FAILURE_VECTOR = "failure_vector";
    /** Hash of the text that a passage's vectors were made from. */
    static final String VECTOR_KEY = "vector_key";

    private Fields() {}
}
