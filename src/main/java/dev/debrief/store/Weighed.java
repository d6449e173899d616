package dev.debrief.store;

import dev.debrief.domain.PatternShares;

/**
 * A passage compared with a draft.
 *
 * @param failure whether it documents a failure
 * @param meaning dot product of its vector with the draft's, less its dot product with the mean of all answers
 * @param patterns which patterns it is near to
 */
public record Weighed(int position, boolean failure, double meaning, PatternShares patterns) {}
