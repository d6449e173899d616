package dev.debrief.read;

import dev.debrief.text.Attempt;
import dev.debrief.text.Problem;
import dev.debrief.text.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The articles of one or more folders.
 *
 * @param articles in the order of their folders and file names
 * @param problems what could not be read, and why
 * @param others files that are no articles by their extensions, such as pictures
 */
public record Corpus(List<Article> articles, List<Problem> problems, List<Problem> others) {
    /** The file extensions of articles. That of the old format of Word is here so that such files are reported. */
    public static final Set<String> EXTENSIONS =
            Set.of("txt", "text", "md", "markdown", "mdx", "html", "htm", "pdf", "docx", "doc");

    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdx");

    private static final String NO_ARTICLE =
            "is no .txt, .md, .mdx, .html, .pdf, or .docx file, the formats that are read; skipped";

    /** What Word puts next to a document while it is open. */
    private static final String OPEN_IN_WORD = "~$";

    public Corpus {
        articles = List.copyOf(articles);
        problems = List.copyOf(problems);
        others = List.copyOf(others);
    }

    /** Everything that was skipped, and what else a person should look at. */
    public List<Problem> reports() {
        var all = new ArrayList<>(problems);
        all.addAll(others);
        return all;
    }

    /** Reads every file below the folders that has one of {@link #EXTENSIONS}. Symbolic links are not followed. */
    public static Corpus read(List<Path> folders) {
        var articles = new ArrayList<Article>();
        var problems = new ArrayList<Problem>();
        var others = new ArrayList<Problem>();
        var ids = new HashSet<String>();
        for (Path folder : folders) {
            for (Path file : SourceFiles.below(folder, EXTENSIONS, problems)) {
                if (SourceFiles.name(file).startsWith(OPEN_IN_WORD)) continue;
                String id = id(folder, file, ids);
                String name = SourceFiles.name(folder, file);
                Attempt.at(name, () -> read(file, name, id, problems))
                        .orReport(problems)
                        .ifPresent(articles::add);
            }
            for (String name : SourceFiles.others(folder, EXTENSIONS)) others.add(new Problem(name, 0, NO_ARTICLE));
        }
        return new Corpus(articles, problems, others);
    }

    private static Article read(Path file, String name, String id, List<Problem> problems) throws IOException {
        String extension = SourceFiles.extension(file);
        byte[] bytes = SourceFiles.read(file, SourceFiles.LARGEST_FILE_BYTES);
        var out = new LineWriter();
        if (extension.equals("pdf")) return out.article(id, name, Pdf.read(name, bytes, out, problems));
        if (extension.startsWith("doc")) return out.article(id, name, Docx.read(bytes, out));
        String content = Decoder.decode(
                name, bytes, () -> isHtml(extension) ? Html.statedEncoding(bytes) : Optional.empty(), problems);
        return parse(id, name, extension, content, problems);
    }

    /** Reads one document whose bytes are already decoded; {@code extension} gives its format. */
    public static Article parse(String id, String source, String extension, String content, List<Problem> problems) {
        var out = new LineWriter();
        if (isHtml(extension)) return out.article(id, source, Html.read(content, out));
        FrontMatter about = FrontMatter.NONE;
        String body = content;
        int before = 0; // how many lines of the file come before the body
        var fence = Fence.find(content).filter(Fence::isMeant);
        if (fence.isPresent()) {
            about = FrontMatterReader.read(source, fence.get(), problems);
            body = content.substring(fence.get().end());
            before = (int) content.substring(0, fence.get().end()).lines().count() - 1;
        }
        if (MARKDOWN.contains(extension)) Markdown.read(body, before, out);
        else PlainText.read(body, before, out);
        return out.article(id, source, about);
    }

    private static boolean isHtml(String extension) {
        return extension.startsWith("htm");
    }

    private static String id(Path folder, Path file, Set<String> taken) {
        String id = slug(stem(SourceFiles.name(file)));
        if (!taken.add(id)) {
            id = slug(stem(folder.relativize(file).toString()));
            for (int n = 2; !taken.add(id); n++) id = slug(stem(SourceFiles.name(file))) + "-" + n;
        }
        return id;
    }

    /** A name as lower-case letters, digits, and hyphens; never empty. */
    public static String slug(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String slug = bare.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "article" : slug;
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
