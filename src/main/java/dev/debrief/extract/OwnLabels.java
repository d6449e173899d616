package dev.debrief.extract;

import dev.debrief.read.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Labels that an article makes for itself: {@code THUD – "…"} and {@code CLICK – "…"}, {@code Tanks: "…"} and
 * {@code Flies: "…"}. Two words that open lines before quotations, one mostly right behind the other, are such a pair; the
 * failing one comes first, as in nearly all that is written about interviews.
 */
final class OwnLabels {
    private static final int FEWEST_PAIRS = 2;
    private static final int FARTHEST = 2;

    private final Map<String, Label.Stance> stances = new HashMap<>();

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
        // What opens the first pair comes first in all of them.
        for (Opening opening : openings) {
            var next = followed.getOrDefault(opening.word(), Map.of());
            next.forEach((word, times) -> {
                if (times >= FEWEST_PAIRS && !stances.containsKey(opening.word()) && !stances.containsKey(word)) {
                    stances.put(opening.word(), Label.Stance.BAD);
                    stances.put(word, Label.Stance.GOOD);
                }
            });
        }
    }

    /** The label that opens a block, if it is one of the article's own. */
    Optional<Label> opening(Block block, String text) {
        if (stances.isEmpty()) return Optional.empty();
        return opening(text, block)
                .flatMap(o -> Optional.ofNullable(stances.get(o.word())).map(stance -> new Label(stance, o.end())));
    }

    /** One word, a colon or a dash, and a quotation mark. */
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
