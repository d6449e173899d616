package dev.debrief.app;

import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Passage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A side of what documents say about a level or a company. */
public enum Aspect {
    FAILS("What fails", "Other failures", Kind.Stance.AGAINST, Facet.PATTERN),
    PASSES("What passes", "About no topic in particular", Kind.Stance.FOR, Facet.TOPIC),
    ASKED("What is asked", "In no round in particular", Kind.Stance.NEUTRAL, Facet.ROUND);

    private final String label;
    private final String rest;
    private final Kind.Stance stance;
    private final Facet facet;

    Aspect(String label, String rest, Kind.Stance stance, Facet facet) {
        this.label = label;
        this.rest = rest;
        this.stance = stance;
        this.facet = facet;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** The name of what has no value of the facet. */
    String rest() {
        return rest;
    }

    /** What its passages are grouped by. */
    public Facet facet() {
        return facet;
    }

    /** The slugs of the kinds that belong to it, as a filter takes them. */
    public List<String> kinds() {
        return Arrays.stream(Kind.values()).filter(this::has).map(Kind::slug).toList();
    }

    boolean has(Passage passage) {
        // An author may say that a bad example speaks for somebody; then it shows neither.
        return has(passage.kind()) && passage.stance() == stance;
    }

    private boolean has(Kind kind) {
        return this == ASKED ? kind == Kind.QUESTION : kind.stance() == stance;
    }
}
