package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real Chromium without a window. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
    /** Starts it, or skips the tests if it is not installed. */
    static Chromium start() {
        var chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "Chromium is not installed: apt-get install chromium");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
        return new Chromium(playwright, browser);
    }

    /** A page in a context of its own. */
    Page page(String base, int width, ColorScheme scheme, boolean script) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setJavaScriptEnabled(script)
                        .setBaseURL(base))
                .newPage();
    }

    static void assertAccessible(Page page, ColorScheme scheme, String name) {
        var rules = new AxeBuilder(page);
        // The two schemes differ only in their colours.
        if (scheme == ColorScheme.DARK) rules.withRules(List.of("color-contrast"));
        assertEquals(
                "",
                rules.analyze().getViolations().stream()
                        .map(v -> v.getId() + ": " + v.getHelp() + " at "
                                + v.getNodes().stream()
                                        .map(n -> String.valueOf(n.getTarget()))
                                        .limit(3)
                                        .collect(Collectors.joining("; ")))
                        .collect(Collectors.joining("\n")),
                name + " " + scheme);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
