package dev.debrief.web;

import java.util.List;

/**
 * One passage on a page of its own.
 *
 * @param similar those nearest in meaning
 */
public record PassageView(Frame frame, Card card, List<Card> similar) {}
