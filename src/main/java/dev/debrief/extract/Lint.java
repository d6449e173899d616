package dev.debrief.extract;

import dev.debrief.domain.Kind;
import dev.debrief.domain.Source;
import dev.debrief.read.Article;
import dev.debrief.read.Block;
import dev.debrief.text.Problem;
import dev.debrief.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks an article whose author declares its passages more strictly than reading does: what readers of others would miss is
 * a finding, too.
 */
public final class Lint {
    /** A shorter passage says nothing to somebody who sees only it. */
    private static final int FEWEST_WORDS = 5;

    private final TaggedArticle tagged;
    private final Article article;
    private final List<Problem> findings;

    private Lint(TaggedArticle tagged) {
        this.tagged = tagged;
        this.article = tagged.article();
        this.findings = new ArrayList<>(tagged.problems());
    }

    /**
     * Everything to mend in an article, in no order.
     *
     * @param patterns the slugs of the catalogue
     */
    public static List<Problem> check(TaggedArticle article, Set<String> patterns) {
        return new Lint(article).check(patterns);
    }

    private List<Problem> check(Set<String> patterns) {
        boolean declares =
                article.frontMatter().declaresAll() || !article.declared().isEmpty();
        if (!declares) return findings;
        source(article.frontMatter().source());
        blocks();
        for (var one : tagged.passages()) passage(one.passage(), patterns);
        pairs();
        return findings;
    }

    private void report(int line, String message) {
        findings.add(new Problem(article.source(), line, message));
    }

    private void source(Source source) {
        Map<String, Object> needed = new LinkedHashMap<>();
        needed.put("title", source.title());
        needed.put("author", source.author());
        needed.put("date", source.date());
        needed.put("url", source.url());
        needed.put("licence", source.licence());
        needed.put("read", source.read());
        needed.put("mark", source.mark());
        needed.forEach((key, value) -> {
            if (value == null && !article.frontMatter().missing().contains(key))
                report(1, "source: there is no " + key + "; if it cannot be found, write 'unknown'");
        });
    }

    private void blocks() {
        var declarations = new Declarations(article, new ArrayList<>());
        for (Block block : tagged.outline().blocks()) {
            int line = article.lineAt(block.from());
            boolean declared = declarations.declare(block);
            if (block instanceof Block.Heading) {
                if (declared) report(line, "a heading carries no mark");
            } else if (!declared && declarations.arePromised()) {
                report(line, "this block carries no mark, though every passage is promised to be declared");
            }
        }
    }

    private void passage(ExtractedPassage passage, Set<String> patterns) {
        var declaration = passage.declaration();
        if (declaration == null) return;
        String pattern = declaration.refers().pattern();
        if (pattern != null && !patterns.contains(pattern))
            report(declaration.line(), "there is no pattern '" + pattern + "'");
        if (pattern != null && !passage.isFailure() && passage.stance() != Kind.Stance.FOR)
            report(
                    declaration.line(),
                    "only a failure documents a pattern, and only a passage in somebody's favour contradicts one");
        if (words(passage.text()) < FEWEST_WORDS)
            report(declaration.line(), "'" + passage.text() + "' says nothing on its own");
    }

    private static long words(String text) {
        var tokens = Tokens.of(text);
        long words = 0;
        for (int i = 0; i < tokens.size(); i++)
            if (tokens.word(i).codePoints().anyMatch(Character::isLetterOrDigit)) words++;
        return words;
    }

    private void pairs() {
        Map<String, List<ExtractedPassage>> pairs = new LinkedHashMap<>();
        for (var one : tagged.passages()) {
            var declaration = one.passage().declaration();
            String pair = declaration == null ? null : declaration.refers().pair();
            if (pair != null)
                pairs.computeIfAbsent(pair, unused -> new ArrayList<>()).add(one.passage());
        }
        pairs.forEach((pair, members) -> {
            long bad = members.stream()
                    .filter(one -> one.stance() == Kind.Stance.AGAINST)
                    .count();
            boolean complete = bad == 1 && members.size() == 2;
            var declaration = members.getFirst().declaration();
            if (!complete && declaration != null)
                report(declaration.line(), "pair '" + pair + "' must have one passage against and one for somebody");
        });
    }
}
