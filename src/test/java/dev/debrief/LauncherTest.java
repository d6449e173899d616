package dev.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.debrief.Checkout.Run;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where and how {@code ./debrief} starts a program that is already built. */
final class LauncherTest {
    private static final String WITHOUT_CACHE = "DEBRIEF_NO_AOT";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Checkout checkout;

    @BeforeEach
    void checkout() throws IOException {
        checkout = Checkout.in(folder).built();
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        var all = new HashMap<>(environment);
        all.put(name, value);
        return all;
    }

    @Test
    void startsWithTheJdkOfJavaHome() throws Exception {
        var environment = with(checkout.jdk(), "HOME", folder.toString());
        assertEquals(new Run(0, "--version"), checkout.run(with(environment, WITHOUT_CACHE, "1"), "--version"));
    }

    @Test
    void tellsTheProgramThatNothingIsATerminal() throws Exception {
        checkout.java("printf '%s\\n' \"$@\" | grep debrief.terminals; echo \"columns=${COLUMNS:-}\"");
        var run = checkout.run(with(checkout.jdk(), WITHOUT_CACHE, "1"), "--version");
        assertEquals(new Run(0, "-Ddebrief.terminals=\ncolumns="), run);
    }

    @Test
    void tellsTheProgramWhichStreamsAreTerminalsAndHowWide() throws Exception {
        assumeTrue(new File("/usr/bin/script").canExecute(), "script is not installed");
        checkout.java("printf '%s\\n' \"$@\" | grep debrief.terminals; echo \"columns=$COLUMNS\"");
        String command = "stty cols 60; JAVA_HOME=" + folder.resolve("jdk") + " DEBRIEF_NO_AOT=1 "
                + folder.resolve("debrief") + " --version </dev/null";
        var process = new ProcessBuilder("script", "-qec", "bash -c '" + command + "'", "/dev/null")
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        process.environment().remove("COLUMNS");
        String output = new String(process.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(
                "-Ddebrief.terminals=12\ncolumns=60", output.replace("\r", "").strip());
    }

    @Test
    void startsWithoutAHomeFolder() throws Exception {
        String path = folder.resolve("jdk/bin") + ":" + System.getenv("PATH");
        assertEquals(new Run(0, "--version"), checkout.run(Map.of("PATH", path, WITHOUT_CACHE, "1"), "--version"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"with a space", "a'b", "$HOME", "ö", "a;b&c", "(x)", "!", "%20", "#", "*", "-x", "100 %"})
    void startsInAFolderOfAnyName(String name) throws Exception {
        var here = Checkout.in(folder.resolve(name)).built();
        assertEquals(new Run(0, "--version"), here.run(with(here.jdk(), WITHOUT_CACHE, "1"), "--version"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "a\"b", "a\\b", "a\nb"})
    void refusesAFolderOfANameThatJavaCannotWorkWith(String name) throws Exception {
        var here = Checkout.in(folder.resolve(name)).built();
        var run = here.run(here.jdk(), "--version");
        assertEquals(1, run.code());
        assertTrue(
                run.output().startsWith("debrief: Java cannot work in a folder whose path has a colon"), run.output());
    }

    /** The real program and JDK: a name that is not ASCII for the checkout, the articles, the index, and in what is printed. */
    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "no_SUCH.UTF-8"})
    @Tag("slow")
    void readsAndWritesUtf8WhateverTheLocale(String locale) throws Exception {
        var here = real("Straße zum $chloß");
        Path articles = Files.createDirectories(here.folder().resolve("Aufsätze"));
        Files.writeString(articles.resolve("Größe.md"), "# Größe\n\n- BAD: \"I rewired every Straßenbahn alone.\"\n");
        var environment = with(javaHome(), "LC_ALL", locale);
        var export = here.run(with(environment, WITHOUT_CACHE, "1"), "export", "--corpus", articles.toString());
        assertEquals(0, export.code(), export.output());
        assertTrue(export.output().contains("\"source\":\"Größe.md\""), export.output());
        assertTrue(export.output().contains("every Straßenbahn alone"), export.output());
    }

    @Test
    void anotherEncodingThatWasChosenIsKept() throws Exception {
        checkout.java("echo \"${LC_ALL:-}\"");
        Path programs = Files.createDirectory(folder.resolve("bin"));
        Path locale = Files.writeString(programs.resolve("locale"), "#!/bin/sh\necho ISO-8859-1\n");
        assertTrue(locale.toFile().setExecutable(true));
        var environment = with(checkout.jdk(), "PATH", programs + ":" + System.getenv("PATH"));
        environment.put("LC_ALL", "C");
        environment.put(WITHOUT_CACHE, "1");
        assertEquals(new Run(0, "C"), checkout.run(environment, "--version"));
    }

    @Test
    void startsFromAFolderThatItMayNotWriteTo() throws Exception {
        checkout.java("for all; do echo \"$all\"; done");
        var run = readOnly(checkout.jdk());
        assertEquals(0, run.code(), run.output());
        assertFalse(run.output().contains("DJL_CACHE_DIR=" + folder), "native libraries are unpacked elsewhere");
        assertFalse(Files.exists(checkout.target("start.lock")), "no cache is recorded");
    }

    @Test
    void saysWhatToDoIfItMustBeBuiltWhereItMayNotWrite() throws Exception {
        Files.delete(checkout.target("debrief.jar"));
        var run = readOnly(checkout.jdk());
        assertEquals(1, run.code(), run.output());
        assertEquals(
                "debrief: the program must be built first, and " + folder.resolve("target")
                        + " cannot be written to; run " + folder.resolve("debrief")
                        + " --version as a user who may do that.",
                run.output());
    }

    /** Somebody else could put a library of their own there, which the program would run. */
    @Test
    void doesNotUnpackNativeLibrariesThroughALink() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        for (Object user : List.of(65534, Files.getAttribute(folder, "unix:uid")))
            Files.createSymbolicLink(temporary.resolve("debrief-" + user), folder);
        var run = readOnly(with(checkout.jdk(), "TMPDIR", temporary.toString()));
        assertEquals(1, run.code(), run.output());
        assertTrue(run.output().startsWith("debrief: native libraries must be unpacked, and neither "), run.output());
    }

    /** Runs the launcher as a user who may only read: root may write everywhere. */
    private Run readOnly(Map<String, String> environment) throws Exception {
        assertTrue(folder.toFile().setReadable(true, false) && folder.toFile().setExecutable(true, false));
        if ("root".equals(System.getProperty("user.name"))) {
            assumeTrue(new File("/usr/bin/setpriv").canExecute(), "root needs setpriv to become another user");
            var nobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "bash");
            return checkout.startBy(nobody, environment, "--version").end();
        }
        Path target = folder.resolve("target");
        assumeTrue(target.toFile().setWritable(false) && !Files.isWritable(target), "folders can be made read-only");
        return checkout.run(environment, "--version");
    }

    private static Map<String, String> javaHome() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"));
    }

    /** A checkout whose jar names the classes under test and their libraries. */
    private Checkout real(String name) throws IOException {
        var here = Checkout.in(folder.resolve(name)).built();
        for (String shipped : List.of("models", "corpus"))
            Files.createSymbolicLink(
                    here.folder().resolve(shipped), Path.of(shipped).toAbsolutePath());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(here.target("debrief.jar")), manifest).close();
        return here;
    }
}
