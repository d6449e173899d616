package dev.debrief.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.ShippedModels;
import dev.debrief.domain.Dimension;
import dev.debrief.read.Corpus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TaggerTest {
    private static TaggedArticle read(String extension, String content) {
        return new Tagger(ShippedModels.KINDS)
                .read(Corpus.parse("a", "a." + extension, extension, content, new ArrayList<>()));
    }

    private static List<String> companies(String text) {
        return read("txt", text).passages().stream()
                .flatMap(p -> p.tags().of(Dimension.COMPANY).stream())
                .distinct()
                .toList();
    }

    @Test
    void companiesAreTaggedByDisplayNameWhateverTheTextCallsThem() {
        assertEquals(List.of("Meta"), companies("At Facebook, a candidate was rejected for a vague answer."));
        assertEquals(List.of("Amazon"), companies("AWS promoted an engineer for a shared library."));
    }

    @Test
    void productsToolsAndExamplesAreNotCompanies() {
        assertEquals(List.of(), companies("She included a screenshot of a Slack thread and a Google Doc."));
        assertEquals(List.of(), companies("This is for people at companies like Google, Meta, or Amazon."));
        assertEquals(List.of(), companies("They meta-analysed it and ate an apple."));
    }

    @Test
    void possessivesAndOtherNamesAreTheCompany() {
        assertEquals(List.of("Google"), companies("Google's committee rejected a candidate for a vague answer."));
        assertEquals(List.of("Stripe"), companies("A candidate did not meet Stripe’s bar and was rejected."));
    }

    @Test
    void aCompanyOfTheFrontMatterOrTheSiteIsThatOfEveryPassage() {
        String text = "Committees reject claims without figures. They approve decisions with a price.";
        for (var article : List.of(
                read("md", "---\ntitle: A ladder\ncompanies: [GitLab]\n---\n" + text),
                read(
                        "html",
                        "<meta property='og:site_name' content='The GitLab Handbook'><h1>A ladder</h1><p>" + text)))
            for (var passage : article.passages())
                assertEquals(
                        List.of("GitLab"),
                        passage.tags().of(Dimension.COMPANY),
                        passage.passage().text());
        var posted = read("html", "<meta property='og:site_name' content='LinkedIn'><h1>A post</h1><p>" + text);
        assertEquals(List.of(), posted.passages().getFirst().tags().of(Dimension.COMPANY), "anybody posts there");
    }

    @Test
    void aCompanyAppliesUntilItsStoryEnds() {
        var article = read(
                "txt",
                "At Netflix, a manager was transitioned out after six months. Their mistake was a silo of one's own."
                        + " Staff PMs are measured on how others decide.");
        var last = article.passages().getLast();
        assertTrue(last.passage().text().startsWith("Staff PMs"), last.passage().text());
        assertEquals(List.of(), last.tags().of(Dimension.COMPANY));
        assertEquals(List.of("Netflix"), article.passages().getFirst().tags().of(Dimension.COMPANY));
    }

    @Test
    void levelsAndRolesComeFromFrontMatterOrElseTheTitle() {
        var stated = read(
                "md",
                "---\nroles: [designer]\nlevels: [principal]\n---\n# Staff engineers\n\nText that says something.");
        assertEquals(List.of("designer"), stated.tags().of(Dimension.ROLE));
        assertEquals(List.of("principal"), stated.tags().of(Dimension.LEVEL));
        var inferred = read("md", "# Senior to Staff Engineer interviews\n\nText that says something.");
        assertEquals(List.of("engineer"), inferred.tags().of(Dimension.ROLE));
        assertEquals(List.of("staff"), inferred.tags().of(Dimension.LEVEL));
    }

    @Test
    void levelNamesOfCompaniesAreMapped() {
        var passage = read("txt", "At Google, an L6 candidate was rejected.")
                .passages()
                .getFirst();
        assertTrue(passage.tags().of(Dimension.LEVEL).contains("staff"));
    }

    @Test
    void unknownFrontMatterValuesAreReported() {
        var problems = read("md", "---\nlevels: [wizard]\n---\n# T\n\nText.").problems();
        assertTrue(problems.getFirst().toString().contains(".md:2: front matter names 'wizard'"), problems.toString());
    }

    @Test
    void aTitleThatNamesADifferentCompanyThanTheTextIsReported() {
        var article = read("md", """
                # How Google hires

                At Amazon, one candidate was rejected because every example was her own.

                At Amazon, another engineer was approved after three teams took over his library.
                """);
        assertTrue(article.problems().toString().contains("the title names Google, but the text is about Amazon"));
    }

    @Test
    void everyVocabularyLoads() {
        for (var dimension : Dimension.values())
            assertTrue(dimension.vocabulary().terms().size() >= 6, dimension.name());
    }
}
