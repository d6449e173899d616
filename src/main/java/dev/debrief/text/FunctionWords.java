package dev.debrief.text;

import java.util.Set;
import java.util.stream.Collectors;

/** Words that name nothing to look for: {@code function-words.txt}, as stems. */
public record FunctionWords(Set<String> stems) {
    public FunctionWords {
        stems = Set.copyOf(stems);
    }

    public static FunctionWords in(Language language) {
        return new FunctionWords(DataFile.load("function-words.txt").entries().stream()
                .flatMap(entry -> language.stems(entry.text()).stream())
                .collect(Collectors.toSet()));
    }

    public boolean contains(String stem) {
        return stems.contains(stem);
    }
}
