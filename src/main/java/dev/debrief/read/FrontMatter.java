package dev.debrief.read;

import dev.debrief.text.Problem;
import dev.debrief.text.Yaml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself: YAML front matter of a Markdown or text file, metadata of an HTML page.
 *
 * @param title the document's title, where it gives one
 * @param digestOf title of the article that this one digests
 * @param date day of publication as written, ISO 8601 where the source allows
 * @param roles whom it is about, as written; empty: to be inferred
 * @param levels the target levels, as written; empty: to be inferred
 * @param companies display names of the companies that it tells about
 */
public record FrontMatter(
        @Nullable String title,
        @Nullable String digestOf,
        @Nullable String url,
        @Nullable String author,
        @Nullable String date,
        List<Said> roles,
        List<Said> levels,
        List<String> companies) {
    /** A value as it was written, and the 1-based line on which it stands. */
    public record Said(String value, int line) {}

    public static final FrontMatter NONE = titled(null);

    public FrontMatter {
        roles = List.copyOf(roles);
        levels = List.copyOf(levels);
        companies = List.copyOf(companies);
    }

    static FrontMatter titled(@Nullable String title) {
        return new FrontMatter(title, null, null, null, null, List.of(), List.of(), List.of());
    }

    /** Reads the YAML between the fences; keys that Debrief does not know are left alone. A mistake costs it, not the article. */
    static FrontMatter parse(String file, String yaml, List<Problem> problems) {
        try {
            if (Yaml.read(file, yaml) instanceof Yaml.Mapping map) return of(map);
            problems.add(new Problem(file, 1, "front matter is no list of 'key: value' lines; it was ignored"));
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
                said(map, "roles"),
                said(map, "levels"),
                said(map, "companies").stream().map(Said::value).toList());
    }

    private static @Nullable String scalar(Yaml.Mapping map, String key) {
        return map.get(key) instanceof Yaml.Scalar s && !s.text().isBlank()
                ? s.text().strip()
                : null;
    }

    private static List<Said> said(Yaml.Mapping map, String key) {
        List<Yaml.Value> values = switch (map.get(key)) {
            case Yaml.Sequence sequence -> sequence.items();
            case Yaml.Scalar scalar -> List.of(scalar);
            case Yaml.Mapping unused -> List.of();
            case null -> List.of();
        };
        var said = new ArrayList<Said>();
        for (var value : values) {
            if (value instanceof Yaml.Scalar scalar && !scalar.text().isBlank())
                said.add(new Said(scalar.text().strip(), scalar.line()));
        }
        return said;
    }
}
