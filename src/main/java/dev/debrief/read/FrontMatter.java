package dev.debrief.read;

import dev.debrief.text.Problem;
import dev.debrief.text.Yaml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself: the YAML front matter of a Markdown or text file, or the metadata of an HTML page.
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

    public FrontMatter {
        roles = List.copyOf(roles);
        levels = List.copyOf(levels);
        companies = List.copyOf(companies);
    }

    static FrontMatter titled(@Nullable String title) {
        return new FrontMatter(title, null, null, null, null, List.of(), List.of(), List.of());
    }

    /**
     * Reads the YAML between the fences. Unknown keys are ignored. After a syntax error the front matter is lost, not
     * the article.
     */
    static FrontMatter parse(String file, String yaml, List<Problem> problems) {
        try {
            if (Yaml.read(file, yaml) instanceof Yaml.Mapping map) return of(map);
            problems.add(new Problem(file, 1, "front matter is not a list of 'key: value' lines; it was ignored"));
        } catch (Yaml.SyntaxException e) {
            Problem problem = e.problem();
            problems.add(new Problem(file, problem.line(), problem.message() + "; the front matter was ignored"));
        }
        return NONE;
    }

    private static FrontMatter of(Yaml.Mapping map) {
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

    private static @Nullable String scalar(Yaml.Mapping map, String key) {
        return map.get(key) instanceof Yaml.Scalar s && !s.text().isBlank()
                ? s.text().strip()
                : null;
    }

    private static List<Stated> stated(Yaml.Mapping map, String key) {
        List<Yaml.Value> values = switch (map.get(key)) {
            case Yaml.Sequence sequence -> sequence.items();
            case Yaml.Scalar scalar -> List.of(scalar);
            case Yaml.Mapping unused -> List.of();
            case null -> List.of();
        };
        var stated = new ArrayList<Stated>();
        for (var value : values) {
            if (value instanceof Yaml.Scalar scalar && !scalar.text().isBlank())
                stated.add(new Stated(scalar.text().strip(), scalar.line()));
        }
        return stated;
    }
}
