package dev.debrief;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * A folder with {@code ./debrief}, a JDK that prints what it was asked to run instead of running it, and a Maven that makes an
 * empty jar. What both do can be replaced by lines of a shell.
 *
 * @param folder of the checkout
 */
record Checkout(Path folder) {
    /** Only a failing test waits this long. */
    private static final int PATIENCE_SECONDS = 60;

    static Checkout in(Path folder) throws IOException {
        var checkout = new Checkout(folder);
        Files.createDirectories(folder.resolve("jdk/bin"));
        Files.copy(Path.of("debrief"), folder.resolve("debrief"));
        Files.createDirectories(folder.resolve("src/main"));
        Files.writeString(folder.resolve("src/main/Main.java"), "class Main {}");
        Files.writeString(folder.resolve("pom.xml"), "");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        checkout.javaThatRecords();
        checkout.program("jdk/bin/javac", "");
        checkout.maven("");
        return checkout;
    }

    private void program(String name, String shell) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/bash\n" + shell);
        assertTrue(program.toFile().setExecutable(true, false), name);
    }

    /** A JDK that records a cache, serves until it is stopped, or prints the last argument. */
    void javaThatRecords() throws IOException {
        java("""
                for last; do case $last in -XX:AOTCacheOutput=*) fresh=${last#*=} ;; esac; done
                case $last in
                  warm-up) echo recording >>"%s/recordings"; sleep 1; echo cache >"$fresh" ;;
                  serve) exec sleep 60 ;;
                  *) echo "$last" ;;
                esac
                """.formatted(folder));
    }

    void java(String shell) throws IOException {
        program("jdk/bin/java", shell);
    }

    /** @param shell what Maven does between starting and writing the jar */
    void maven(String shell) throws IOException {
        program(
                "mvnw",
                "echo build >>builds\nmkdir -p target/lib target/classes\n" + shell + "\ntouch target/debrief.jar\n");
    }

    /** As Maven leaves it. */
    Checkout built() throws IOException {
        Files.createDirectories(folder.resolve("target/lib"));
        Files.writeString(folder.resolve("target/debrief.jar"), "");
        return this;
    }

    Path target(String name) {
        return folder.resolve("target").resolve(name);
    }

    /** How often something happened: each time is a line in a file. */
    long times(String file) throws IOException {
        return Files.exists(folder.resolve(file))
                ? Files.readAllLines(folder.resolve(file)).size()
                : 0;
    }

    /** The end of a process and what it printed, standard error included. */
    record Run(int code, String output) {}

    /** A running {@code ./debrief}, in a process group of its own as if started at a terminal. */
    record Running(Process shell, BufferedReader output, long group) {
        /** Sends a signal to all processes of the group, as Ctrl+C does. */
        void stop(String signal) throws IOException, InterruptedException {
            Checkout.kill(signal, "-" + group);
        }

        Run end() throws IOException, InterruptedException {
            var lines = output.readAllLines();
            return new Run(shell.waitFor(), String.join("\n", lines));
        }
    }

    static void kill(String signal, String process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, "--", process)
                .inheritIO()
                .start()
                .waitFor();
    }

    Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return start(environment, arguments).end();
    }

    Running start(Map<String, String> environment, String... arguments) throws IOException {
        return startBy(List.of("bash"), environment, arguments);
    }

    /**
     * @param shell the command that runs scripts
     * @param environment what differs from that of the tests, where {@code HOME} and {@code JAVA_HOME} are not set
     */
    Running startBy(List<String> shell, Map<String, String> environment, String... arguments) throws IOException {
        // Job control gives the launcher a group of its own, since macOS has no setsid. What the outer shell says about
        // its
        // job is left out.
        String job = "exec 3>&2 2>/dev/null; set -m; \"$@\" </dev/null 2>&3 3>&- & echo $!; wait $!";
        var command = new ArrayList<String>(List.of("bash", "-c", job, "bash"));
        command.add("env");
        environment.forEach((name, value) -> command.add(name + "=" + value));
        command.addAll(shell);
        command.add(folder.resolve("debrief").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("HOME", "JAVA_HOME", "DEBRIEF_NO_AOT", "DEBRIEF_JAVA_OPTS"));
        var process = builder.start();
        var output = process.inputReader(StandardCharsets.UTF_8);
        return new Running(process, output, Long.parseLong(output.readLine()));
    }

    Map<String, String> jdk() {
        return Map.of("JAVA_HOME", folder.resolve("jdk").toString());
    }

    /** Waits until something is true. */
    static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.call()) {
            assertTrue(System.nanoTime() < end, what);
            Thread.sleep(50);
        }
    }
}
