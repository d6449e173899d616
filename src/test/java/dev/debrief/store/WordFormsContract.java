package dev.debrief.store;

import static dev.debrief.store.Texts.marked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.debrief.Seed;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which ways of writing a word are one word, which are not, and that all of a word is marked as the text has it. */
interface WordFormsContract extends StoreUnderTest {
    /** Ways of writing one word. */
    List<List<String>> SAME = List.of(
            List.of("didn't", "didn\u2019t", "didn\u02BCt", "didn\u201Bt", "didn\uFF07t", "didn\u00B4t", "DIDN\u2019T"),
            List.of("O'Reilly", "O\u2019Reilly", "o\u02BCreilly\u2019s"),
            List.of("r\u00E9sum\u00E9", "resume", "re\u0301sume\u0301", "R\u00C9SUM\u00C9", "resume\u0301s"),
            List.of("na\u00EFve", "naive", "nai\u0308ve"),
            List.of("\u0141\u00F3d\u017A", "Lodz", "\u0141o\u0301dz\u0301"),
            List.of("Nestl\u00E9", "Nestle", "\uFF2E\uFF45\uFF53\uFF54\uFF4C\uFF45"),
            List.of("\uFB01nance", "finance", "\uD835\uDC1F\uD835\uDC22nance"),
            List.of("cooperate", "co\u00ADoperate", "co\u200Boperate", "co\u2060operate", "co\u00F6perate"),
            List.of("\u0439\u043E\u0434", "\u0438\u0306\u043E\u0434"),
            List.of("\u30D1\u30F3", "\u30CF\u309A\u30F3", "\uFF8A\uFF9F\uFF9D"),
            List.of("C++", "c++", "\uFF23\uFF0B\uFF0B"),
            List.of("C#", "c#", "C\u266F"),
            List.of("Node.js", "node.JS"),
            List.of("R&D", "r&d"));

    /** Words that differ from another one in nothing but a sign or a digit. */
    List<String> DIFFERENT = List.of(
            "C", "C++", "C#", "F", "F#", "net", ".NET", "Node", "Node.js", "L", "L6", "E", "E5", "R", "D", "R&D", "B",
            "A/B");

    @Test
    default void aWordIsFoundAndMarkedInWhateverWayItIsWritten() throws IOException {
        for (var forms : SAME) {
            var sentences = forms.stream()
                    .map(form -> "\uD83E\uDD98 quokkas " + form + " wombats")
                    .toList();
            try (var texts = Texts.of(this, sentences)) {
                for (String form : forms) {
                    var result = texts.lexical(form);
                    assertEquals(forms.size(), result.total(), form);
                    assertEquals(
                            forms.stream().sorted().toList(),
                            result.hits().stream()
                                    .flatMap(hit -> marked(hit).stream())
                                    .sorted()
                                    .toList(),
                            form);
                    assertNull(result.corrected(), form);
                }
            }
        }
    }

    @Test
    default void inPhrasesAndExclusionsAWordIsAlsoOneInWhateverWayItIsWritten() throws IOException {
        for (var forms : SAME) {
            var sentences = Stream.concat(
                            forms.stream().map(form -> "quokkas " + form + " wombats"), Stream.of("quokkas alone"))
                    .toList();
            try (var texts = Texts.of(this, sentences)) {
                var without = List.of("quokkas alone");
                for (String form : forms) {
                    String phrase = "\"quokkas " + form + " wombats\"";
                    assertEquals(sentences.subList(0, forms.size()), texts.found(phrase), phrase);
                    assertEquals(without, texts.found("quokkas -" + form), form);
                    assertEquals(without, texts.found("quokkas -" + phrase), phrase);
                    assertTrue(sentences.containsAll(texts.marked(phrase)), phrase);
                }
            }
        }
    }

    @Test
    default void namesThatDifferByASignAreDifferentWords() throws IOException {
        try (var texts = Texts.of(
                this,
                DIFFERENT.stream().map(name -> "We write " + name + " here").toList())) {
            for (String name : DIFFERENT) {
                for (String typed : List.of(name, "\"" + name + "\"")) {
                    assertEquals(List.of("We write " + name + " here"), texts.found(typed), typed);
                    assertEquals(List.of(name), texts.marked(typed), typed);
                }
                assertEquals(DIFFERENT.size() - 1, texts.found("write -" + name).size(), name);
            }
        }
    }

    @Test
    default void aNameIsAWordWhateverStandsNextToIt() throws IOException {
        var sentences = List.of(
                "They wrote C++, then Go.",
                "They wrote C/C++.",
                "They like C++'s templates (a lot)",
                "They wrote C++17 code",
                "A C++-based system",
                "(C++)",
                "\u201CC++\u201D",
                "C++");
        try (var texts = Texts.of(this, sentences)) {
            assertEquals(sentences, texts.found("C++"));
            for (var hit : texts.lexical("C++").hits())
                assertEquals(List.of(hit.passage().text().contains("'s") ? "C++'s" : "C++"), marked(hit));
            assertEquals(sentences.subList(1, 2), texts.found("c"));
            assertEquals(sentences.subList(2, 3), texts.found("\"c++ templates\""));
            assertEquals(List.of("C++17"), texts.marked("\"c++ 17\""));
            assertEquals(List.of("17"), texts.marked("17"));
        }
    }

