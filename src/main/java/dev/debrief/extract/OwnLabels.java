package dev.debrief.extract;

import dev.debrief.read.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Labels that an article invents: {@code THUD – "…"} and {@code CLICK – "…"}, {@code Tanks: "…"} and
 * {@code Flies: "…"}. Two words that repeatedly open lines before quotations, one soon after the other, are such a
 * pair. The label of failing examples comes first, as in nearly all articles about interviews.
 */
final class OwnLabels {
    private static final int FEWEST_PAIRS = 2;
    private static final int FARTHEST = 2;

    private final Map<String, Label.Type> types = new HashMap<>();

    private record Opening(String word, int end, int block) {}

    OwnLabels(String text, List<Block> blocks) {
        var openings = new ArrayList<Opening>();
        for (int i = 0; i < blocks.size(); i++) {
            int at = i;
            if (blocks.get(i) instanceof Block.Heading) continue;
            opening(text, blocks.get(i)).ifPresent(o -> openings.add(new Opening(o.word(), o.end(), at)));
        }
        Map<String, Map<String, Integer>> followed = new HashMap<>();
        for (int i = 0; i + 1 < openings.size(); i++) {
            Opening one = openings.get(i);
            Opening next = openings.get(i + 1);
            if (one.word().equals(next.word()) || next.block() - one.block() > FARTHEST) continue;
            followed.computeIfAbsent(one.word(), unused -> new HashMap<>()).merge(next.word(), 1, Integer::sum);
        }
        // The word that opens the first pair comes first in all of them.
        openings.stream()
                .map(Opening::word)
                .distinct()
                .forEach(first -> followed.getOrDefault(first, Map.of()).forEach((word, times) -> {
                    if (times >= FEWEST_PAIRS && !types.containsKey(first) && !types.containsKey(word)) {
                        types.put(first, Label.Type.BAD);
                        types.put(word, Label.Type.GOOD);
                    }
                }));
    }

    /** The label that opens a block, if it is one that the article invented. */
    Optional<Label> opening(Block block, String text) {
        if (types.isEmpty()) return Optional.empty();
        return opening(text, block)
                .flatMap(o -> Optional.ofNullable(types.get(o.word())).map(type -> new Label(type, o.end())));
    }

    /** Finds one word, a colon or a dash, and a quotation mark at the start of a block. */
    private static Optional<Opening> opening(String text, Block block) {
        int end = block.from();
        while (end < block.to() && Character.isLetter(text.charAt(end))) end++;
        if (end == block.from()) return Optional.empty();
        int quote = end;
        while (quote < block.to() && " \t:–—-".indexOf(text.charAt(quote)) >= 0) quote++;
        boolean separated = text.substring(end, quote).chars().anyMatch(c -> c == ':' || c == '–' || c == '—')
                || text.substring(end, quote).contains(" - ");
        if (!separated || quote >= block.to() || !Wording.isQuote(text.charAt(quote))) return Optional.empty();
        String word = text.substring(block.from(), end).toLowerCase(java.util.Locale.ROOT);
        return Optional.of(new Opening(word, quote, 0));
    }
}
