package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/** The pages in a real Chromium, as readers see them. Skipped if Chromium is not installed. */
@SuppressWarnings("NullAway.Init")
@Tag("browser")
@Tag("model")
@Isolated("the browser needs a whole processor, and its waits have time limits")
final class BrowserTest {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final boolean TAKE_SCREENSHOTS = Boolean.getBoolean("debrief.screenshots");
    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final String DRAFT = """
            The sign-up emails were failing for weeks and nobody owned it. I read the delivery code on a Sunday, rewrote it all
            by myself and had it live by Monday lunch. I called a meeting, everyone was aligned within the hour and the rollout
            went smoothly. Nobody else had to do anything, and my manager said that without me it would have failed.
            """;

    private static Served served;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        served = Served.shipped();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) chromium.close();
    }

    private static Page page(int width, ColorScheme scheme, boolean script) {
        return chromium.page(served.base(), width, scheme, script);
    }

    private static Page page() {
        return page(1280, ColorScheme.LIGHT, true);
    }

    private static void close(Page page) {
        page.context().close();
    }

    private static void review(Page page) {
        page.navigate("/review");
        page.fill("#draft", DRAFT);
        page.selectOption("#level", "staff");
        page.click("main button[type=submit]");
        page.waitForSelector("text=Your draft and the documented failures");
    }

    private static void assertAccessible(Page page, ColorScheme scheme, String name) {
        Chromium.assertAccessible(page, scheme, name);
    }

    @TestFactory
    Stream<DynamicTest> everyTemplateIsAccessibleInBothSchemes() throws IOException {
        var pages = PagesOf.reader(served.knowledge());
        return PagesOf.TEMPLATES.entrySet().stream()
                .map(template -> DynamicTest.dynamicTest(template.getKey(), () -> {
                    String path = Objects.requireNonNull(pages.get(template.getValue()), template.getValue());
                    for (var scheme : SCHEMES) {
                        var page = page(1280, scheme, true);
                        page.navigate(path);
                        assertAccessible(page, scheme, path);
                        close(page);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyPageFitsAPhoneAndObeysTheContentSecurityPolicy() throws IOException {
        return PagesOf.reader(served.knowledge()).entrySet().stream()
                .map(target -> DynamicTest.dynamicTest(target.getKey(), () -> {
                    for (boolean script : List.of(true, false)) {
                        var page = page(320, ColorScheme.LIGHT, script);
                        var refused = new ArrayList<String>();
                        page.onConsoleMessage(message -> {
                            if (message.text().contains("Content Security Policy")) refused.add(message.text());
                        });
                        page.navigate(target.getValue());
                        if (script) {
                            int width = (int) page.evaluate("document.documentElement.scrollWidth");
                            assertTrue(width <= 320, target.getKey() + " is wider than the screen: " + width);
                            screenshot(page, target.getKey() + "-phone");
                        }
                        assertTrue(page.locator("h1").isVisible());
                        assertEquals(List.of(), refused);
                        close(page);
                    }
                }));
    }

    /** Takes the screenshots of {@code ./dev pages}. */
    @TestFactory
    Stream<DynamicTest> takesScreenshotsOfEveryPage() throws IOException {
        assumeTrue(TAKE_SCREENSHOTS, "screenshots are taken only with -Ddebrief.screenshots=true");
        return PagesOf.reader(served.knowledge()).entrySet().stream()
                .map(target -> DynamicTest.dynamicTest(target.getKey(), () -> {
                    for (var scheme : SCHEMES) {
                        var page = page(1280, scheme, true);
                        page.navigate(target.getValue());
                        screenshot(page, target.getKey() + "-" + scheme.name().toLowerCase(Locale.ROOT));
                        close(page);
                    }
                }));
    }

    static void screenshot(Page page, String name) {
        if (TAKE_SCREENSHOTS)
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + ".png"))
                    .setFullPage(true));
    }

    @Test
    void aReviewIsAccessibleAndReportsChangesSinceTheLastCheck() {
        for (var scheme : SCHEMES) {
            var page = page(1280, scheme, true);
            review(page);
            assertAccessible(page, scheme, "reviewed");
            screenshot(page, "reviewed-" + scheme.name().toLowerCase(Locale.ROOT));
            String first = page.locator(".finding h3 a").first().innerText();
            page.locator("button[name=dismiss]").first().click();
            page.waitForSelector("text=Dismissed:");
            assertFalse(page.locator(".finding h3").allInnerTexts().contains(first));
            assertFalse(page.url().contains("?"), "a draft is never part of a link");
            page.locator("button[name=restore]").first().click();
            page.waitForFunction("() => !document.body.innerText.includes('Dismissed:')");
            assertTrue(page.locator(".finding h3 a").allInnerTexts().contains(first), "it is shown again");
            close(page);
        }
    }

    @TestFactory
    Stream<DynamicTest> aLoopPrintsOnOneOrTwoPages() throws IOException {
        return served.knowledge().loops().bestKnown().stream()
                .map(loop -> Links.loop(loop.company(), loop.level().value(), null))
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    var page = page();
                    page.navigate(path);
                    try (var printed = Loader.loadPDF(page.pdf())) {
                        assertTrue(printed.getNumberOfPages() <= 2, printed.getNumberOfPages() + " pages");
                        String text = new PDFTextStripper().getText(printed);
                        assertTrue(text.contains("Before the loop"), text);
                        assertFalse(text.contains("Check a draft"), "navigation");
                    }
                    close(page);
                }));
    }

    @Test
    void searchWorksWithoutScript() {
        var page = page(1280, ColorScheme.LIGHT, false);
        page.navigate("/");
        page.fill("#q", "influence");
        page.locator("search button").first().click();
        String all = page.locator("[role=status]").innerText();
        page.locator(".filters input[value='bad-example']").check();
        page.locator(".apply button").click();
        assertTrue(page.url().contains("kind=bad-example"), page.url());
        assertFalse(page.locator("[role=status]").innerText().equals(all));
        page.locator(".chip").first().click();
        assertEquals(all, page.locator("[role=status]").innerText());
        close(page);
    }

    @Test
    void filtersUpdateInPlaceKeepTheFocusAndAreUndoneByBack() {
        var page = page();
        page.navigate("/search?q=influence");
        String all = page.locator("[role=status]").innerText();
        page.evaluate("window.stayed = true");
        page.locator(".filters input[value='bad-example']").check();
        page.waitForURL("**/search?*kind=bad-example*");
        page.waitForFunction("all => document.querySelector('[role=status]').innerText !== all", all);
        assertEquals("bad-example", page.evaluate("document.activeElement.value"));
        assertEquals(true, page.evaluate("window.stayed"), "without a reload");
        page.goBack();
        page.waitForFunction("all => document.querySelector('[role=status]').innerText === all", all);
        assertFalse(page.locator(".filters input[value='bad-example']").isChecked());
        String shown = page.locator(".hits").first().innerText();
        page.reload();
        assertEquals(shown, page.locator(".hits").first().innerText(), "a reload shows the same hits");
        close(page);
    }

    @Test
    void onAPhoneFiltersStayOpenAndRemovingOneKeepsThePlace() {
        var page = page(360, ColorScheme.LIGHT, true);
        page.navigate("/search?q=staff+impact");
        page.click("summary:has-text('Filters')");
        var box = page.locator("input[name=kind]").first();
        String value = box.getAttribute("value");
        box.check();
        page.waitForURL(url -> url.contains("kind=" + value));
        assertTrue(page.locator("details.filters[open]").count() == 1, "the filters are still open");
        assertEquals(value, page.evaluate("document.activeElement.value"));
        page.locator("a.chip").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("kind="));
        assertEquals("main", page.evaluate("document.activeElement.id"));
        close(page);
    }

    @Test
    void suggestionsWorkWithTheKeyboard() {
        var page = page();
        page.navigate("/patterns");
        page.keyboard().press("/");
        assertEquals("q", page.evaluate("document.activeElement.id"));
        page.keyboard().type("influ");
        page.waitForSelector("[role=listbox] [role=option]");
        assertEquals("true", page.getAttribute("#q", "aria-expanded"));
        assertAccessible(page, ColorScheme.LIGHT, "suggestions");
        page.keyboard().press("ArrowDown");
        String active = page.getAttribute("#q", "aria-activedescendant");
        assertEquals("true", page.getAttribute("#" + active, "aria-selected"));
        page.keyboard().press("Escape");
        assertEquals("false", page.getAttribute("#q", "aria-expanded"));
        page.keyboard().type("ence");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=influence*");
        page.focus("main input[type=checkbox]");
        page.keyboard().press("Tab");
        page.fill("#q", "a/b");
        assertEquals("a/b", page.inputValue("#q"), "a slash typed in a field does not move the focus");
        close(page);
    }

    @Test
    void theArrowKeysOpenTheSuggestionsGoAroundInThemAndLeaveThemForTheText() {
        var page = page();
        page.navigate("/");
        page.fill("#q", "google l6");
        page.waitForSelector("[role=option]");
        page.keyboard().press("Escape");
        assertFalse(page.isVisible("[role=listbox]"));
        page.keyboard().press("Alt+ArrowDown");
        page.waitForSelector("[role=option]");
        assertEquals(null, page.getAttribute("#q", "aria-activedescendant"), "opened, and still in the text");
        page.keyboard().press("Alt+ArrowUp");
        assertFalse(page.isVisible("[role=listbox]"));
        page.keyboard().press("ArrowUp");
        page.waitForSelector("[role=option][aria-selected=true]");
        assertEquals(
                page.getAttribute("[role=option] >> nth=-1", "id"), page.getAttribute("#q", "aria-activedescendant"));
        page.keyboard().press("ArrowDown");
        assertEquals(
                page.getAttribute("[role=option] >> nth=0", "id"), page.getAttribute("#q", "aria-activedescendant"));
        page.keyboard().press("Home");
        assertEquals(null, page.getAttribute("#q", "aria-activedescendant"));
        assertEquals(0, page.evaluate("document.activeElement.selectionStart"), "the key moved in the text");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/loops/Google/staff");
        close(page);
    }

    @Test
    void bothWaysInAreOnTheFirstScreen() {
        for (var size : List.of(List.of(1440, 900), List.of(390, 844))) {
            var page = page(size.getFirst(), ColorScheme.LIGHT, true);
            page.setViewportSize(size.getFirst(), size.getLast());
            page.navigate("/");
            for (String control : List.of("#q", "search button", "#draft", "main button:has-text('Check the draft')")) {
                var box = page.locator(control).boundingBox();
                assertTrue(box.y + box.height <= size.getLast(), control + " ends at " + (box.y + box.height));
                assertTrue(box.x >= 0 && box.x + box.width <= size.getFirst(), control);
            }
            close(page);
        }
    }

    @Test
    void nothingMovesWhileAPageLoads() throws IOException {
        for (var target : PagesOf.reader(served.knowledge()).entrySet()) {
            var page = page();
            page.addInitScript("window.shift = 0; new PerformanceObserver(list => { for (const e of list.getEntries())"
                    + " window.shift += e.value; }).observe({type: 'layout-shift', buffered: true});");
            page.navigate(target.getValue());
            page.waitForTimeout(150);
            double shift = ((Number) page.evaluate("window.shift")).doubleValue();
            assertTrue(shift < 0.1, target.getKey() + ": " + shift);
            close(page);
        }
    }

    @Test
    void theTabKeyReachesEveryControlAndTheFocusIsVisible() {
        var page = page();
        page.navigate("/search?q=influence");
        int reached = 0;
        for (int i = 0; i < 25; i++) {
            page.keyboard().press("Tab");
            var seen = page.evaluate("(() => { const e = document.activeElement, s = getComputedStyle(e);"
                    + " return e !== document.body && (s.outlineStyle !== 'none' || e.closest('label')); })()");
            if (Boolean.TRUE.equals(seen)) reached++;
        }
        assertEquals(25, reached);
        close(page);
    }
}
