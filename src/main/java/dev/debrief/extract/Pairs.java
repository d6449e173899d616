package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.read.Block;
import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs the labelled failing and strong examples of a section. */
final class Pairs {
    /** The last failing example without a counterpart. */
    private @Nullable Found unpaired;

    private Label.@Nullable Type announced;
    private final List<Found> listedBad = new ArrayList<>();
    private final List<Found> listedGood = new ArrayList<>();

    /** Enters a label on a line of its own: the blocks that follow are examples of its type. */
    void announce(Label.Type type) {
        announced = type;
    }

    /** Whether a label announced this block: the quotation or paragraph after it, or any item of the list after it. */
    boolean isAnnounced(Block block) {
        return announced != null && !(block instanceof Block.Heading || block instanceof Block.Row);
    }

    Found announced(Span span, Found.Setting setting, Verdict verdict) {
        var type = announced == null ? Label.Type.BAD : announced;
        var found = add(type, span, setting, verdict);
        (type == Label.Type.BAD ? listedBad : listedGood).add(found);
        return found;
    }

    /** Ends what the last label announced. */
    void endAnnouncement() {
        announced = null;
    }

    Found add(Label.Type type, Span span, Found.Setting setting, Verdict verdict) {
        boolean bad = type == Label.Type.BAD;
        var found = new Found(bad ? Kind.BAD_EXAMPLE : Kind.GOOD_EXAMPLE, span, span, span, setting, verdict);
        if (bad) {
            unpaired = found;
        } else if (unpaired != null) {
            Found.pair(unpaired, found);
            unpaired = null;
        }
        return found;
    }

    /**
     * Starts a new section: examples are paired only within a section. Two lists of the same length are paired item by
     * item.
     */
    void newSection() {
        if (listedBad.size() == listedGood.size() && listedBad.size() > 1) {
            for (int i = 0; i < listedBad.size(); i++) {
                listedBad.get(i).counterparts.clear();
                listedGood.get(i).counterparts.clear();
            }
            for (int i = 0; i < listedBad.size(); i++) Found.pair(listedBad.get(i), listedGood.get(i));
        }
        listedBad.clear();
        listedGood.clear();
        unpaired = null;
        announced = null;
    }
}
