package dev.debrief.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Digests of thirteen documents about two levels and two companies, which declare everything, and one that declares nothing:
 * seven documents about Staff by six authors, and five about Senior by as many; one more is about both.
 */
final class SmallCorpus {
    static final String QUESTION = "Which of your decisions at the depot would you take back today?";
    static final String LOOP = "The onsite at Google takes one day and has four conversations.";
    static final String UNDECLARED = "Google rejects every Staff engineer who blames the drivers of the trams.";

    private final Path folder;

    private SmallCorpus(Path folder) {
        this.folder = folder;
    }

    static Served serve(Path folder) throws IOException {
        new SmallCorpus(folder).write();
        return Served.of(folder);
    }

    private void write() throws IOException {
        for (String slug : new String[] {"hero-narrative", "buzzword-vision"})
            file("patterns/" + slug + ".yaml", Files.readString(Path.of("corpus/patterns", slug + ".yaml")));
        for (int i = 1; i <= 7; i++)
            digest(
                    "staff-" + i,
                    "Ada " + Math.min(i, 6),
                    "staff",
                    i <= 3 ? "Google" : "Amazon",
                    i == 1 ? """
                    cases:
                      lamps:
                        candidate: An engineer of lamps
                        target: Staff engineer
                        outcome: rejected
                    """ : "",
                    """
                    The engineer of line %d told the panel of a launch as if nobody else had been there. {.rejection-trigger pattern=hero-narrative%s}
                    """.formatted(i, i == 1 ? " verdict=rejected case=lamps" : ""));
        for (int i = 1; i <= 5; i++)
            digest("senior-" + i, "Bea " + i, "senior", i == 1 ? "Stripe" : "", "", """
                    The engineer of bridge %d could not say in which order the bolts had been set. {.rejection-trigger%s}
                    """.formatted(
                            i, i <= 2 ? " pattern=buzzword-vision" : ""));
        digest("both", "Cy", "senior, staff", "Google", "", """
                Engineers who name the person that proved them wrong are hired. {.approval-signal topic=conflict}

                - %s {.question round=behavioural}

                %s {.fact round=onsite}
                """.formatted(QUESTION, LOOP));
        file("articles/guessed.md", "# What Google wants\n\n## Rejected\n\n" + UNDECLARED + "\n");
    }

    private void digest(String name, String author, String levels, String company, String more, String text)
            throws IOException {
        file("articles/" + name + ".md", """
                ---
                title: Digest %s
                source:
                  title: Original of %s
                  author: %s
                  mark: first-hand
                passages: declared
                roles: [engineer]
                levels: [%s]
                companies: [%s]
                %s---
                %s""".formatted(name, name, author, levels, company, more, text));
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
