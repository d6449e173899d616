package dev.debrief.query;

import dev.debrief.store.WordQuery;
import dev.debrief.text.DataFile;
import dev.debrief.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words and phrases that mean the same in texts about hiring: {@code synonyms.txt}, a group a line, its forms
 * separated by commas. Forms are compared by their stems, so that one of several inflections is enough.
 */
final class Synonyms {
    private record Form(List<String> stems, WordQuery query) {}

    private final Map<List<String>, List<WordQuery>> others = new HashMap<>();
    private int longest = 1;

    Synonyms(DataFile file, Language language) {
        for (var entry : file.entries()) {
            var forms = Arrays.stream(entry.text().split(","))
                    .map(form -> language.tokens(Language.Form.STEMS, form))
                    .filter(tokens -> !tokens.isEmpty())
                    .map(tokens ->
                            new Form(tokens.stream().map(Language.Token::term).toList(), WordQuery.following(tokens)))
                    .distinct()
                    .toList();
            if (forms.size() < 2) throw file.error(entry, "expected at least two forms with a comma between them");
            for (var form : forms) {
                var rest = new ArrayList<>(forms);
                rest.remove(form);
                if (others.put(form.stems(), rest.stream().map(Form::query).toList()) != null)
                    throw file.error(entry, "'" + String.join(" ", form.stems()) + "' is in two groups");
                longest = Math.max(longest, form.stems().size());
            }
        }
    }

    /** The other forms of a word. */
    List<WordQuery> of(String word) {
        return others.getOrDefault(List.of(word), List.of());
    }

    /** For each phrase of several words among these, in their order, its other forms. */
    List<List<WordQuery>> ofPhrasesIn(List<String> words) {
        var found = new ArrayList<List<WordQuery>>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 2; to <= Math.min(words.size(), from + longest); to++) {
                var forms = others.get(words.subList(from, to));
                if (forms != null) found.add(forms);
            }
        }
        return found;
    }
}
