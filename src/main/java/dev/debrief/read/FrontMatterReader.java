package dev.debrief.read;

import dev.debrief.domain.Case;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Source;
import dev.debrief.domain.Term;
import dev.debrief.domain.Verdict;
import dev.debrief.text.InvalidFileException;
import dev.debrief.text.Problem;
import dev.debrief.text.Toml;
import dev.debrief.text.Value;
import dev.debrief.text.Yaml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads front matter. Unknown keys are ignored. A syntax error loses the front matter, a wrong value only itself; neither
 * loses the article.
 */
final class FrontMatterReader {
    private static final Set<String> KEYS = Set.of(
            "title",
            "source",
            "passages",
            "held-out",
            "cases",
            "digest_of",
            "url",
            "author",
            "date",
            "roles",
            "levels",
            "companies");

    /** Nobody writes more by hand, and a longer one may take long to read. */
    private static final int LONGEST = 1 << 16;

    /** Each value that is not known is a problem, and so many problems say enough. */
    private static final int MOST_VALUES = 50;

    /** What may be stated as unknown, by that word. */
    private static final List<String> FINDABLE = List.of("author", "date", "url", "licence");

    private static final String UNKNOWN = "unknown";

    private final String file;
    private final List<Problem> problems;

    private FrontMatterReader(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads what is between the fences. */
    static FrontMatter read(String file, Fence fence, List<Problem> problems) {
        return new FrontMatterReader(file, problems).read(fence);
    }

    private FrontMatter read(Fence fence) {
        if (fence.content().length() > LONGEST) {
            ignored(new Problem(file, 0, "front matter longer than " + LONGEST + " characters"));
            return FrontMatter.NONE;
        }
        try {
            var value = switch (fence.language()) {
                case YAML -> Yaml.read(file, fence.content());
                case TOML -> Toml.read(file, fence.content());
            };
            if (value instanceof Value.Mapping map
                    && map.entries().keySet().stream().anyMatch(KEYS::contains)) return frontMatter(map);
            ignored(new Problem(
                    file, 0, "front matter has none of the keys " + String.join(", ", new TreeSet<>(KEYS))));
        } catch (InvalidFileException e) {
            e.problems().forEach(this::ignored);
        }
        return FrontMatter.NONE;
    }

    private void ignored(Problem problem) {
        report(problem.line(), problem.message() + "; the front matter was ignored");
    }

    private void report(int line, String message) {
        problems.add(new Problem(file, line, message));
    }

    private FrontMatter frontMatter(Value.Mapping map) {
        return new FrontMatter(
                scalar(map, "title"),
                source(map),
                missing(map),
                stated(map, "roles"),
                stated(map, "levels"),
                stated(map, "companies").stream().map(FrontMatter.Stated::value).toList(),
                says(map, "passages", "declared"),
                says(map, "held-out", "true"),
                cases(map));
    }

    /** Whether a key has the one value that it may have. */
    private boolean says(Value.Mapping map, String key, String only) {
        var value = map.get(key);
        if (value == null) return false;
        boolean said = value instanceof Value.Scalar s && s.text().strip().equals(only);
        if (!said) report(value.line(), key + ": must be '" + only + "', or be left out");
        return said;
    }

    /** The block {@code source}, or the keys of digests and articles that have none. */
    private Source source(Value.Mapping map) {
        if (map.get("source") instanceof Value.Mapping source) {
            String licence = scalar(source, "licence");
            return new Source(
                    scalar(source, "title"),
                    scalar(source, "author"),
                    scalar(source, "date"),
                    address(source),
                    licence != null ? licence : scalar(source, "license"),
                    oneOf(source, "read", Source.Extent.values()),
                    oneOf(source, "mark", Source.Standing.values()));
        }
        if (map.get("source") != null)
            report(
                    map.get("source").line(),
                    "source: must have keys of its own: title, author, date, url, licence, read, mark");
        return new Source(
                scalar(map, "digest_of"), scalar(map, "author"), scalar(map, "date"), address(map), null, null, null);
    }

    private static Set<String> missing(Value.Mapping map) {
        if (!(map.get("source") instanceof Value.Mapping source)) return Set.of();
        return FINDABLE.stream()
                .filter(key -> UNKNOWN.equals(written(source, key)))
                .collect(Collectors.toSet());
    }

    private @Nullable String address(Value.Mapping map) {
        String address = scalar(map, "url");
        if (address == null || Source.isAddress(address)) return address;
        report(line(map, "url"), "url: must be the address of a web page, with https:// or http://");
        return null;
    }

    private <E extends Enum<E>> @Nullable E oneOf(Value.Mapping map, String key, E[] values) {
        String written = scalar(map, key);
        if (written == null) return null;
        for (E value : values) if (value.toString().equals(written)) return value;
        report(line(map, key), key + ": there is no '" + written + "'; choose one of: " + listed(values));
        return null;
    }

    private static String listed(Object[] values) {
        return String.join(", ", Arrays.stream(values).map(Object::toString).toList());
    }

    private List<Case> cases(Value.Mapping map) {
        var cases = new ArrayList<Case>();
        if (map.get("cases") instanceof Value.Mapping all) {
            all.entries().forEach((key, value) -> {
                if (value instanceof Value.Mapping one) cases.add(oneCase(key, one));
                else report(value.line(), "a case must have keys of its own: candidate, target, rounds, outcome");
            });
        } else if (map.get("cases") != null) {
            report(line(map, "cases"), "cases: must be keys, each with candidate, target, rounds, and outcome");
        }
        return cases;
    }

    private Case oneCase(String key, Value.Mapping one) {
        String candidate = scalar(one, "candidate");
        if (candidate == null) report(one.line(), "the case '" + key + "' does not say who the candidate is");
        var rounds = new ArrayList<String>();
        for (var round : stated(one, "rounds")) {
            Dimension.ROUND
                    .vocabulary()
                    .named(round.value())
                    .map(Term::value)
                    .ifPresentOrElse(
                            rounds::add, () -> report(round.line(), "there is no round '" + round.value() + "'"));
        }
        String outcome = scalar(one, "outcome");
        var verdict = Verdict.of(outcome == null ? Verdict.NONE.slug() : outcome);
        if (verdict.isEmpty())
            report(
                    line(one, "outcome"),
                    "outcome: there is no '" + outcome + "'; choose one of: rejected, approved, none");
        return new Case(
                key, candidate == null ? key : candidate, scalar(one, "target"), rounds, verdict.orElse(Verdict.NONE));
    }

    private static int line(Value.Mapping map, String key) {
        var value = map.get(key);
        return value == null ? map.line() : value.line();
    }

    private static @Nullable String scalar(Value.Mapping map, String key) {
        String written = written(map, key);
        return FINDABLE.contains(key) && UNKNOWN.equals(written) ? null : written;
    }

    private static @Nullable String written(Value.Mapping map, String key) {
        return map.get(key) instanceof Value.Scalar s && !s.text().isBlank()
                ? s.text().strip()
                : null;
    }

    private static List<FrontMatter.Stated> stated(Value.Mapping map, String key) {
        List<Value> values = switch (map.get(key)) {
            case Value.Sequence sequence -> sequence.items();
            case Value.Scalar scalar -> List.of(scalar);
            case Value.Mapping unused -> List.of();
            case null -> List.of();
        };
        var stated = new ArrayList<FrontMatter.Stated>();
        for (var value : values) {
            if (value instanceof Value.Scalar scalar && !scalar.text().isBlank() && stated.size() < MOST_VALUES)
                stated.add(new FrontMatter.Stated(scalar.text().strip(), scalar.line()));
        }
        return stated;
    }
}
