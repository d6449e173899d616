package dev.debrief.app;

import dev.debrief.app.Suggestions.Named;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.domain.Term;
import dev.debrief.search.FacetCount;
import dev.debrief.search.SearchRequest;
import dev.debrief.store.Contents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of a knowledge base that are worth suggesting: patterns, what passages are tagged with, loops, questions, articles,
 * and frequent phrases. All of them lead somewhere: a level that no passage is about is left out.
 */
record SuggestedNames(KnowledgeBase knowledge, List<Named> all) {
    private static final List<Facet> FACETS = List.of(Facet.TOPIC, Facet.COMPANY, Facet.ROUND, Facet.LEVEL, Facet.ROLE);

    /** The facets whose values have other names; wordings of topics and rounds only hint at them. */
    private static final Map<Facet, Dimension> WITH_ALIASES =
            Map.of(Facet.LEVEL, Dimension.LEVEL, Facet.ROLE, Dimension.ROLE, Facet.COMPANY, Dimension.COMPANY);

    /** Wordings up to this length are abbreviations, such as CTO and MSFT. */
    private static final int LONGEST_ABBREVIATION = 4;

    static List<Named> of(KnowledgeBase knowledge, Contents contents) throws IOException {
        var names = new SuggestedNames(knowledge, new ArrayList<>());
        names.patterns(contents);
        names.facets();
        names.loops();
        names.questions();
        contents.articles()
                .forEach(article -> names.add(new Suggestion(article.title(), Suggestion.ARTICLE, article.id()), 1));
        contents.phrases().forEach(phrase -> names.add(new Suggestion(phrase, Suggestion.PHRASE, null), 0));
        return names.all();
    }

    private void add(Suggestion suggestion, int documents) {
        all.add(Named.of(suggestion, documents));
    }

    private void patterns(Contents contents) {
        for (var pattern : contents.patterns()) {
            add(new Suggestion(pattern.name(), Suggestion.PATTERN, pattern.slug()), pattern.documents());
            for (String alias : pattern.aliases())
                add(new Suggestion(alias, Suggestion.PATTERN, pattern.slug(), pattern.name()), pattern.documents());
        }
    }

    private void facets() throws IOException {
        var everything = knowledge.search(SearchRequest.listing(Map.of(), 1, 1));
        for (var facet : FACETS) for (var value : everything.counts(facet)) if (value.count() > 0) value(facet, value);
    }

    private void value(Facet facet, FacetCount value) throws IOException {
        int documents = knowledge
                .search(SearchRequest.listing(Map.of(facet, List.of(value.value())), 1, 1))
                .found()
                .articles();
        add(new Suggestion(value.label(), facet.key(), value.value()), documents);
        var dimension = WITH_ALIASES.get(facet);
        if (dimension == null) return;
        for (String alias : aliases(dimension, value.value()))
            add(new Suggestion(alias, facet.key(), value.value(), value.label()), documents);
    }

    /**
     * The other names of a value, as people write them, without those that only continue its label. Of a role only abbreviations
     * are names: its longer wordings are about what people in it do.
     */
    private static List<String> aliases(Dimension dimension, String value) {
        var vocabulary = dimension.vocabulary();
        String label = vocabulary.label(value).toLowerCase(Locale.ROOT);
        return vocabulary.term(value).map(vocabulary::names).orElse(List.of()).stream()
                .filter(name -> !name.startsWith(label))
                .filter(name -> dimension != Dimension.ROLE || name.length() <= LONGEST_ABBREVIATION)
                .map(SuggestedNames::written)
                .toList();
    }

    private static String written(String wording) {
        if (hasDigit(wording) || wording.length() <= LONGEST_ABBREVIATION) return wording.toUpperCase(Locale.ROOT);
        return wording.substring(0, 1).toUpperCase(Locale.ROOT) + wording.substring(1);
    }

    private void loops() throws IOException {
        var codes = codes();
        for (var company : knowledge.loops().companies())
            for (var loop : company.loops()) {
                Term level = loop.level();
                var names = new ArrayList<>(List.of(level.label() + " at " + company.label()));
                codes.getOrDefault(level, Map.of()).forEach((code, companies) -> {
                    if (companies.contains(loop.company())) names.add(company.label() + " " + code);
                });
                all.add(new Named(
                        new Suggestion(
                                company.label() + ", " + level.label(),
                                Suggestion.LOOP,
                                loop.company() + "/" + level.value()),
                        names,
                        loop.sample().documents()));
            }
    }

    /** The codes of each level, such as L6, with the companies whose passages use this one for the level, and no other as often. */
    private Map<Term, Map<String, Set<String>>> codes() throws IOException {
        Map<Term, Map<String, Set<String>>> codes = new HashMap<>();
        for (Term level : Dimension.LEVEL.vocabulary().terms()) {
            record Used(String code, int passages) {}
            Map<String, Used> byCompany = new HashMap<>();
            for (String code : aliases(Dimension.LEVEL, level.value())) {
                if (!hasDigit(code)) continue;
                // In quotes, the word itself is looked for, and not what else means the same.
                var query = new SearchRequest('"' + code + '"', Map.of(), 1, 1, Order.RELEVANCE, Mode.LEXICAL);
                for (var company : knowledge.search(query).counts(Facet.COMPANY))
                    if (company.count() > 0)
                        byCompany.merge(
                                company.value(),
                                new Used(code, company.count()),
                                (one, other) -> one.passages() >= other.passages() ? one : other);
            }
            Map<String, Set<String>> companies = new HashMap<>();
            byCompany.forEach((company, used) -> companies
                    .computeIfAbsent(used.code(), unused -> new HashSet<>())
                    .add(company));
            codes.put(level, companies);
        }
        return codes;
    }

    private static boolean hasDigit(String name) {
        return name.chars().anyMatch(Character::isDigit);
    }

    private void questions() throws IOException {
        for (var question : knowledge.passages(Facet.KIND, Kind.QUESTION.slug()))
            add(
                    new Suggestion(question.text(), Suggestion.QUESTION, question.id()),
                    1 + question.links().alsoIn().size());
    }
}
