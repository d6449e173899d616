package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Drafts and their reviews in a real browser: what the tab keeps, and what it forgets. Skipped if Chromium is not installed. */
@SuppressWarnings("NullAway.Init")
@Tag("browser")
@Tag("model")
@Isolated("the browser needs a whole processor, and its waits have time limits")
final class ReviewBrowserTest {
    private static final String KEPT = "JSON.stringify({...sessionStorage, ...localStorage})";
    private static final String SCROLLS_INSIDE = """
            [...document.querySelectorAll('main, main *')]
              .filter(e => [getComputedStyle(e).overflowX, getComputedStyle(e).overflowY].some(o => o === 'auto' || o === 'scroll'))
              .filter(e => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)
              .map(e => e.tagName + '.' + e.className + '#' + e.id).join(' ')""";

    /** A word of the draft that no page of the site has that is opened here. */
    private static final String CANARY = "Tucson";

    private static Served served;
    private static Chromium chromium;
    /** A draft with more findings than a review opens. */
    private static String many;

    private Page page;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        served = Served.shipped();
        many = DraftWithMany.of(served.knowledge());
        assertTrue(many.contains(CANARY));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void open() {
        page = page(1280, ColorScheme.LIGHT, true);
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    private static Page page(int width, ColorScheme scheme, boolean script) {
        return chromium.page(served.base(), width, scheme, script);
    }

    private static void check(Page page, String draft) {
        check(page, draft, "");
    }

    /** @param level empty for any */
    private static void check(Page page, String draft, String level) {
        page.navigate("/review");
        page.fill("#draft", draft);
        page.selectOption("#level", level);
        page.click("text=Check the draft");
        page.waitForSelector(".review");
    }

    private static void checkAgain(Page page, String draft) {
        page.click("a[href='#edit']");
        page.fill("#draft", draft);
        page.click("#draft-form button[type=submit]");
        page.waitForSelector("text=Since the last check");
    }

    private static String withoutItsFirstParagraph() {
        return many.substring(many.indexOf("\n\n") + 2);
    }

    private static void back(Page page, String waitFor) {
        page.goBack();
        page.waitForSelector(waitFor);
    }

    // --- Back, reload, and opening the form anew

    @Test
    void backFromALinkShowsTheReviewAgainAtItsPlaceWithoutSendingTheDraft() {
        check(page, many);
        var posts = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) posts.add(request.url());
        });
        String shown = page.innerText("#findings");
        page.locator("#finding-1 .actions a").scrollIntoViewIfNeeded();
        Object place = page.evaluate("scrollY");
        page.click("#finding-1 .actions a");
        page.waitForURL("**/patterns/*");
        back(page, ".review");
        assertEquals(shown, page.innerText("#findings"));
        page.waitForFunction("place => Math.abs(scrollY - place) < 2", place);
        page.reload();
        page.waitForSelector(".review");
        assertEquals(shown, page.innerText("#findings"), "after a reload");
        assertEquals(List.of(), posts);
        assertEquals(served.base() + "/review", page.url());
    }

    @Test
    void backLeadsThroughTheLinksOfAReviewToTheFilledForm() {
        check(page, many);
        page.click("mark a >> nth=0");
        page.click("#finding-1 h3 a");
        page.waitForURL("**/patterns/*");
        back(page, ".review");
        assertTrue(page.url().endsWith("/review#finding-1"), page.url());
        back(page, ".review");
        back(page, "text=Check the draft");
        assertEquals(many, page.inputValue("#draft"));
        page.goForward();
        page.waitForSelector(".review");
    }

    @Test
    void theFormOpenedAnewIsEmptyAndOffersTheAttempts() {
        check(page, many);
        page.click("nav a[href='/review']");
        page.waitForSelector("text=Check the draft");
        assertEquals("", page.inputValue("#draft"));
        page.click("text=1 earlier attempt");
        page.click("#attempts button");
        page.waitForSelector(".review");
        assertTrue(page.innerText("#your-draft").contains(CANARY));
        back(page, "text=Check the draft");
        back(page, ".review");
    }

    @Test
    void whatWasTypedSurvivesChoosingAQuestion() {
        page.navigate("/review");
        page.fill("#draft", "Typed, but not sent");
        page.click("text=Choose a question");
        page.click("main .index a >> nth=0");
        page.waitForURL("**/review?question=*");
        assertEquals("Typed, but not sent", page.inputValue("#draft"));
        assertFalse(page.inputValue("#question").isBlank());
        page.reload();
        assertEquals("Typed, but not sent", page.inputValue("#draft"));
    }

    @Test
    void aDraftFromTheHomePageIsReviewedAndBackReturnsToIt() {
        page.navigate("/");
        page.fill("#draft", many);
        page.click("text=Check the draft");
        page.waitForSelector(".review");
        assertEquals(served.base() + "/review", page.url());
        page.goBack();
        page.waitForURL(served.base() + "/");
        assertEquals(many, page.inputValue("#draft"));
    }

    @Test
    void dismissingAFindingBelongsToTheSameAttempt() {
        check(page, many);
        page.click("button[name=dismiss] >> nth=0");
        page.waitForSelector("text=Dismissed:");
        assertFalse(page.isVisible("#attempts"), "there is only one attempt");
        page.reload();
        page.waitForSelector("text=Dismissed:");
        back(page, "text=Check the draft");
    }

    @Test
    void aDraftIsNotLostIfTheServerDoesNotAnswer() {
        page.navigate("/review");
        page.route("**/review", route -> route.abort());
        page.fill("#draft", many);
        page.click("text=Check the draft");
        page.waitForSelector("[role=alert]:has-text('The server does not answer')");
        assertEquals(many, page.inputValue("#draft"));
        page.unroute("**/review");
        page.fill("#draft", " ");
        page.click("text=Check the draft");
        page.waitForSelector("[role=alert]:has-text('Paste the answer')");
    }

    @Test
    void withoutScriptsAReviewIsOnePage() {
        var plain = page(1280, ColorScheme.LIGHT, false);
        check(plain, many);
        assertFalse(plain.isVisible("[data-forget]"));
        assertFalse(plain.isVisible("[data-copy]"));
        assertTrue(plain.isVisible("text=This page is the only copy"));
        plain.click("#finding-4 > summary");
        assertTrue(plain.isVisible("#finding-4 .mend"));
        plain.context().close();
    }

    // --- Privacy

    @Test
    void theDraftIsInNoAddressCookieOrLastingStorage() {
        var addresses = new ArrayList<String>();
        page.onRequest(request -> addresses.add(request.url()));
        check(page, many);
        checkAgain(page, withoutItsFirstParagraph());
        page.click("#finding-1 h3 a");
        page.waitForURL("**/patterns/*");
        back(page, ".review");
        addresses.add(page.url());
        addresses.add(page.title());
        assertFalse(addresses.toString().contains(CANARY));
        assertTrue(
                page.evaluate("JSON.stringify({...sessionStorage})").toString().contains(CANARY), "the tab has it");
        assertEquals("{}", page.evaluate("JSON.stringify({...localStorage})"));
        assertEquals(List.of(), page.context().cookies());
        var other = page.context().newPage();
        other.navigate("/review");
        assertEquals("{}", other.evaluate(KEPT), "another tab knows nothing");
    }

    @Test
    void forgetRemovesAllThatTheTabKeeps() {
        check(page, many);
        checkAgain(page, withoutItsFirstParagraph());
        page.navigate("/patterns");
        page.navigate("/review");
        page.fill("#draft", "Typed: " + CANARY);
        page.click("[data-forget]");
        page.waitForSelector("text=This tab has forgotten");
        assertEquals("{}", page.evaluate(KEPT));
        assertEquals("", page.inputValue("#draft"));
        assertFalse(page.isVisible("#attempts"));
        for (int steps = 0; steps < 5; steps++) {
            page.goBack();
            page.waitForSelector("h1");
            assertFalse(page.content().contains(CANARY), page.url());
            if (page.locator("#draft").count() > 0)
                assertFalse(page.inputValue("#draft").contains(CANARY), page.url());
            assertFalse(
                    page.evaluate("JSON.stringify(history.state)").toString().contains(CANARY));
        }
    }

    @Test
    void forgetOnAReviewReturnsToAnEmptyForm() {
        check(page, many);
        page.click("[data-forget]");
        page.waitForSelector("text=This tab has forgotten");
        assertEquals("", page.inputValue("#draft"));
        page.reload();
        assertFalse(page.content().contains(CANARY));
        assertEquals("{}", page.evaluate(KEPT));
    }

    // --- Attempts

    @Test
    void attemptsAreComparedSideBySide() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var tab = page(1280, scheme, true);
            check(tab, many);
            String gone = tab.innerText("#finding-1 h3 a");
            checkAgain(tab, withoutItsFirstParagraph() + " And one sentence more.");
            tab.click("text=1 earlier attempt");
            tab.click("button:has-text('Compare')");
            assertTrue(tab.innerText("[data-list=gone]").contains(gone), tab.innerText("#comparison"));
            assertFalse(tab.innerText("[data-list=fresh]").contains(gone));
            assertEquals(many.replaceAll("\\s+", " "), words(tab, "[data-text=earlier]"));
            var added = tab.locator("[data-text=current] mark").allInnerTexts();
            assertEquals(1, added.size(), added.toString());
            assertTrue(added.getFirst().endsWith("And one sentence more."), added.toString());
            Chromium.assertAccessible(tab, scheme, "compared");
            screenshot(tab, "compared-" + scheme.name().toLowerCase(Locale.ROOT));
            tab.context().close();
        }
    }

    @Test
    void aTextThatWasNotComparedIsNoAttemptAndOffersNothingToCopy() {
        check(page, "Too short.");
        assertEquals(0, page.locator("[data-copy]").count());
        page.click("nav a[href='/review']");
        page.waitForSelector("text=Check the draft");
        assertFalse(page.isVisible("#attempts"));
        check(page, many);
        assertTrue(page.isVisible("[data-copy=text]"));
        assertFalse(page.isVisible("#attempts"));
    }

    private static String words(Page page, String selector) {
        return page.innerText(selector).strip().replaceAll("\\s+", " ");
    }

    @Test
    void anEarlierAttemptCanBeShownAndBackReturns() {
        check(page, many);
        checkAgain(page, withoutItsFirstParagraph());
        int now = page.locator("[data-key]").count();
        page.click("text=1 earlier attempt");
        page.click("#attempts button:has-text('Show')");
        page.waitForFunction("now => document.querySelectorAll('[data-key]').length > now", now);
        back(page, "text=Since the last check");
        assertEquals(now, page.locator("[data-key]").count());
    }

    // --- Links, copying, length, and layout

    @Test
    void wordsAndFindingsLeadToEachOtherAndFoldedFindingsOpen() {
        check(page, many);
        page.click("mark a >> nth=0");
        assertEquals("finding-1", page.evaluate("document.querySelector(':target').id"));
        page.click("#finding-1 .quotes a >> nth=0");
        assertEquals("MARK", page.evaluate("document.querySelector(':target').tagName"));
        assertFalse(page.isVisible("#finding-4 .mend"));
        page.click("[aria-labelledby=levels] a[href='#finding-4']");
        assertTrue(page.isVisible("#finding-4 .mend"));
    }

    @Test
    void aReviewIsCopiedAsMarkdownAndAsText() {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        check(page, many);
        String finding = page.innerText("#finding-4 h3").replaceFirst("Finding 4:\\s*", "");
        String markdown = copied("markdown");
        assertTrue(markdown.startsWith("# Your draft and the documented failures\n\n"), markdown);
        assertTrue(markdown.contains("### [" + page.innerText("#finding-1 h3 a") + "](http"), markdown);
        assertTrue(markdown.contains("> ") && markdown.contains(CANARY), "the draft is quoted");
        String text = copied("text");
        for (String part : List.of(CANARY, finding, page.innerText("#finding-1 .mend p")))
            assertTrue(text.contains(part), part);
        assertFalse(text.contains("## ") || text.contains("Dismiss") || text.contains("Forget"), text);
    }

    private String copied(String how) {
        page.evaluate("navigator.clipboard.writeText('')");
        page.click("[data-copy=" + how + "]");
        page.waitForFunction("() => navigator.clipboard.readText().then(text => text !== '')");
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    @Test
    void theLengthWhileTypingIsTheOneThatTheReviewGives() {
        page.navigate("/review");
        assertFalse(page.isVisible("#draft-length"));
        page.fill("#draft", many);
        String typed = page.innerText("#draft-length");
        page.click("text=Check the draft");
        page.waitForSelector(".review");
        assertEquals(page.locator("dt:has-text('Length') + dd").innerText(), typed);
    }

    @Test
    void nothingScrollsInsideItselfOrSidewaysAtAnySize() {
        for (int width : List.of(320, 390, 768, 1024, 1280, 1440)) {
            var sized = page(width, ColorScheme.LIGHT, true);
            check(sized, many + "\n\n" + many, "junior");
            sized.evaluate("document.querySelectorAll('.folded').forEach(folded => folded.open = true)");
            sized.click("a[href='#edit']");
            assertEquals("", sized.evaluate(SCROLLS_INSIDE), "at " + width);
            int wide = (int) sized.evaluate("document.documentElement.scrollWidth");
            assertTrue(wide <= width, wide + " of " + width);
            if (width == 390) screenshot(sized, "reviewed-phone");
            sized.context().close();
        }
    }

    @Test
    void theReviewAndTheQuestionsAreAccessible() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var tab = page(1280, scheme, true);
            check(tab, many);
            tab.click("details.folded summary >> nth=0");
            Chromium.assertAccessible(tab, scheme, "a review with folded findings");
            tab.navigate("/questions?q=conflict");
            Chromium.assertAccessible(tab, scheme, "questions");
            tab.context().close();
        }
    }

    private static void screenshot(Page page, String name) {
        BrowserTest.screenshot(page, name);
    }
}
