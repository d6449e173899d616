package dev.debrief.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.HashMap;

/** Renders pages with the templates in {@code src/main/jte}, which are compiled with the program. */
final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    void render(Context ctx, String template, Object view) {
        var output = new Utf8ByteOutput();
        var parameters = new HashMap<String, Object>();
        parameters.put("view", view);
        engine.render(template, parameters, output);
        ctx.contentType("text/html; charset=utf-8").result(output.toByteArray());
    }
}
