package dev.debrief.web;

import dev.debrief.app.KnowledgeBase;
import dev.debrief.domain.Dimension;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Term;
import dev.debrief.search.FacetCount;
import dev.debrief.search.SearchRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which loop a page is about.
 *
 * @param company as the index has it
 * @param role null for all
 */
public record LoopName(String company, Term level, @Nullable Term role) {
    /** Levels that are titles of their own, to which no role can be added as in "Staff engineer". */
    private static final List<String> TITLES = List.of("director", "vp");

    /** @throws WebException if there is no such level or role, or nothing is known about the company */
    static LoopName of(KnowledgeBase knowledge, String company, String level, @Nullable String role)
            throws IOException {
        return new LoopName(
                company(knowledge, company),
                term(Dimension.LEVEL, level),
                role == null ? null : term(Dimension.ROLE, role));
    }

    private static Term term(Dimension dimension, String typed) {
        return dimension
                .vocabulary()
                .named(typed)
                .orElseThrow(() -> WebException.notFound("there is no such " + dimension.key() + "; choose one of "
                        + String.join(
                                ", ",
                                dimension.vocabulary().terms().stream()
                                        .map(Term::value)
                                        .toList())));
    }

    private static String company(KnowledgeBase knowledge, String typed) throws IOException {
        String meant = Facet.COMPANY.canonical(typed).orElse(typed);
        return knowledge.search(SearchRequest.listing(knowledge.countable(), 1, 1)).counts(Facet.COMPANY).stream()
                .filter(one -> one.count() > 0)
                .map(FacetCount::value)
                .filter(meant::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> WebException.notFound(
                        "no document is about this company; the page /loops lists those that are described"));
    }

    /** What passages about it are filed under, from the part that is easiest to leave out. */
    Map<Facet, List<String>> filters() {
        Map<Facet, List<String>> filters = new LinkedHashMap<>();
        if (role != null) filters.put(Facet.ROLE, List.of(role.value()));
        filters.put(Facet.LEVEL, List.of(level.value()));
        filters.put(Facet.COMPANY, List.of(company));
        return filters;
    }

    /** Such as "Staff engineer at Google". */
    public String title() {
        return position() + " at " + company;
    }

    private String position() {
        if (role == null) return level.label();
        if (TITLES.contains(level.value())) return level.label() + " (" + inText(role) + ")";
        return level.label() + " " + inText(role);
    }

    private static String inText(Term role) {
        String label = role.label();
        boolean isAcronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return isAcronym ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** The name of the scope that is left without one of the parts. */
    String without(Facet part) {
        if (part.equals(Facet.ROLE)) return level.label() + " at " + company + ", any role";
        if (part.equals(Facet.COMPANY)) return position() + " at any company";
        return role == null ? company + " at any level" : role.label() + " at " + company + ", any level";
    }

    String linkWithout(Facet part) {
        if (part.equals(Facet.ROLE)) return Links.loop(company, level.value(), null);
        if (role == null)
            return part.equals(Facet.COMPANY)
                    ? Links.browse(Facet.LEVEL, level.value())
                    : Links.browse(Facet.COMPANY, company);
        var left = filters();
        left.remove(part);
        return Links.filtered(left);
    }
}
