package dev.debrief.tune;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.catalogue.Catalogue;
import dev.debrief.domain.Pattern;
import dev.debrief.extract.Tagger;
import dev.debrief.ingest.DeclaredFailures;
import dev.debrief.learn.Artifacts;
import dev.debrief.learn.Models;
import dev.debrief.read.Corpus;
import dev.debrief.text.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said about each failure, in three kinds of text: those of the catalogue, and those of {@code src/tune/resources}.
 * Patterns and documents that are held out are not among them.
 *
 * @param all one for each pattern
 */
record Groups(List<Group> all) {
    /**
     * A failing answer.
     *
     * @param lure a line that shares its subject and does not describe its failure; null if there is none
     */
    record Answer(String text, @Nullable String lure) {}

    /**
     * A pattern.
     *
     * @param cluster patterns of a cluster have much in common, and are trained against each other
     * @param passages passages that document it
     * @param statements sentences that describe it
     * @param related slugs of patterns that one answer may show together with it, and its own
     */
    record Group(
            String slug,
            String cluster,
            List<Answer> answers,
            List<String> passages,
            List<String> statements,
            Set<String> related) {
        private String description(Random random) {
            return passages.isEmpty() || random.nextBoolean() ? any(statements, random) : any(passages, random);
        }
    }

    private static final Path WRITTEN = Path.of("src/tune/resources/failures");
    private static final Path UNSEEN = Path.of("src/tune/resources/unseen");
    /** So many patterns of a cluster are in a batch together. */
    private static final int OF_A_CLUSTER = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    static Groups read() throws IOException {
        var tagger = new Tagger(Models.kinds(Artifacts.ofProgram()));
        var articles = Corpus.read(List.of(Path.of("corpus/articles"))).articles().stream()
                .filter(article -> !article.frontMatter().heldOut())
                .map(tagger::read)
                .toList();
        Map<String, List<String>> declared = DeclaredFailures.of(articles).byPattern();
        var groups = new ArrayList<>(written(WRITTEN));
        Catalogue.read(Path.of("corpus/patterns")).patterns().values().stream()
                .filter(pattern -> !pattern.heldOut())
                .map(pattern -> group(pattern, declared.getOrDefault(pattern.slug(), List.of())))
                .forEach(groups::add);
        return new Groups(groups);
    }

    /** Failures that are never trained with, to judge by. */
    static Groups unseen() throws IOException {
        return new Groups(written(UNSEEN));
    }

    /**
     * A failure that was written to train with; the catalogue does not have it.
     *
     * @param cluster null: those of a file are a cluster
     * @param lures one for each answer, or null
     */
    private record Written(
            @Nullable String cluster,
            String failure,
            List<String> descriptions,
            List<String> answers,
            @Nullable List<String> lures) {
        Group group(String file) {
            String slug = file + " " + failure;
            var with = new ArrayList<Answer>();
            for (int i = 0; i < answers.size(); i++)
                with.add(new Answer(answers.get(i), lures == null ? null : lures.get(i)));
            return new Group(
                    slug, file + (cluster == null ? "" : " " + cluster), with, List.of(), descriptions, Set.of(slug));
        }
    }

    private static List<Group> written(Path folder) throws IOException {
        var groups = new ArrayList<Group>();
        for (Path file : SourceFiles.below(folder, Set.of("jsonl"), new ArrayList<>()))
            for (String line : Files.readAllLines(file))
                groups.add(JSON.readValue(line, Written.class).group(SourceFiles.name(file)));
        return groups;
    }

    private static Group group(Pattern pattern, List<String> passages) {
        var statements = new ArrayList<>(pattern.documented());
        statements.add(pattern.name() + ". " + pattern.summary());
        var related = new HashSet<>(pattern.related());
        related.add(pattern.slug());
        var answers = pattern.failing().stream()
                .map(exemplar -> new Answer(exemplar.text(), null))
                .toList();
        return new Group(pattern.slug(), pattern.family(), answers, passages, statements, related);
    }

    /** A text and the pattern whose failure it shows or describes. */
    record Labelled(String text, Group group) {}

    /**
     * Answers of some patterns, and descriptions of them.
     *
     * @param answers one of each pattern
     * @param first descriptions, one of each pattern
     * @param second further descriptions of half of them
     * @param lures of the answers that have one; the pattern is the one whose failure it does not describe
     */
    record Batch(List<Labelled> answers, List<Labelled> first, List<Labelled> second, List<Labelled> lures) {}

    Batch batch(int size, Random random) {
        var groups = some(size, random);
        var answers = new ArrayList<Labelled>();
        var lures = new ArrayList<Labelled>();
        for (var group : groups) {
            var answer = any(group.answers(), random);
            answers.add(new Labelled(answer.text(), group));
            if (answer.lure() != null) lures.add(new Labelled(answer.lure(), group));
        }
        return new Batch(
                answers,
                groups.stream()
                        .map(group -> new Labelled(group.description(random), group))
                        .toList(),
                groups.subList(0, groups.size() / 2).stream()
                        .map(group -> new Labelled(any(group.statements(), random), group))
                        .toList(),
                lures);
    }

    /** Random patterns, each with a few of its cluster. */
    private List<Group> some(int size, Random random) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        var some = new LinkedHashSet<Group>();
        for (int i = 0; some.size() < Math.min(size, all.size()); i++) {
            var first = shuffled.get(i);
            some.add(first);
            shuffled.stream()
                    .filter(other -> other.cluster().equals(first.cluster()) && !some.contains(other))
                    .limit(Math.min(OF_A_CLUSTER - 1, size - some.size()))
                    .forEach(some::add);
        }
        var groups = new ArrayList<>(some);
        Collections.shuffle(groups, random);
        return groups;
    }

    private static <T> T any(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