    @Test
    default void aSignThatEndsASentenceOrCountsSomethingIsNoPartOfAWord() throws IOException {
        var sentences = List.of(
                "They cast a net.",
                "What they like is C.",
                "It ended ...abruptly",
                "Staff+ engineers",
                "PR#12 was his/her own",
                "salary&benefits");
        try (var texts = Texts.of(this, sentences)) {
            var words = List.of("net", "c", "abruptly", "staff", "pr", "salary");
            for (int i = 0; i < words.size(); i++)
                assertEquals(sentences.subList(i, i + 1), texts.found(words.get(i)), words.get(i));
            assertEquals(sentences.subList(4, 5), texts.found("\"her own\""));
            assertEquals(List.of(), texts.found(".net"));
        }
    }

    @Test
    default void shortAndLongFormsOfATitleAreFoundByEachOther() throws IOException {
        var sentences =
                List.of("A Sr. engineer", "A Sr engineer", "A senior engineer", "A junior engineer", "A Jr. one");
        try (var texts = Texts.of(this, sentences)) {
            for (String senior : List.of("sr", "Sr.", "senior"))
                assertEquals(sentences.subList(0, 3), texts.found(senior), senior);
            for (String junior : List.of("jr", "Jr.", "junior"))
                assertEquals(sentences.subList(3, 5), texts.found(junior), junior);
        }
    }

    @Test
    default void aSynonymWithAStopWordIsFoundWithItAndFindsTheOtherForm() throws IOException {
        var sentences = List.of("He led research and development", "He led R&D", "He led research, development");
        try (var texts = Texts.of(this, sentences)) {
            assertEquals(sentences.subList(0, 2), texts.found("r&d"));
            assertEquals(List.of("R&D"), texts.marked("\"r&d\""));
            assertTrue(texts.found("research and development").contains("He led R&D"));
            assertEquals(List.of("research and development"), texts.marked("r&d -\"r&d\""));
        }
    }

    @Test
    default void aMisspeltWordIsCorrectedWithOrWithoutItsAccents() throws IOException {
        try (var texts = Texts.of(this, List.of("Such na\u00EFvet\u00E9 is rare", "A chateau in \u0141om\u017Ca"))) {
            for (String typed : List.of("naivte", "na\u00EFvt\u00E9", "nai\u0308vte\u0301", "naivett\u00E9"))
                assertEquals("naivete", texts.lexical(typed).corrected(), typed);
            for (String typed : List.of("naivete", "NA\u00CFVET\u00C9", "nai\u0308vete\u0301", "ch\u00E2teau", "lomza"))
                assertNull(texts.lexical(typed).corrected(), typed);
        }
    }

    /** Whatever a word is made of, each of its forms finds it, and all of it is marked and nothing else. */
    @Test
    default void everyWordIsFoundByAnotherFormAndMarkedAsAWhole() throws IOException {
        long seed = Seed.of(WordFormsContract.class);
        var random = new Random(seed);
        var all = Stream.generate(() -> List.of(word(random), "\uD83E\uDD98", word(random), name(random), word(random)))
                .limit(100)
                .toList();
        try (var texts = Texts.of(
                this, all.stream().map(words -> String.join(" ", words)).toList())) {
            for (var words : all) {
                String word = words.get(random.nextInt(words.size()));
                var stems = language().stems(word);
                long same = words.stream()
                        .filter(other -> language().stems(other).equals(stems))
                        .count();
                if (same > 1) continue;
                String typed = otherForm(word, random);
                String where = word + " typed as " + typed + ", " + Seed.replay(seed);
                var hit = texts.lexical("\"" + typed + "\"").hits().stream()
                        .filter(one -> one.passage().text().equals(String.join(" ", words)))
                        .findFirst();
                assertTrue(hit.isPresent(), where);
                assertEquals(List.of(word), marked(hit.get()), where);
            }
        }
    }

    private static String word(Random random) {
        var parts = ("k z qu w a o 7 \u00E9 e\u0301 \u00F6 u\u0308 \u0142 \u00DF \uFF41 \u00AD \u200B"
                        + " ' \u2019 \u02BC \u201B \uD835\uDC1F \uD801\uDC37 \u0439")
                .split(" ");
        var word = new StringBuilder("x");
        for (int i = 0; i < 6; i++)
            word.append(parts[random.nextInt(parts.length)]).append((char) ('a' + random.nextInt(26)));
        return word.toString();
    }

    private static String name(Random random) {
        char letter = (char) ('b' + random.nextInt(25));
        return switch (random.nextInt(5)) {
            case 0 -> letter + "++";
            case 1 -> letter + "#";
            case 2 -> "." + letter + "xz";
            case 3 -> letter + "&" + letter;
            default -> letter + "/" + letter;
        };
    }

    private static String otherForm(String word, Random random) {
        String other = Normalizer.normalize(word, random.nextBoolean() ? Normalizer.Form.NFD : Normalizer.Form.NFC);
        if (random.nextBoolean()) other = other.replaceAll("[\u00AD\u200B]", "");
        if (random.nextBoolean()) other = other.replaceAll("[\u2019\u02BC\u201B]", "'");
        return random.nextBoolean() ? other.toUpperCase(Locale.ROOT) : other;
    }
}
