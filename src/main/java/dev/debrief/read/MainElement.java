package dev.debrief.read;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;

/** Finds the element of an HTML page that contains the article. */
final class MainElement {
    private static final Evaluator FURNITURE =
            Selector.evaluatorOf("script, style, noscript, template, svg, iframe, object, nav, footer, aside, form, "
                    + "button, select, dialog, [hidden], [aria-hidden=true], [role=navigation], [role=complementary], "
                    + "[role=banner], [role=contentinfo], [role=search], [role=dialog], [role=alert]");
    private static final Pattern FURNITURE_NAME = Pattern.compile(
            "(^|[-_ ])(cookies?|consent|gdpr|banner|sidebar|side-bar|share|sharing|social|comments?|disqus|newsletter|"
                    + "subscribe|subscription|signup|sign-up|related|recommended|promo|promotion|advert|ads|breadcrumbs?|"
                    + "pagination|popup|modal|toc|table-of-contents|author-bio|byline|tags|menu|navbar|navigation|footer|"
                    + "skip-link|cta)($|[-_ ])");

    /** Elements with the article may be inside these. */
    private static final Set<String> CONTAINERS =
            Set.of("div", "section", "article", "main", "td", "table", "tbody", "tr");
    /** Elements are the article as a whole, whatever they are called. */
    private static final Set<String> WHOLE = Set.of("body", "html", "article", "main");

    /** Share of the running text that the element with the article must contain. */
    private static final double NEARLY_ALL = 0.75;

    private MainElement() {}

    /**
     * Removes navigation, banners, and the like from a page, and returns the element that contains the article: the one
     * that the page declares, otherwise the one with the most running text.
     */
    static Element of(Document page) {
        removeFurniture(page);
        Element declared = page.selectFirst("article, main, [role=main], [itemprop=articleBody]");
        if (declared != null && declared.text().length() >= page.body().text().length() / 3) return densest(declared);
        return densest(page.body());
    }

    /** Gives each parent of furniture its other children anew: removing thousands one by one would take quadratic time. */
    static void removeFurniture(Document page) {
        for (Element parent : page.getAllElements()) {
            var kept = parent.childNodes().stream()
                    .filter(node -> !(node instanceof Element element && isFurniture(element)))
                    .toList();
            if (kept.size() < parent.childNodeSize()) parent.empty().appendChildren(kept);
        }
    }

    private static boolean isFurniture(Element element) {
        if (element.is(FURNITURE)) return true;
        if (WHOLE.contains(element.normalName()) || element.attributesSize() == 0) return false;
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        return FURNITURE_NAME.matcher(names).find();
    }

    /**
     * The innermost element that still contains nearly all running text. Menus, cards, and comments are outside it,
     * whatever they are called.
     */
    private static Element densest(Element from) {
        var running = RunningText.in(from);
        Element best = from;
        while (true) {
            Element densest = null;
            for (Element child : best.children()) {
                boolean larger = densest == null || running.of(child) > running.of(densest);
                if (larger && running.of(child) > 0 && CONTAINERS.contains(child.normalName())) densest = child;
            }
            if (densest == null || running.of(densest) < NEARLY_ALL * running.of(best)) return best;
            best = densest;
        }
    }

    /** How much running text each element contains. White space and the text of links do not count. */
    private record RunningText(Map<Element, Integer> lengths) {
        static RunningText in(Element root) {
            var lengths = new IdentityHashMap<Element, Integer>();
            root.traverse(new NodeVisitor() {
                private int length;
                private int links;

                @Override
                public void head(Node node, int depth) {
                    if (node instanceof TextNode text && links == 0)
                        length += (int) text.getWholeText()
                                .chars()
                                .filter(c -> !Character.isWhitespace(c))
                                .count();
                    else if (node instanceof Element element) {
                        lengths.put(element, length);
                        if (element.normalName().equals("a")) links++;
                    }
                }

                @Override
                public void tail(Node node, int depth) {
                    if (!(node instanceof Element element)) return;
                    lengths.merge(element, length, (before, after) -> after - before);
                    if (element.normalName().equals("a")) links--;
                }
            });
            return new RunningText(lengths);
        }

        int of(Element element) {
            return lengths.getOrDefault(element, 0);
        }
    }
}
