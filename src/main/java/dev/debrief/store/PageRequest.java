package dev.debrief.store;

import dev.debrief.domain.Grouping;
import dev.debrief.domain.Order;
import java.util.Optional;

/**
 * Which hits to return.
 *
 * @param grouping what hits are grouped by; within a group they are in {@code order}
 * @param from how many hits come before the first one
 * @param marking whose words are highlighted; empty for none
 * @param explained whether each hit says what the rankers gave it
 */
public record PageRequest(
        Order order, Grouping grouping, int from, int size, Optional<WordQuery> marking, boolean explained) {
    /** The first hits by relevance, plain. */
    public static PageRequest first(int size) {
        return new PageRequest(Order.RELEVANCE, Grouping.NONE, 0, size, Optional.empty(), false);
    }
}
