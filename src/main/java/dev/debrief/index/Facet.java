package dev.debrief.index;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.facet.FacetsConfig;

/** What hits can be filtered and counted by. The lower-case name is the parameter of the API. */
public enum Facet {
    KIND,
    LEVEL,
    ROLE,
    COMPANY,
    TOPIC,
    ROUND,
    VERDICT,
    ARTICLE,
    PATTERN;

    static final FacetsConfig CONFIG = config();

    private static FacetsConfig config() {
        var config = new FacetsConfig();
        for (Facet facet : values()) config.setMultiValued(facet.key(), true);
        return config;
    }

    /** Lucene's dimension, the API's parameter and the JSON key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value as the index has it, whatever case it was typed in. */
    public Optional<String> canonical(String value) {
        String bare = value.strip();
        return switch (this) {
            case KIND -> Kind.of(bare).map(Kind::slug);
            case VERDICT -> Verdict.of(bare).map(Verdict::slug);
            case LEVEL, ROLE, COMPANY, TOPIC, ROUND -> vocabularyTerm(bare);
            case ARTICLE, PATTERN -> Optional.of(bare.toLowerCase(Locale.ROOT));
        };
    }

    private Optional<String> vocabularyTerm(String value) {
        return Optional.of(Dimension.valueOf(name())
                .vocabulary()
                .term(value)
                .map(term -> term.value())
                .orElse(value));
    }

    /** What people call a value; articles and patterns are named by the index itself. */
    public String label(String value, Snapshot snapshot) {
        return switch (this) {
            case KIND -> Kind.of(value).map(Kind::label).orElse(value);
            case VERDICT -> Verdict.of(value).map(Verdict::label).orElse(value);
            case LEVEL, ROLE, COMPANY, TOPIC, ROUND ->
                Dimension.valueOf(name()).vocabulary().label(value);
            case ARTICLE -> snapshot.articleTitle(value);
            case PATTERN -> snapshot.patternName(value);
        };
    }
}
