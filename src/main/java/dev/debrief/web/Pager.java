package dev.debrief.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The links between the pages of a list.
 *
 * @param page the current one, from 1
 * @param steps page numbers with their links, 0 for a gap
 * @param last link to the last page if this page is beyond it; otherwise null
 * @param cut whether the list goes on after the last page that can be requested
 */
public record Pager(
        int page,
        List<Step> steps,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String last,
        boolean cut) {
    /** How many pages on each side of the current one are linked, besides the first and the last. */
    private static final int AROUND = 2;

    public record Step(int page, String link) {}

    /** @param last number of the last page */
    static Pager of(int page, int last, boolean cut, IntFunction<String> link) {
        var steps = new ArrayList<Step>();
        int before = 0;
        for (int one = 1; one <= last; one++) {
            boolean shown = one == 1 || one == last || Math.abs(one - page) <= AROUND;
            if (!shown) continue;
            if (one - before > 1) steps.add(new Step(0, ""));
            steps.add(new Step(one, link.apply(one)));
            before = one;
        }
        boolean beyondLast = last > 0 && page > last;
        return new Pager(
                page,
                steps,
                page > 1 && !beyondLast ? link.apply(page - 1) : null,
                page < last ? link.apply(page + 1) : null,
                beyondLast ? link.apply(last) : null,
                cut);
    }
}
