package dev.debrief.search;

import dev.debrief.learn.CatalogueModel;
import dev.debrief.query.QueryText;
import dev.debrief.store.PassageStore;
import dev.debrief.text.Folding;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Corrects words that neither the passages nor the catalogue have to ones that the passages have. */
record Spelling(PassageStore store, Supplier<CatalogueModel> catalogue) {
    private static final int SHORTEST_WORD = 5;

    /** The query with its unknown words replaced by the nearest known ones; empty if nothing was replaced. */
    Optional<String> correct(QueryText text) throws IOException {
        var corrected = new StringBuilder();
        boolean changed = false;
        for (var part : text.parts()) {
            var replacement = part.phrase() || part.excluded() ? Optional.<String>empty() : correction(part.text());
            changed |= replacement.isPresent();
            if (!corrected.isEmpty()) corrected.append(' ');
            if (part.excluded()) corrected.append('-');
            if (part.phrase()) corrected.append('"').append(part.text()).append('"');
            else corrected.append(replacement.orElse(part.text()));
        }
        return changed ? Optional.of(corrected.toString()) : Optional.empty();
    }

    private Optional<String> correction(String word) throws IOException {
        String term = Folding.fold(word).toLowerCase(Locale.ROOT);
        boolean plain = term.length() >= SHORTEST_WORD && term.chars().allMatch(Character::isLetter);
        if (!plain || store.isWord(term) || catalogue.get().isWord(term)) return Optional.empty();
        return store.correction(term);
    }
}
