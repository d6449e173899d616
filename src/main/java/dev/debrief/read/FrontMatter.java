package dev.debrief.read;

import dev.debrief.text.InvalidFileException;
import dev.debrief.text.Problem;
import dev.debrief.text.Toml;
import dev.debrief.text.Value;
import dev.debrief.text.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself: the front matter of a Markdown or text file, or the metadata of an HTML page.
 *
 * @param title the document's title, if it states one
 * @param digestOf title of the article that this one is a digest of
 * @param date publication date as written, in ISO 8601 if the source uses it
 * @param roles the roles it is meant for, as written; empty if they are to be inferred
 * @param levels the levels it is meant for, as written; empty if they are to be inferred
 * @param companies names of the companies it is about, as written
 */
public record FrontMatter(
        @Nullable String title,
        @Nullable String digestOf,
        @Nullable String url,
        @Nullable String author,
        @Nullable String date,
        List<Stated> roles,
        List<Stated> levels,
        List<String> companies) {
    /** A value as written, with its 1-based line number. */
    public record Stated(String value, int line) {}

    public static final FrontMatter NONE = titled(null);

    private static final Set<String> KEYS =
            Set.of("title", "digest_of", "url", "author", "date", "roles", "levels", "companies");

    /** Nobody writes more by hand, and a longer one may take long to read. */
    private static final int LONGEST = 1 << 16;

    /** Each value that is not known is a problem, and so many problems say enough. */
    private static final int MOST_VALUES = 50;

    public FrontMatter {
        roles = List.copyOf(roles);
        levels = List.copyOf(levels);
        companies = List.copyOf(companies);
    }

    static FrontMatter titled(@Nullable String title) {
        return new FrontMatter(title, null, null, null, null, List.of(), List.of(), List.of());
    }

    /** Reads what is between the fences. Other keys are ignored. After a mistake the front matter is lost, not the article. */
    static FrontMatter parse(String file, Fence fence, List<Problem> problems) {
        if (fence.content().length() > LONGEST) {
            problems.add(ignored(new Problem(file, 0, "front matter longer than " + LONGEST + " characters")));
            return NONE;
        }
        try {
            var value = switch (fence.language()) {
                case YAML -> Yaml.read(file, fence.content());
                case TOML -> Toml.read(file, fence.content());
            };
            if (value instanceof Value.Mapping map
                    && map.entries().keySet().stream().anyMatch(KEYS::contains)) return of(map);
            problems.add(ignored(new Problem(
                    file, 0, "front matter has none of the keys " + String.join(", ", new TreeSet<>(KEYS)))));
        } catch (InvalidFileException e) {
            e.problems().forEach(problem -> problems.add(ignored(problem)));
        }
        return NONE;
    }

    private static Problem ignored(Problem problem) {
        return new Problem(problem.file(), problem.line(), problem.message() + "; the front matter was ignored");
    }

    private static FrontMatter of(Value.Mapping map) {
        return new FrontMatter(
                scalar(map, "title"),
                scalar(map, "digest_of"),
                scalar(map, "url"),
                scalar(map, "author"),
                scalar(map, "date"),
                stated(map, "roles"),
                stated(map, "levels"),
                stated(map, "companies").stream().map(Stated::value).toList());
    }

    private static @Nullable String scalar(Value.Mapping map, String key) {
        return map.get(key) instanceof Value.Scalar s && !s.text().isBlank()
                ? s.text().strip()
                : null;
    }

    private static List<Stated> stated(Value.Mapping map, String key) {
        List<Value> values = switch (map.get(key)) {
            case Value.Sequence sequence -> sequence.items();
            case Value.Scalar scalar -> List.of(scalar);
            case Value.Mapping unused -> List.of();
            case null -> List.of();
        };
        var stated = new ArrayList<Stated>();
        for (var value : values) {
            if (value instanceof Value.Scalar scalar && !scalar.text().isBlank() && stated.size() < MOST_VALUES)
                stated.add(new Stated(scalar.text().strip(), scalar.line()));
        }
        return stated;
    }
}
