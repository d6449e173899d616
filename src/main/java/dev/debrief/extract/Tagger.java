package dev.debrief.extract;

import dev.debrief.domain.Dimension;
import dev.debrief.domain.Tags;
import dev.debrief.domain.Term;
import dev.debrief.domain.WordsRead;
import dev.debrief.read.Article;
import dev.debrief.read.FrontMatter;
import dev.debrief.read.Outline;
import dev.debrief.text.Problem;
import dev.debrief.text.Tokens;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads articles into tagged passages. Safe for use by several threads. */
public final class Tagger {
    /** A text without a role in its title is for one that it names at least this often. */
    private static final int FEWEST_MENTIONS = 3;

    /** A further role is meant too if it is named at least this often, relative to the most frequent role. */
    private static final double ALSO_MEANT = 0.6;

    /** A text is about a company if it has this many passages about it. */
    private static final int FEWEST_PASSAGES = 2;

    /** Dimensions whose values are those that a passage, its title, or its heading names. */
    private static final Set<Dimension> NAMED =
            EnumSet.complementOf(EnumSet.of(Dimension.LEVEL, Dimension.ROLE, Dimension.COMPANY));

    private final Extractor extractor;

    public Tagger(KindModel model) {
        this.extractor = new Extractor(model);
    }

    /** Reads one article. The result depends only on the article, the models, and the data files. */
    public TaggedArticle read(Article article) {
        var outline = extractor.outline(article);
        var problems = new ArrayList<Problem>();
        var levels = targetLevels(outline, problems);
        var roles = roles(outline, problems);
        var reading = extractor.read(outline, problems);
        var companies = reading.companies();
        var own = ownCompanies(outline, companies);
        var passages = reading.passages().stream()
                .map(passage -> new TaggedPassage(passage, tags(article, passage, levels, roles, own, companies)))
                .toList();
        checkTitle(outline, passages, problems);
        checkWords(article, reading.words(), problems);
        return new TaggedArticle(
                outline, articleTags(article, levels, roles, passages), passages, reading.words(), problems);
    }

    private static void checkWords(Article article, WordsRead words, List<Problem> problems) {
        if (words.isLow())
            problems.add(new Problem(
                    article.source(),
                    0,
                    Math.round(100 * (1 - words.coverage()))
                            + " % of its words were not read: they are in listings that look like programs, or outside the main part"
                            + " of the page"));
    }

    /**
     * Reports a title that names one company over a text about others, since it misleads readers who filter by company.
     */
    private static void checkTitle(Outline outline, List<TaggedPassage> passages, List<Problem> problems) {
        String title = outline.title();
        var promised = values(Dimension.COMPANY, title, Tokens.of(title));
        if (promised.isEmpty()) return;
        Map<String, Integer> counts = new LinkedHashMap<>();
        passages.forEach(
                p -> p.tags().of(Dimension.COMPANY).forEach(company -> counts.merge(company, 1, Integer::sum)));
        int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
        if (most >= FEWEST_PASSAGES && promised.stream().noneMatch(counts::containsKey)) {
            problems.add(new Problem(
                    outline.article().source(),
                    0,
                    "the title names " + String.join(", ", promised) + ", but the text is about "
                            + String.join(", ", counts.keySet()) + "; passages are filed under the latter"));
        }
    }

    private static Tags articleTags(
            Article article, List<String> levels, List<String> roles, List<TaggedPassage> passages) {
        Set<String> companies = new LinkedHashSet<>(statedCompanies(article));
        passages.forEach(p -> companies.addAll(p.tags().of(Dimension.COMPANY)));
        return new Tags(
                Map.of(Dimension.LEVEL, levels, Dimension.ROLE, roles, Dimension.COMPANY, List.copyOf(companies)));
    }

    private static Tags tags(
            Article article,
            ExtractedPassage passage,
            List<String> levels,
            List<String> roles,
            List<String> own,
            Companies companies) {
        var declaration = passage.declaration();
        return declaration == null
                ? inferred(article, passage, levels, roles, own, companies)
                : declared(article, passage, declaration, levels, roles);
    }

    /**
     * The tags that are declared, for the passage or for the article. Only topics and rounds are also read from its words:
     * they help to find it, and claim nothing about a candidate.
     */
    private static Tags declared(
            Article article,
            ExtractedPassage passage,
            Declaration declaration,
            List<String> levels,
            List<String> roles) {
        var tags = new EnumMap<Dimension, List<String>>(Dimension.class);
        var tokens =
                Tokens.of(article.text(), passage.span().from(), passage.span().to());
        tags.put(Dimension.LEVEL, levels);
        tags.put(Dimension.ROLE, roles);
        for (var dimension : NAMED) tags.put(dimension, values(dimension, article.text(), tokens));
        tags.putAll(declaration.tags());
        Set<String> companies = new LinkedHashSet<>(statedCompanies(article));
        companies.addAll(declaration.tags().getOrDefault(Dimension.COMPANY, List.of()));
        tags.put(Dimension.COMPANY, List.copyOf(companies));
        return new Tags(tags);
    }

