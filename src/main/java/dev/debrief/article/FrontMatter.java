package dev.debrief.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself: YAML front matter of a Markdown or text file, metadata of an HTML page.
 *
 * @param title the document's title, where it gives one
 * @param digestOf title of the article that this one digests
 * @param date day of publication as written, ISO 8601 where the source allows
 * @param roles slugs of the roles whom it is about; empty: to be inferred
 * @param levels slugs of the target levels; empty: to be inferred
 * @param companies display names of the companies that it tells about
 */
public record FrontMatter(
        @Nullable String title,
        @Nullable String digestOf,
        @Nullable String url,
        @Nullable String author,
        @Nullable String date,
        List<String> roles,
        List<String> levels,
        List<String> companies) {
    public static final FrontMatter NONE = titled(null);

    public FrontMatter {
        roles = List.copyOf(roles);
        levels = List.copyOf(levels);
        companies = List.copyOf(companies);
    }

    static FrontMatter titled(@Nullable String title) {
        return new FrontMatter(title, null, null, null, null, List.of(), List.of(), List.of());
    }

    /** Reads the YAML between the fences; keys that Debrief does not know are left alone. */
    static FrontMatter parse(String file, String yaml, List<Problem> problems) {
        if (!(Yaml.read(file, yaml) instanceof Yaml.Mapping map)) {
            problems.add(new Problem(file, 1, "front matter is no list of 'key: value' lines; it was ignored"));
            return NONE;
        }
        return new FrontMatter(
                scalar(map, "title"),
                scalar(map, "digest_of"),
                scalar(map, "url"),
                scalar(map, "author"),
                scalar(map, "date"),
                strings(map, "roles"),
                strings(map, "levels"),
                strings(map, "companies"));
    }

    private static @Nullable String scalar(Yaml.Mapping map, String key) {
        return map.get(key) instanceof Yaml.Scalar s && !s.text().isBlank()
                ? s.text().strip()
                : null;
    }

    private static List<String> strings(Yaml.Mapping map, String key) {
        var found = new ArrayList<String>();
        switch (map.get(key)) {
            case Yaml.Sequence seq ->
                seq.items().forEach(item -> {
                    if (item instanceof Yaml.Scalar s) found.add(s.text().strip());
                });
            case Yaml.Scalar s -> found.add(s.text().strip());
            case Yaml.Mapping unused -> {}
            case null -> {}
        }
        found.removeIf(String::isEmpty);
        return found;
    }
}
