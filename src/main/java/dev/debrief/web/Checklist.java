package dev.debrief.web;

import dev.debrief.app.Aspect;
import dev.debrief.app.Dossier;
import dev.debrief.app.KnowledgeBase;
import dev.debrief.app.Theme;
import dev.debrief.domain.Pattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to do before a loop: the remedies of the failures that are documented in one scope, most documented first.
 *
 * @param scope what the failures are documented for
 * @param own whether that is the loop itself
 */
public record Checklist(String scope, boolean own, List<Item> items) {
    private static final int MOST = 10;

    /** A loop with fewer items of its own gets some from wider scopes. */
    private static final int ENOUGH = 5;

    private static final int MOST_OF_WIDER = 3;

    /** @param documented the passages that document the pattern in this scope */
    public record Item(Pattern pattern, Theme documented) {}

    /** The most authors that document one of its failures. */
    public int authors() {
        return items.stream()
                .mapToInt(item -> item.documented().sample().authors())
                .max()
                .orElse(0);
    }

    /** @param wider dossiers of the scopes around the loop, by their names */
    static List<Checklist> of(KnowledgeBase knowledge, LoopName name, Dossier loop, Map<String, Dossier> wider)
            throws IOException {
        Set<String> listed = new HashSet<>();
        var lists = new ArrayList<Checklist>();
        lists.add(new Checklist(name.title(), true, items(knowledge, name, loop, listed, true, MOST)));
        if (lists.getFirst().items().size() >= ENOUGH) return lists;
        for (var scope : wider.entrySet()) {
            var items = items(knowledge, name, scope.getValue(), listed, false, MOST_OF_WIDER);
            if (!items.isEmpty()) lists.add(new Checklist(scope.getKey(), false, items));
        }
        return lists;
    }

    private static List<Item> items(
            KnowledgeBase knowledge, LoopName name, Dossier dossier, Set<String> listed, boolean own, int most)
            throws IOException {
        var items = new ArrayList<Item>();
        for (Theme theme : dossier.themes(knowledge, Aspect.FAILS)) {
            if (theme.isRest() || items.size() == most) continue;
            var pattern = knowledge.pattern(theme.value());
            // Elsewhere a failure may be documented for other levels only.
            if (pattern.isPresent() && (own || counts(pattern.get(), name)) && listed.add(theme.value()))
                items.add(new Item(pattern.get(), theme));
        }
        return items;
    }

    private static boolean counts(Pattern pattern, LoopName name) {
        var role = name.role();
        return (pattern.levels().isEmpty()
                        || pattern.levels().contains(name.level().value()))
                && (role == null || pattern.roles().isEmpty() || pattern.roles().contains(role.value()));
    }
}
