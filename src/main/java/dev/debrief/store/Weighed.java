package dev.debrief.store;

import dev.debrief.domain.Kind;
import dev.debrief.domain.PatternShares;

/**
 * A passage that may describe a failure, compared with a draft.
 *
 * @param kind what it is
 * @param meaning dot product of its vector with the draft's
 * @param patterns which patterns it is near to
 */
public record Weighed(int position, Kind kind, double meaning, PatternShares patterns) {}
