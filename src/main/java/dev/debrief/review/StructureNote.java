package dev.debrief.review;

import dev.debrief.text.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something about the length or structure of a draft.
 *
 * @param where the part of the draft that it is about; null if it is about all of it
 */
public record StructureNote(Code code, @Nullable Span where) {
    public enum Code {
        RAMBLE("It wanders. Open with the point, and cut the asides that do not lead to it."),
        NO_RESULT(
                "A story without an ending: say what came of it, with a figure or with what somebody did differently."),
        TOOL_LIST("A list of tools: say what you chose one of them for, and what it cost."),
        OTHER_QUESTION("This may answer another question than the one that was asked.");

        private final String message;

        Code(String message) {
            this.message = message;
        }

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String message() {
            return message;
        }
    }
}