    private static List<String> statedCompanies(Article article) {
        return article.frontMatter().companies().stream()
                .map(name -> Dimension.COMPANY
                        .vocabulary()
                        .named(name)
                        .map(Term::value)
                        .orElse(name))
                .toList();
    }

    /** The companies that a whole document is about: those that it states, otherwise the one that it speaks for. */
    private static List<String> ownCompanies(Outline outline, Companies companies) {
        var stated = statedCompanies(outline.article());
        return stated.isEmpty()
                ? OwnCompany.of(outline.title(), outline.article().text(), companies).stream()
                        .toList()
                : stated;
    }

    private static Tags inferred(
            Article article,
            ExtractedPassage passage,
            List<String> levels,
            List<String> roles,
            List<String> own,
            Companies companies) {
        var tags = new EnumMap<Dimension, List<String>>(Dimension.class);
        String text = article.text();
        var tokens = Tokens.of(text, passage.span().from(), passage.span().to());
        String heading = about(passage);
        var tokensOfHeading = Tokens.of(heading);
        tags.put(Dimension.LEVEL, Levels.ofPassage(heading, passage.text(), levels));
        tags.put(Dimension.ROLE, roles);
        Set<String> all = new LinkedHashSet<>(own);
        all.addAll(companies(text, tokens, passage, companies));
        tags.put(Dimension.COMPANY, List.copyOf(all));
        for (var dimension : NAMED) {
            var above = values(dimension, heading, tokensOfHeading);
            tags.put(dimension, inOrder(dimension, above, values(dimension, text, tokens)));
        }
        return new Tags(tags);
    }

    /**
     * The companies that a passage names, otherwise the one that its story named last, otherwise those of its heading.
     */
    private static List<String> companies(String text, Tokens tokens, ExtractedPassage passage, Companies companies) {
        var named = values(Dimension.COMPANY, text, tokens);
        if (!named.isEmpty()) return named;
        var told =
                companies.lastBetween(passage.anecdote().from(), passage.span().from());
        if (!passage.anecdote().isEmpty() && told.isPresent()) return List.of(told.get());
        String above = about(passage);
        return values(Dimension.COMPANY, above, Tokens.of(above));
    }

    /** What a passage is about, by the words around it: what the candidate of its case was up for, otherwise its headings. */
    private static String about(ExtractedPassage passage) {
        var told = passage.told();
        if (told != null && told.target() != null) return told.target();
        return passage.section() + "\n" + (passage.title() == null ? "" : passage.title());
    }

    private static List<String> values(Dimension dimension, String text, Tokens tokens) {
        Set<String> values = new LinkedHashSet<>();
        for (var mention : dimension.vocabulary().mentions(text, tokens, dimension == Dimension.COMPANY)) {
            values.add(mention.term().value());
        }
        return List.copyOf(values);
    }

    private static List<String> inOrder(Dimension dimension, List<String> one, List<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return dimension.vocabulary().terms().stream()
                .map(Term::value)
                .filter(all::contains)
                .toList();
    }

    /** The levels that the front matter states, otherwise those that the article is about. */
    private static List<String> targetLevels(Outline outline, List<Problem> problems) {
        var stated =
                stated(Dimension.LEVEL, outline, outline.article().frontMatter().levels(), problems);
        if (!stated.isEmpty()) return stated;
        return Levels.ofArticle(outline.title(), outline.article().text());
    }

    private static List<String> roles(Outline outline, List<Problem> problems) {
        var stated =
                stated(Dimension.ROLE, outline, outline.article().frontMatter().roles(), problems);
        if (!stated.isEmpty()) return stated;
        String title = outline.title();
        var inTitle = mostNamed(Dimension.ROLE, title, 1, 0);
        return inTitle.isEmpty()
                ? mostNamed(Dimension.ROLE, outline.article().text(), FEWEST_MENTIONS, ALSO_MEANT)
                : inTitle;
    }

    private static List<String> stated(
            Dimension dimension, Outline outline, List<FrontMatter.Stated> values, List<Problem> problems) {
        var known = new ArrayList<String>();
        for (var value : values) {
            var term = dimension.vocabulary().named(value.value());
            if (term.isPresent()) known.add(term.get().value());
            else {
                problems.add(new Problem(
                        outline.article().source(),
                        value.line(),
                        "front matter names '" + value.value() + "', which is not one of the known "
                                + dimension.name().toLowerCase(java.util.Locale.ROOT) + "s; it was ignored"));
            }
        }
        return inOrder(dimension, known, List.of());
    }

    /**
     * The most frequent terms of a text.
     *
     * @param fewest how often a term must be named at least
     * @param share how often at least, relative to the most frequent one
     */
    private static List<String> mostNamed(Dimension dimension, String text, int fewest, double share) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (var mention : dimension.vocabulary().mentions(text, 0, text.length(), false)) {
            counts.merge(mention.term().value(), 1, Integer::sum);
        }
        int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
        counts.values().removeIf(n -> n < Math.max(fewest, share * most));
        return inOrder(dimension, List.copyOf(counts.keySet()), List.of());
    }
}
