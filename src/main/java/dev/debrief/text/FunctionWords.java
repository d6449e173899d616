package dev.debrief.text;

import java.util.Set;
import java.util.stream.Collectors;

/** Words too common to search for, as stems. They are listed in {@code function-words.txt}. */
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
