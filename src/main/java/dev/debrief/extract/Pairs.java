package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Verdict;
import dev.debrief.read.Block;
import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the strong counterpart of each labelled failing example of a section, and the reverse. */
final class Pairs {
    private @Nullable Found unanswered;
    private Label.@Nullable Stance announced;
    private final List<Found> listedBad = new ArrayList<>();
    private final List<Found> listedGood = new ArrayList<>();

    /** A label of its own: what follows is an example of that stance. */
    void announce(Label.Stance stance) {
        announced = stance;
    }

    /** Whether a label announced this block: a quotation or paragraph that follows it, or any item of a list that does. */
    boolean isAnnounced(Block block) {
        return announced != null && !(block instanceof Block.Heading || block instanceof Block.Row);
    }

    Found announced(Span span, Found.Place place, Verdict verdict) {
        var stance = announced == null ? Label.Stance.BAD : announced;
        var found = add(stance, span, place, verdict);
        (stance == Label.Stance.BAD ? listedBad : listedGood).add(found);
        return found;
    }

    /** What stands between lists ends what their label announced. */
    void endList() {
        announced = null;
    }

    Found add(Label.Stance stance, Span span, Found.Place place, Verdict verdict) {
        boolean bad = stance == Label.Stance.BAD;
        var found = new Found(bad ? Kind.BAD_EXAMPLE : Kind.GOOD_EXAMPLE, span, span, span, place, verdict);
        if (bad) {
            unanswered = found;
        } else if (unanswered != null) {
            Found.pair(unanswered, found);
            unanswered = null;
        }
        return found;
    }

    /** Examples answer each other within a section; lists of one length answer item by item. */
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
        unanswered = null;
        announced = null;
    }
}
