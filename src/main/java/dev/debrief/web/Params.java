package dev.debrief.web;

import dev.debrief.index.Facet;
import dev.debrief.retrieve.Mode;
import dev.debrief.search.SearchRequest;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the parameters of a search, the same for pages and API. */
final class Params {
    private Params() {}

    static SearchRequest search(Context ctx) {
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            var values = ctx.queryParams(facet.key());
            if (!values.isEmpty()) filters.put(facet, values);
        }
        return new SearchRequest(
                        Optional.ofNullable(ctx.queryParam("q")).orElse("").strip(),
                        filters,
                        number(ctx, "page", 1),
                        number(ctx, "size", 10),
                        oneOf(
                                ctx,
                                "sort",
                                SearchRequest.Order.RELEVANCE,
                                SearchRequest.Order::of,
                                SearchRequest.Order.values()),
                        oneOf(ctx, "mode", Mode.HYBRID, Mode::of, Mode.values()),
                        oneOf(
                                ctx,
                                "group",
                                SearchRequest.Grouping.NONE,
                                SearchRequest.Grouping::of,
                                SearchRequest.Grouping.values()),
                        flag(ctx, "explain"))
                .read();
    }

    private static boolean flag(Context ctx, String name) {
        String value = Optional.ofNullable(ctx.queryParam(name)).orElse("").strip();
        return switch (value) {
            case "true", "1" -> true;
            case "", "false", "0" -> false;
            default -> throw WebException.badRequest(name + ": true or false");
        };
    }

    static int number(Context ctx, String name, int otherwise) {
        String value = ctx.queryParam(name);
        if (value == null || value.isBlank()) return otherwise;
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw WebException.badRequest(name + ": a whole number is expected");
        }
    }

    private static <E extends Enum<E>> E oneOf(
            Context ctx, String name, E otherwise, Function<String, Optional<E>> parse, E[] all) {
        String value = ctx.queryParam(name);
        if (value == null || value.isBlank()) return otherwise;
        return parse.apply(value.strip())
                .orElseThrow(() -> WebException.badRequest(name + ": one of "
                        + Arrays.stream(all)
                                .map(e -> e.name().toLowerCase(java.util.Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
