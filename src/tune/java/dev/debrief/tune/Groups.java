package dev.debrief.tune;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.catalogue.Catalogue;
import dev.debrief.domain.Exemplar;
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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What is said about each failure, in three kinds of text: those of the catalogue, and those of {@code src/tune/resources}.
 * Patterns and documents that are held out are not among them.
 *
 * @param all one for each pattern
 */
record Groups(List<Group> all) {
    /**
     * A pattern.
     *
     * @param answers failing answers
     * @param passages passages that document it
     * @param statements sentences that describe it
     * @param related slugs of patterns that are hard to tell from it, and its own
     */
    record Group(
            String slug, List<String> answers, List<String> passages, List<String> statements, Set<String> related) {
        private String description(Random random) {
            return passages.isEmpty() || random.nextBoolean() ? any(statements, random) : any(passages, random);
        }
    }

    private static final Path WRITTEN = Path.of("src/tune/resources/failures");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Groups read() throws IOException {
        var tagger = new Tagger(Models.kinds(Artifacts.ofProgram()));
        var articles = Corpus.read(List.of(Path.of("corpus/articles"))).articles().stream()
                .filter(article -> !article.frontMatter().heldOut())
                .map(tagger::read)
                .toList();
        Map<String, List<String>> declared = DeclaredFailures.of(articles).byPattern();
        var groups = new ArrayList<>(written());
        Catalogue.read(Path.of("corpus/patterns")).patterns().values().stream()
                .filter(pattern -> !pattern.heldOut())
                .map(pattern -> group(pattern, declared.getOrDefault(pattern.slug(), List.of())))
                .forEach(groups::add);
        return new Groups(groups);
    }

    /** A failure that was written to train with; the catalogue does not have it. */
    private record Written(String failure, List<String> descriptions, List<String> answers) {}

    private static List<Group> written() throws IOException {
        var groups = new ArrayList<Group>();
        for (Path file : SourceFiles.below(WRITTEN, Set.of("jsonl"), new ArrayList<>()))
            for (String line : Files.readAllLines(file)) {
                var one = JSON.readValue(line, Written.class);
                String name = SourceFiles.name(file) + " " + one.failure();
                groups.add(new Group(name, one.answers(), List.of(), one.descriptions(), Set.of(name)));
            }
        return groups;
    }

    private static Group group(Pattern pattern, List<String> passages) {
        var statements = new ArrayList<>(pattern.documented());
        statements.add(pattern.name() + ". " + pattern.summary());
        var related = new HashSet<>(pattern.related());
        related.add(pattern.slug());
        return new Group(
                pattern.slug(), pattern.failing().stream().map(Exemplar::text).toList(), passages, statements, related);
    }

    /** All texts, so that what the lower layers make of them is computed once. */
    List<String> texts() {
        var texts = new ArrayList<String>();
        for (var group : all) {
            texts.addAll(group.answers());
            texts.addAll(group.passages());
            texts.addAll(group.statements());
        }
        return texts.stream().distinct().toList();
    }

    /**
     * An answer and a description for each of some patterns.
     *
     * @param groups the patterns; the second descriptions belong to the first of them
     */
    record Batch(List<Group> groups, List<String> answers, List<String> descriptions, List<String> secondDescriptions) {
        /** The pattern of each description: the first ones, then the second ones. */
        List<Group> described() {
            var described = new ArrayList<>(groups);
            described.addAll(groups.subList(0, secondDescriptions.size()));
            return described;
        }
    }

    Batch batch(int size, Random random) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        var groups = shuffled.subList(0, Math.min(size, shuffled.size()));
        return new Batch(
                groups,
                groups.stream().map(group -> any(group.answers(), random)).toList(),
                groups.stream().map(group -> group.description(random)).toList(),
                groups.subList(0, groups.size() / 2).stream()
                        .map(group -> any(group.statements(), random))
                        .toList());
    }

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
