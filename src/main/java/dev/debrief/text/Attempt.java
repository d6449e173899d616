package dev.debrief.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.Optional;

/**
 * What came of something that was done with one file. Whatever it throws costs that file only: the file is reported by
 * name, and all others are read.
 *
 * @param result empty if it failed
 * @param problems why it failed
 */
public record Attempt<T>(Optional<T> result, List<Problem> problems) {
    public Attempt {
        problems = List.copyOf(problems);
    }

    /** Something done with one file. */
    @FunctionalInterface
    public interface Step<T> {
        T run() throws IOException;
    }

    /**
     * Does something with a file.
     *
     * @param file the file's name as the user knows it
     * @throws UncheckedIOException if this thread was interrupted, which is not the fault of the file
     */
    public static <T> Attempt<T> at(String file, Step<T> step) {
        try {
            return new Attempt<>(Optional.of(step.run()), List.of());
        } catch (InvalidFileException e) {
            return new Attempt<>(Optional.empty(), e.problems());
        } catch (ClosedByInterruptException e) {
            throw new UncheckedIOException("interrupted while reading " + file, e);
        } catch (IOException e) {
            return failed(file, SourceFiles.reason(e));
        } catch (StackOverflowError e) {
            return failed(file, "nested too deeply");
        } catch (OutOfMemoryError e) {
            return failed(file, "it takes more memory than there is");
        } catch (RuntimeException | Error e) {
            // No fault that is known: its kind says more than its message.
            return failed(file, e.toString());
        }
    }

    private static <T> Attempt<T> failed(String file, String reason) {
        return new Attempt<>(
                Optional.empty(), List.of(new Problem(file, 0, "could not be read (" + reason + "); skipped")));
    }

    /** The result, if there is one; otherwise the problems are added to those given. */
    public Optional<T> orReport(List<Problem> to) {
        to.addAll(problems);
        return result;
    }
}
