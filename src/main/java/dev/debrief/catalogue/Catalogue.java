package dev.debrief.catalogue;

import dev.debrief.domain.Pattern;
import dev.debrief.text.Attempt;
import dev.debrief.text.Problem;
import dev.debrief.text.SourceFiles;
import dev.debrief.text.Yaml;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The patterns of a folder.
 *
 * @param patterns by slug, in the order of their file names
 * @param problems what is wrong with the files, as {@code file:line: message}
 */
public record Catalogue(Map<String, Pattern> patterns, List<Problem> problems) {
    /** The file extensions of patterns. */
    public static final Set<String> EXTENSIONS = Set.of("yaml");

    public Catalogue {
        patterns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(patterns));
        problems = List.copyOf(problems);
    }

    /** Reads every {@code .yaml} file below a folder. */
    public static Catalogue read(Path folder) {
        var patterns = new LinkedHashMap<String, Pattern>();
        var problems = new ArrayList<Problem>();
        for (Path file : SourceFiles.below(folder, EXTENSIONS, problems)) {
            String name = SourceFiles.name(file);
            String slug = name.substring(0, name.lastIndexOf('.'));
            Attempt.at(name, () -> PatternFile.parse(slug, name, Yaml.read(name, text(file))))
                    .orReport(problems)
                    .ifPresent(pattern -> {
                        if (patterns.putIfAbsent(slug, pattern) != null)
                            problems.add(new Problem(name, 0, "another folder has a pattern of this name; skipped"));
                    });
        }
        for (Pattern pattern : List.copyOf(patterns.values())) {
            for (String slug : pattern.related()) {
                if (!patterns.containsKey(slug)) {
                    problems.add(
                            new Problem(pattern.slug() + ".yaml", 0, "related: there is no pattern '" + slug + "'"));
                }
            }
        }
        return new Catalogue(patterns, problems);
    }

    private static String text(Path file) throws IOException {
        byte[] bytes = SourceFiles.read(file, SourceFiles.LARGEST_FILE_BYTES);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException("not UTF-8", e);
        }
    }
}
