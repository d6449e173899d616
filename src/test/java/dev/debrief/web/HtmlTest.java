package dev.debrief.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xml.sax.SAXException;

/** Checks the pages with the Nu HTML checker. */
@SuppressWarnings("NullAway.Init")
@Tag("model")
final class HtmlTest {
    private static final int HEAVIEST_PAGE = 60_000;
    private static final int HEAVIEST_SCRIPT = 15_000;

    private static Served served;

    @BeforeAll
    static void start() {
        served = Served.shipped();
    }

    private static String get(String path) throws IOException, InterruptedException {
        return served.get(path).body();
    }

    static void assertValid(String html) throws IOException, SAXException {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        String problems = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        assertEquals("", problems.strip());
    }

    @TestFactory
    java.util.stream.Stream<DynamicTest> everyPageIsValidHtmlWithoutInlineStyleOrScript() throws IOException {
        return PagesOf.reader(served.knowledge()).entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> {
                    String html = get(page.getValue());
                    assertValid(html);
                    assertTrue(!html.contains(" style=") && !html.contains("<style"), "inline style");
                    assertTrue(!html.contains("<script>") && !html.contains(" onclick="), "inline script");
                    assertEquals(html, get(page.getValue()), "a reload returns the same page");
                }));
    }

    @Test
    void aReviewIsValidHtml() throws IOException, InterruptedException, SAXException {
        String draft =
                "I fixed <b>it</b> all by myself & nobody else had to do anything. Everyone was aligned within the"
                        + " hour, and the rollout went smoothly. I wrote the code over one weekend.";
        var form = Map.of("text", draft, "level", "staff", "found", "hero-narrative", "dismissed", "no-such-pattern");
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining("&"));
        assertValid(served.post("/review", "application/x-www-form-urlencoded", body)
                .body());
    }

    @Test
    void theHomePageIsSmall() throws IOException, InterruptedException {
        String home = get("/");
        int all = compressed(home);
        var links = java.util.regex.Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"")
                .matcher(home);
        while (links.find()) {
            int size = compressed(get(links.group(1).replace("&amp;", "&")));
            if (links.group(1).contains(".js")) assertTrue(size <= HEAVIEST_SCRIPT, "script: " + size);
            all += size;
        }
        assertTrue(all <= HEAVIEST_PAGE, "home page with style and script: " + all);
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
