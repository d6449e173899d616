package dev.debrief.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** The style, script, and image files of the pages. Their addresses contain a version, so that browsers can cache them. */
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "tokens.css", "text/css; charset=utf-8",
            "debrief.css", "text/css; charset=utf-8",
            "debrief.js", "text/javascript; charset=utf-8",
            "kept.js", "text/javascript; charset=utf-8",
            "draft.js", "text/javascript; charset=utf-8",
            "attempts.js", "text/javascript; charset=utf-8",
            "copy.js", "text/javascript; charset=utf-8",
            "card.png", "image/png",
            "favicon.svg", "image/svg+xml",
            "logo.svg", "image/svg+xml");

    private record Asset(byte[] content, String type, String version) {}

    private static final Map<String, Asset> ASSETS = load();

    private Assets() {}

    private static Map<String, Asset> load() {
        var assets = new LinkedHashMap<String, Asset>();
        TYPES.forEach((name, type) -> {
            try (InputStream in = Assets.class.getResourceAsStream("/dev/debrief/web/" + name)) {
                if (in == null) throw new IllegalStateException("asset missing from the class path: " + name);
                byte[] content = in.readAllBytes();
                var crc = new CRC32();
                crc.update(content);
                assets.put(name, new Asset(content, type, HexFormat.of().toHexDigits((int) crc.getValue())));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read asset " + name, e);
            }
        });
        return Map.copyOf(assets);
    }

    /** The address of an asset. It changes whenever the content changes. */
    static String address(String name) {
        var asset = ASSETS.get(name);
        if (asset == null) throw new IllegalArgumentException("no asset " + name);
        return "/assets/" + name + "?v=" + asset.version();
    }

    static void serve(Context ctx) {
        var asset = ASSETS.get(ctx.pathParam("name"));
        if (asset == null) throw WebException.notFound("there is no such file");
        boolean current = asset.version().equals(ctx.queryParam("v"));
        ctx.header("Cache-Control", current ? "public, max-age=31536000, immutable" : "public, max-age=3600");
        ctx.contentType(asset.type()).result(asset.content());
    }
}
