package dev.debrief.retrieve;

import dev.debrief.index.Analysis;
import dev.debrief.text.DataFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words and phrases that mean the same to whoever writes about hiring: {@code synonyms.txt}, a group a line, its forms
 * separated by commas. Forms are compared as the index has them, so that one of several inflections is enough.
 */
final class Synonyms {
    private static final Synonyms SHIPPED = new Synonyms(DataFile.load("synonyms.txt"));

    private final Map<List<String>, List<List<String>>> others = new HashMap<>();
    private int longest = 1;

    Synonyms(DataFile file) {
        for (var entry : file.entries()) {
            var forms = Arrays.stream(entry.text().split(","))
                    .map(Analysis::terms)
                    .filter(terms -> !terms.isEmpty())
                    .distinct()
                    .toList();
            if (forms.size() < 2) throw file.error(entry, "expected at least two forms with a comma between them");
            for (var form : forms) {
                var rest = new ArrayList<>(forms);
                rest.remove(form);
                if (others.put(form, List.copyOf(rest)) != null)
                    throw file.error(entry, "'" + String.join(" ", form) + "' is in two groups");
                longest = Math.max(longest, form.size());
            }
        }
    }

    static Synonyms shipped() {
        return SHIPPED;
    }

    /** The other forms of a word. */
    Collection<List<String>> of(String word) {
        return others.getOrDefault(List.of(word), List.of());
    }

    /** For each phrase of several words among these, in their order, its other forms. */
    List<Collection<List<String>>> ofPhrasesIn(List<String> words) {
        var found = new ArrayList<Collection<List<String>>>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 2; to <= Math.min(words.size(), from + longest); to++) {
                var forms = others.get(words.subList(from, to));
                if (forms != null) found.add(forms);
            }
        }
        return found;
    }
}
