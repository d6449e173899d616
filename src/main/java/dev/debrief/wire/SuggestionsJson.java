package dev.debrief.wire;

import dev.debrief.app.Suggestion;
import java.util.List;

/** Completions of the text being typed, best first. */
public record SuggestionsJson(String query, List<Suggestion> suggestions) {}
