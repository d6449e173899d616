package dev.debrief.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.text.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FrontMatterTest {
    private final List<Problem> problems = new ArrayList<>();

    private Article parse(String extension, String content) {
        return Corpus.parse("a", "a." + extension, extension, content, problems);
    }

    private List<String> problems() {
        return problems.stream().map(Problem::toString).toList();
    }

    @Test
    void isReadAsYaml() {
        var about = parse("md", """
                        ---
                        title: A title
                        digest_of: "Another: title"
                        roles: [engineer]
                        levels:
                          - staff
                          - principal
                        date: 2026-05-07
                        ---
                        # Not the title
                        """).frontMatter();
        assertEquals("A title", about.title());
        assertEquals("Another: title", about.source().title());
        assertEquals(List.of(new FrontMatter.Stated("engineer", 4)), about.roles());
        assertEquals(
                List.of(new FrontMatter.Stated("staff", 6), new FrontMatter.Stated("principal", 7)), about.levels());
        assertEquals("2026-05-07", about.source().date());
    }

    @Test
    void isReadAsToml() {
        var article = parse("md", """
                        +++
                        # made by a site generator
                        title = "A title"
                        digest_of = 'Another: title'
                        roles = ["engineer"]
                        levels = [
                          "staff",
                          "principal",
                        ]
                        date = 2026-05-07
                        [params]
                        colour = "red"
                        +++
                        Text.
                        """);
        var about = article.frontMatter();
        assertEquals("A title", about.title());
        assertEquals("Another: title", about.source().title());
        assertEquals(List.of(new FrontMatter.Stated("engineer", 5)), about.roles());
        assertEquals(
                List.of(new FrontMatter.Stated("staff", 6), new FrontMatter.Stated("principal", 6)), about.levels());
        assertEquals("2026-05-07", about.source().date());
        assertEquals("Text.\n", article.text());
        assertEquals(List.of(), problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n\r\n", " \t\n\n", "\ufeff", "\ufeff\n"})
    void mayComeAfterEmptyLines(String above) {
        for (String extension : List.of("md", "txt")) {
            var article = parse(extension, above + "---\ntitle: A title\nroles: [wizard]\n---\nText.");
            assertEquals("A title", article.frontMatter().title());
            assertEquals("Text.\n", article.text());
            assertEquals(
                    3 + above.lines().count() - (above.endsWith("\n") ? 0 : 1),
                    article.frontMatter().roles().getFirst().line());
            assertEquals(
                    "T",
                    parse(extension, above + "+++\ntitle = 'T'\n+++\n")
                            .frontMatter()
                            .title());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Committees reject vague claims.",
                "Staff interviews: what committees look for",
                "\"Quoted: text\", and *emphasis* of 'it",
                "- an item\n- [another",
                "\tindented"
            })
    void isNotTextBetweenTwoRules(String text) {
        for (String rule : List.of("---", "+++"))
            for (String extension : List.of("md", "txt")) {
                var article = parse(extension, rule + "\n\n" + text + "\n\n" + rule + "\n\nMore.");
                String first = text.lines().findFirst().orElseThrow().strip();
                String bare = extension.equals("md") ? first.replace("*", "") : first;
                assertTrue(article.text().contains(bare.replaceFirst("^- ", "")), article.text());
                assertTrue(article.text().contains("More."), article.text());
            }
        assertEquals(List.of(), problems());
    }

    @Test
    void aMistakeIsReportedWithItsLineAndLosesNoText() {
        assertEquals(
                "Text.\n",
                parse("md", "---\ntitle: T\nlevels: [unclosed\n---\nText.").text());
        assertEquals(
                "Text.\n",
                parse("md", "\n+++\ntitle = 'T'\nlevels = [unclosed\n+++\nText.")
                        .text());
        assertTrue(problems().get(0).matches("a\\.md:[34]: not valid YAML: .*; the front matter was ignored"));
        assertTrue(problems().get(1).matches("a\\.md:4: not valid TOML: .*; the front matter was ignored"));
    }

    @Test
    void aKeyThatIsThereTwiceIsReportedWithItsLine() {
        parse("md", "---\ntitle: One\nroles: [engineer]\ntitle: Two\n---\nText.");
        parse("md", "+++\ntitle = 'One'\nroles = ['engineer']\ntitle = 'Two'\n+++\nText.");
        assertEquals(
                "a.md:4: the key 'title' is here twice; the front matter was ignored",
                problems().get(0));
        assertTrue(
                problems().get(1).startsWith("a.md:4: not valid TOML: title previously defined"),
                problems().get(1));
    }

    @Test
    void withoutAnyKeyThatIsKnownItIsReported() {
        assertEquals("Text.\n", parse("md", "---\nlayout: post\n---\nText.").text());
        assertEquals(
                List.of("a.md: front matter has none of the keys author, cases, companies, date, digest_of, held-out,"
                        + " levels, passages, roles, source, title, url; the front matter was ignored"),
                problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ntitle: %s\n---\nText.", "+++\ntitle = %s\n+++\nText."})
    void whatWouldTakeLongOrOverflowTheStackIsOneProblem(String file) {
        for (String value : List.of(
                "[".repeat(3_000) + "]".repeat(3_000),
                "{a: ".repeat(5_000),
                "x".repeat(100_000),
                "&a [" + "*a, ".repeat(5_000) + "]")) {
            problems.clear();
            assertEquals("Text.\n", parse("md", file.formatted(value)).text());
            assertEquals(1, problems.size());
            assertTrue(problems().getFirst().length() < 300, problems().getFirst());
        }
        parse("md", "+++\n" + "a.".repeat(10_000) + "title = 1\n+++\n");
        assertTrue(
                problems().getLast().contains("nested more than 20 levels deep"),
                problems().getLast());
    }

    @Test
    void listsAreReadUpToALimit() {
        var about = parse("md", "---\nroles: [" + "x, ".repeat(10_000) + "x]\n---\n")
                .frontMatter();
        assertEquals(50, about.roles().size());
    }
}
