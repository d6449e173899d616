package dev.debrief.tag;

import dev.debrief.passage.Passage;

/** A passage with its tags. */
public record TaggedPassage(Passage passage, Tags tags) {}
