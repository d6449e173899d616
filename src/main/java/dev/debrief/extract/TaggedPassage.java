package dev.debrief.extract;

import dev.debrief.domain.Tags;

/** A passage with its tags. */
public record TaggedPassage(ExtractedPassage passage, Tags tags) {}
