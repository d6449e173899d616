package dev.debrief.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * An article with its title and its blocks.
 *
 * @param title the title that the article states, otherwise its first heading, otherwise its first words
 * @param blocks in text order
 */
public record Outline(Article article, String title, List<Block> blocks) {
    private static final int LONGEST_DERIVED_TITLE = 90;

    public Outline {
        blocks = List.copyOf(blocks);
    }

    /**
     * Finds the title and the blocks of an article.
     *
     * @param furniture accepts lines that belong to the site and not to the article, which cannot be its title
     */
    public static Outline of(Article article, Predicate<String> furniture) {
        var blocks = new BlockParser(article).parse();
        return new Outline(article, title(article, blocks, furniture), blocks);
    }

    public String textOf(Block block) {
        return article.text().substring(block.from(), block.to());
    }

    private static String title(Article article, List<Block> blocks, Predicate<String> furniture) {
        String stated = article.frontMatter().title();
        if (stated != null) return stated;
        var candidates = new ArrayList<String>();
        for (Block block : blocks) {
            String text = article.text().substring(block.from(), block.to());
            boolean heading = block instanceof Block.Heading
                    && text.indexOf(' ') > 0
                    && !Byline.isDate(text)
                    && !furniture.test(text);
            // A heading below running text names a section, not the article.
            if (block instanceof Block.Paragraph && !furniture.test(text)) break;
            if (heading) candidates.add(text);
        }
        if (!candidates.isEmpty()) return candidates.getFirst();
        return article.lines().stream()
                .filter(line -> line.mark() != Mark.CODE)
                .map(article::textOf)
                .filter(text -> !Byline.fits(text) && !furniture.test(text))
                .findFirst()
                .map(Outline::shortened)
                .orElse(article.source());
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_DERIVED_TITLE) return text;
        int cut = text.lastIndexOf(' ', LONGEST_DERIVED_TITLE);
        return text.substring(0, cut > 0 ? cut : LONGEST_DERIVED_TITLE) + " …";
    }
}
