package dev.debrief.web;

import dev.debrief.answer.AnswerRequest;
import dev.debrief.domain.Facet;
import dev.debrief.domain.Grouping;
import dev.debrief.domain.Mode;
import dev.debrief.domain.Order;
import dev.debrief.domain.Schema;
import dev.debrief.search.SearchRequest;
import dev.debrief.text.NearestName;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the parameters of a search, which are the same for pages and API. */
final class Params {
    private Params() {}

    /** @param usual how hits are grouped if the request does not say so */
    static SearchRequest search(Context ctx, Schema schema, Grouping usual) {
        return new SearchRequest(
                query(ctx),
                filters(ctx, schema.facets()),
                number(ctx, "page", 1),
                number(ctx, "size", 10),
                oneOf(ctx, "sort", Order.RELEVANCE),
                oneOf(ctx, "mode", Mode.HYBRID),
                oneOf(ctx, "group", usual),
                flag(ctx, "explain"));
    }

    static AnswerRequest answer(Context ctx) {
        return new AnswerRequest(query(ctx), filters(ctx, AnswerRequest.ABOUT));
    }

    private static String query(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
    }

    private static Map<Facet, List<String>> filters(Context ctx, List<Facet> facets) {
        Map<Facet, List<String>> filters = new LinkedHashMap<>();
        for (Facet facet : facets) {
            var values = ctx.queryParams(facet.key());
            if (!values.isEmpty()) filters.put(facet, values);
        }
        return filters;
    }

    private static boolean flag(Context ctx, String name) {
        String value = Optional.ofNullable(ctx.queryParam(name)).orElse("").strip();
        return switch (value) {
            case "true", "1" -> true;
            case "", "false", "0" -> false;
            default -> throw WebException.badRequest(name + " must be true or false");
        };
    }

    static int number(Context ctx, String name, int otherwise) {
        String value = ctx.queryParam(name);
        if (value == null || value.isBlank()) return otherwise;
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw WebException.badRequest(name + " must be a whole number");
        }
    }

    /** The constant with this name, ignoring case. */
    private static <E extends Enum<E>> E oneOf(Context ctx, String name, E otherwise) {
        String value = ctx.queryParam(name);
        if (value == null || value.isBlank()) return otherwise;
        List<String> all = Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(value.strip()))
                .findFirst()
                .orElseThrow(() -> WebException.badRequest(name + " must be one of " + String.join(", ", all)
                        + NearestName.to(value, all.stream())
                                .map(meant -> "; did you mean " + meant + "?")
                                .orElse("")));
    }
}
