package dev.debrief.extract;

import dev.debrief.domain.Case;
import dev.debrief.domain.Described.Written;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Kind;
import dev.debrief.domain.Term;
import dev.debrief.domain.Verdict;
import dev.debrief.read.Article;
import dev.debrief.read.Block;
import dev.debrief.read.Declared;
import dev.debrief.text.Problem;
import dev.debrief.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the author of an article declares about its blocks. A declaration that has a mistake in it is reported and counts
 * without it; one that cannot be read at all is as if it were not there.
 */
final class Declarations {
    private static final String CONTEXT = "context";

    private final Article article;
    private final List<Problem> problems;
    private final TreeMap<Integer, Declaration> byEnd = new TreeMap<>();

    /** @param problems receives what is wrong, with file and line */
    Declarations(Article article, List<Problem> problems) {
        this.article = article;
        this.problems = problems;
        for (Declared declared : article.declared()) {
            Attributes.parse(declared.attributes())
                    .map(attributes ->
                            new Reading(attributes, new Written(declared.attributes(), declared.line())).read())
                    .orElseGet(() -> {
                        report(declared.line(), declared.attributes() + " is not understood; write {.kind key=value}");
                        return Optional.empty();
                    })
                    .ifPresent(declaration -> {
                        if (byEnd.put(declared.at(), declaration) != null)
                            report(declared.line(), "a second declaration of one passage; the last one counts");
                    });
        }
    }

    /** A part of a block, and what is declared about it. */
    record Part(Span span, Declaration declaration) {}

    /** Whether every block that is not declared is only context. */
    boolean arePromised() {
        return article.frontMatter().declaresAll();
    }

    /** The declared parts of a block: its cells if several of them are declared, otherwise all of it; empty if none is. */
    List<Part> of(Block block) {
        var within = byEnd.subMap(block.from(), false, block.to(), true);
        if (within.isEmpty()) return List.of();
        if (within.size() > 1 && block instanceof Block.Row row) {
            var parts = new ArrayList<Part>();
            within.forEach((end, declaration) -> row.cells().stream()
                    .filter(cell -> cell.from() < end && end <= cell.to())
                    .forEach(cell -> parts.add(new Part(new Span(cell.from(), cell.to()), declaration))));
            return parts;
        }
        return List.of(new Part(PassageReader.span(block), within.lastEntry().getValue()));
    }

    boolean declare(Block block) {
        return !byEnd.subMap(block.from(), false, block.to(), true).isEmpty();
    }

    private void report(int line, String message) {
        problems.add(new Problem(article.source(), line, message));
    }

    /** Reads one declaration. */
    private final class Reading {
        private final Attributes attributes;
        private final Written written;
        private final int line;
        private final Map<Dimension, List<String>> tags = new EnumMap<>(Dimension.class);
        private Kind.@Nullable Stance stance;
        private Verdict verdict = Verdict.NONE;
        private @Nullable String pattern;
        private @Nullable String pair;
        private @Nullable String caseKey;
        private @Nullable String title;

        Reading(Attributes attributes, Written written) {
            this.attributes = attributes;
            this.written = written;
            this.line = written.line();
        }

        Optional<Declaration> read() {
            var kind = Kind.of(attributes.name());
            boolean context = attributes.name().equals(CONTEXT);
            if (kind.isEmpty() && !context) {
                report(line, unknown("kind", attributes.name(), Stream.of(Kind.values()), Kind::slug));
                return Optional.empty();
            }
            if (context && !attributes.values().isEmpty()) report(line, "{.context} has no attributes");
            for (var one : attributes.values()) value(one.key(), one.value());
            var decided = stance == null ? kind.map(Kind::stance).orElse(Kind.Stance.NEUTRAL) : stance;
            if (pair != null && decided == Kind.Stance.NEUTRAL)
                report(line, "a pair is of a passage against and one for somebody; this one is neutral");
            return Optional.of(new Declaration(
                    kind, decided, verdict, tags, new Declaration.References(pattern, pair, caseKey), title, written));
        }

        private void value(String key, String value) {
            switch (key) {
                case "stance" ->
                    Kind.Stance.of(value)
                            .ifPresentOrElse(
                                    found -> stance = found,
                                    () -> report(
                                            line,
                                            unknown(key, value, Stream.of(Kind.Stance.values()), Kind.Stance::slug)));
                case "verdict" ->
                    Verdict.of(value)
                            .ifPresentOrElse(
                                    found -> verdict = found,
                                    () -> report(
                                            line, unknown(key, value, Stream.of(Verdict.values()), Verdict::slug)));
                case "pattern" -> pattern = value;
                case "pair" -> pair = value;
                case "title" -> title = value;
                case "case" -> {
                    caseKey = value;
                    var cases = article.frontMatter().cases();
                    if (cases.stream().noneMatch(one -> one.key().equals(value)))
                        report(line, unknown(key, value, cases.stream(), Case::key));
                }
                default ->
                    Stream.of(Dimension.values())
                            .filter(dimension -> dimension.key().equals(key))
                            .findFirst()
                            .ifPresentOrElse(
                                    dimension -> tag(dimension, value),
                                    () -> report(line, "there is no attribute '" + key + "'"));
            }
        }

        private void tag(Dimension dimension, String value) {
            var term = dimension.vocabulary().named(value);
            if (term.isEmpty() && dimension.isClosed()) {
                report(line, unknown(dimension.key(), value, dimension.vocabulary().terms().stream(), Term::value));
                return;
            }
            tags.merge(
                    dimension,
                    List.of(term.map(Term::value).orElse(value)),
                    (some, more) -> Stream.concat(some.stream(), more.stream())
                            .distinct()
                            .toList());
        }
    }

    private static <T> String unknown(String key, String value, Stream<T> known, Function<T, String> slug) {
        String all = known.map(slug).collect(Collectors.joining(", "));
        return "there is no " + key + " '" + value + "'; choose one of: " + all;
    }
}
