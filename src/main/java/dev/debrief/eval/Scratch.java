package dev.debrief.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;

/** Folders in which reduced catalogues and their indexes are made to be measured. */
final class Scratch {
    private Scratch() {}

    interface Measuring<T> {
        T in(Path folder) throws IOException;
    }

    /** Measures in a new folder, which is removed at the end. */
    static <T> T in(Measuring<T> measuring) throws IOException {
        Path folder = Files.createTempDirectory("debrief-held-out");
        try {
            return measuring.in(folder);
        } finally {
            try (var all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
            }
        }
    }

    /** Copies a catalogue into a folder, without some patterns. */
    static Path without(Path catalogue, Set<String> slugs, Path folder) throws IOException {
        for (String slug : slugs)
            if (!Files.isRegularFile(catalogue.resolve(slug + ".yaml")))
                throw new IOException("the catalogue has no pattern '" + slug + "'");
        Files.createDirectories(folder);
        try (var old = Files.newDirectoryStream(folder)) {
            for (Path file : old) Files.delete(file);
        }
        try (var files = Files.newDirectoryStream(catalogue, "*.yaml")) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!slugs.contains(name.substring(0, name.length() - ".yaml".length())))
                    Files.copy(file, folder.resolve(name));
            }
        }
        return folder;
    }
}
