package dev.debrief.store.lucene;

import dev.debrief.HashingEmbedder;
import dev.debrief.domain.Facet;
import dev.debrief.domain.PatternShares;
import dev.debrief.domain.Schema;
import dev.debrief.ingest.Built;
import dev.debrief.ingest.Ingest;
import dev.debrief.ingest.Progress;
import dev.debrief.store.Candidates;
import dev.debrief.store.Deadline;
import dev.debrief.store.Filters;
import dev.debrief.store.Page;
import dev.debrief.store.PageRequest;
import dev.debrief.store.PassageStore;
import dev.debrief.store.WordQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A small index with copies for tests to damage.
 *
 * @param largestSegment documents of a segment, about
 */
record SmallIndex(Path folder, int largestSegment) {
    /** What a search and a draft look for. */
    private static final String ASKED = "committees reject vague claims";

    static SmallIndex in(Path folder, int largestSegment) throws IOException {
        var index = new SmallIndex(folder, largestSegment);
        index.write("a", "vague", "borrowed", "untested", "inflated");
        index.ingest(index.index(), new HashingEmbedder(), unused -> {}).rebuild(Progress.NONE);
        return index;
    }

    /** Writes an article with three passages on each claim. */
    void write(String name, String... claims) throws IOException {
        var text = new StringBuilder("# What the panel said\n");
        for (String claim : claims) text.append("""

                    Committees reject %1$s claims without evidence of influence.

                    - BAD: "I alone made the %1$s case"
                    - GOOD: "We measured before the %1$s case"
                    """.formatted(claim));
        Files.writeString(Files.createDirectories(folder.resolve("articles")).resolve(name + ".md"), text);
    }

    /** The sound one. */
    Path index() {
        return folder.resolve("index");
    }

    List<Path> files() throws IOException {
        try (var files = Files.list(index())) {
            return files.sorted().toList();
        }
    }

    /** A sound copy in a folder of its own, which is emptied first. */
    Path copy() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy"));
        try (var old = Files.walk(copy)) {
            for (Path file : old.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(file);
        }
        Files.createDirectory(copy);
        for (Path file : files()) Files.copy(file, copy.resolve(file.getFileName()));
        return copy;
    }

    LuceneHome home(Path index) {
        return new LuceneHome(index, Schema.SHIPPED, largestSegment);
    }

    Ingest ingest(Path index, HashingEmbedder embedder, Consumer<String> report) {
        return Built.ingest(home(index), folder.resolve("articles"), Built.NO_PATTERNS, embedder, report);
    }

    /** Everything that can be asked of a store, and what it says. */
    static List<String> answers(PassageStore store) throws IOException {
        var answers = new ArrayList<String>();
        float[] asked = new HashingEmbedder().embed(ASKED);
        var everything = store.match(new Candidates.Everything(), Deadline.none());
        for (var hit : page(store, everything)) {
            answers.add(hit.toString());
            answers.add(Arrays.toString(store.vector(hit.position())));
        }
        var words = new WordQuery.AnyOf(
                1,
                new English()
                        .stems(ASKED).stream()
                                .<WordQuery>map(WordQuery.Term::new)
                                .toList());
        var found = store.match(new Candidates.ByWords(words), Deadline.none());
        page(store, found).forEach(hit -> answers.add(hit.toString()));
        answers.add(store.count(found, Filters.NONE, Deadline.none()).toString());
        answers.add(store.count(everything, Filters.of(Facet.KIND, "advice"), Deadline.none())
                .toString());
        var near = store.nearest(asked, 5, Filters.NONE, Deadline.none());
        for (int i = 0; i < near.size(); i++) answers.add(near.position(i) + " " + near.score(i));
        store.weigh(PatternShares.NONE, asked, 5).forEach(weighed -> answers.add(weighed.toString()));
        answers.add(store.correction("comittees").toString());
        answers.add(store.sidecar().contents().toString());
        answers.add(store.sidecar().article("a").toString());
        answers.add(store.sidecar().patterns().toString());
        return answers;
    }

    private static List<Page.Hit> page(PassageStore store, PassageStore.Matches matches) throws IOException {
        return store.find(matches, Filters.NONE, PageRequest.first(100), Deadline.none())
                .hits();
    }
}
