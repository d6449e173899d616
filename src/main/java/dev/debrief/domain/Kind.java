package dev.debrief.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a passage is. Each passage has exactly one kind. */
public enum Kind {
    /** Something that interviewers or committees reject, flag, or mark down, stated as a rule or told as a case. */
    REJECTION_TRIGGER("Rejection trigger", Stance.AGAINST),
    /** Something that got somebody approved, promoted, or praised, or that committees look for. */
    APPROVAL_SIGNAL("Approval signal", Stance.FOR),
    /** A failing answer or action itself. */
    BAD_EXAMPLE("Bad example", Stance.AGAINST),
    /** An answer or action shown as one that works. */
    GOOD_EXAMPLE("Good example", Stance.FOR),
    /** A named or structured way to think, to answer, or to be judged. */
    FRAMEWORK("Framework", Stance.NEUTRAL),
    /** A question asked in an interview, or one to ask the interviewer. */
    QUESTION("Question", Stance.NEUTRAL),
    /** One preparation step. */
    CHECKLIST("Checklist step", Stance.NEUTRAL),
    /** A figure or a plain statement about process or pay. */
    FACT("Fact", Stance.NEUTRAL),
    /** Anything else worth finding: a principle, an explanation, or a definition. */
    ADVICE("Advice", Stance.NEUTRAL);

    /** Whether a passage speaks against a candidate, for one, or neither. */
    public enum Stance {
        AGAINST,
        FOR,
        NEUTRAL;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The outcome that a passage of this stance explains. */
        public Verdict outcome() {
            return switch (this) {
                case AGAINST -> Verdict.REJECTED;
                case FOR -> Verdict.APPROVED;
                case NEUTRAL -> Verdict.NONE;
            };
        }

        public static Optional<Stance> of(String slug) {
            for (Stance stance : values()) {
                if (stance.slug().equalsIgnoreCase(slug)) return Optional.of(stance);
            }
            return Optional.empty();
        }
    }

    private final String label;
    private final Stance stance;
    private final String slug;

    Kind(String label, Stance stance) {
        this.label = label;
        this.stance = stance;
        this.slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value of the {@code kind} facet and of the API, for instance {@code bad-example}. */
    public String slug() {
        return slug;
    }

    public String label() {
        return label;
    }

    public Stance stance() {
        return stance;
    }

    public boolean isExample() {
        return this == BAD_EXAMPLE || this == GOOD_EXAMPLE;
    }

    /** Whether the passage documents a failure. */
    public boolean isFailure() {
        return stance == Stance.AGAINST;
    }

    /**
     * Whether a passage of this kind may describe a failure: what a rule decides is not always told from how it is worded, so that
     * a passage that seems to be neutral may be one.
     */
    public boolean mayDescribeFailure() {
        return stance != Stance.FOR && this != QUESTION && this != CHECKLIST;
    }

    /** The slugs of the kinds that document a failure. */
    public static List<String> failures() {
        return Arrays.stream(values()).filter(Kind::isFailure).map(Kind::slug).toList();
    }

    public static Optional<Kind> of(String slug) {
        for (Kind kind : values()) {
            if (kind.slug.equalsIgnoreCase(slug)) return Optional.of(kind);
        }
        return Optional.empty();
    }
}
