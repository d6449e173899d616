package dev.debrief.extract;

import dev.debrief.domain.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pairs the passages of an article that declare the same {@code pair}, wherever they are: one against somebody, one for. */
final class DeclaredPairs {
    private DeclaredPairs() {}

    static void join(List<Found> found) {
        Map<String, Found> failing = new LinkedHashMap<>();
        Map<String, Found> strong = new LinkedHashMap<>();
        for (Found one : found) {
            String pair =
                    one.declaration == null ? null : one.declaration.refers().pair();
            if (pair != null)
                (one.judgement().stance() == Kind.Stance.AGAINST ? failing : strong).putIfAbsent(pair, one);
        }
        failing.forEach((pair, bad) -> {
            var good = strong.get(pair);
            if (good != null) Found.pair(bad, good);
        });
    }
}
