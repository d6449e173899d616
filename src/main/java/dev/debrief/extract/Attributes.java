package dev.debrief.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The attributes in braces at the end of a block, in the style of Pandoc and kramdown: {@code {.name key=value
 * key="several words"}}.
 *
 * @param values in the order written; a key may be repeated
 */
record Attributes(String name, List<Value> values) {
    record Value(String key, String value) {}

    private static final Pattern ALL =
            Pattern.compile("\\{\\s*\\.(?<name>[\\w-]+)(?<values>(?:\\s+[\\w-]+=(?:\"[^\"]*\"|[^\\s\"=]+))*)\\s*\\}");
    private static final Pattern ONE = Pattern.compile("(?<key>[\\w-]+)=(?:\"(?<quoted>[^\"]*)\"|(?<bare>[^\\s\"=]+))");

    Attributes {
        values = List.copyOf(values);
    }

    /** Empty if the text is not made of a name with a dot and of keys with values. */
    static Optional<Attributes> parse(String text) {
        var all = ALL.matcher(text);
        if (!all.matches()) return Optional.empty();
        var values = new ArrayList<Value>();
        var one = ONE.matcher(all.group("values"));
        while (one.find()) {
            String quoted = one.group("quoted");
            values.add(new Value(one.group("key"), (quoted == null ? one.group("bare") : quoted).strip()));
        }
        return Optional.of(new Attributes(all.group("name"), values));
    }
}
