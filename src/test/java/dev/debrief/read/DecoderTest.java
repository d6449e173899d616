package dev.debrief.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.debrief.text.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DecoderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    private String decode(byte[] bytes) throws IOException {
        return Decoder.decode("a.txt", bytes, Optional::empty, problems);
    }

    private String decode(String text, String charset) throws IOException {
        return decode(text.getBytes(Charset.forName(charset)));
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) values[i];
        return bytes;
    }

    private String page(byte[] bytes) throws IOException {
        Files.write(folder.resolve("page.html"), bytes);
        var corpus = Corpus.read(List.of(folder));
        problems.addAll(corpus.problems());
        return corpus.articles().getFirst().text().strip();
    }

    @Test
    void utf8IsReadWithAndWithoutAMark() throws IOException {
        assertEquals("café", decode("café", "UTF-8"));
        assertEquals("x", decode(bytes(0xEF, 0xBB, 0xBF, 'x')));
    }

    @Test
    void whatIsNotUtf8IsReadAsWindows1252() throws IOException {
        assertEquals("“café”", decode("“café”", "windows-1252"));
        assertEquals(List.of(), problems);
    }

    @Test
    void utf8ThatWasReadAsWindows1252IsRepaired() throws IOException {
        assertEquals("it’s", decode("itâ€™s", "UTF-8"));
        assertEquals("Ångström, naïve, 描述了", Mojibake.repaired("Ångström, naïve, 描述了"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16", "UTF-16BE", "UTF-16LE", "x-UTF-16LE-BOM"})
    void utf16IsReadWithAndWithoutAMark(String charset) throws IOException {
        assertEquals("Committees reject vague claims.", decode("Committees reject vague claims.", charset));
        String chinese = "委员会拒绝空泛的说法。\n候选人必须举例。\n";
        assertEquals(chinese, decode(chinese, charset));
    }

    @Test
    void bytesWithZerosThatAreNotUtf16AreNotText() {
        for (byte[] bytes : List.of(
                bytes(1, 0, 2, 0),
                bytes('a', 0, 0, 'b'),
                ("A long text with a stray zero" + "\0" + ", which is not UTF-16.").getBytes(StandardCharsets.UTF_8)))
            assertEquals(
                    "binary, not text",
                    assertThrows(IOException.class, () -> decode(bytes)).getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "shift_jis, 採用委員会は①曖昧な主張を退ける",
        "windows-31j, 採用委員会は曖昧な主張を退ける",
        "euc-jp, 採用委員会は曖昧な主張を退ける",
        "iso-2022-jp, 採用委員会は曖昧な主張を退ける",
        "iso-8859-2, Żółć i święta",
        "windows-1250, Żółć i święta",
        "windows-1251, Комиссия отклоняет",
        "koi8-r, Комиссия отклоняет",
        "gb2312, 委员会拒绝空泛的说法",
        "gbk, 委員會拒絕空泛的說法",
        "gb18030, 委员会拒绝空泛的说法",
        "big5, 委員會拒絕空泛的說法",
        "euc-kr, 위원회는 모호한 주장을 거절한다",
        "iso-8859-1, “déjà vu”",
        "utf-8, 委员会拒绝空泛的说法"
    })
    void aPageIsReadInTheEncodingThatItStates(String name, String text) throws IOException {
        // Where browsers read an extension of the encoding, people wrote in it.
        var used = Charset.forName(
                switch (name) {
                    case "shift_jis" -> "windows-31j";
                    case "gb2312", "gbk" -> "GB18030";
                    case "iso-8859-1" -> "windows-1252";
                    default -> name;
                });
        for (String stated : List.of(
                "<html><head><meta charset=%s></head><body><p>%s</p>",
                "<meta http-equiv='Content-Type' content='text/html; charset=%s'><p>%s</p>",
                "<?xml version='1.0' encoding='%s'?><html><body><p>%s</p></body></html>")) {
            assertEquals(text, page(stated.formatted(name, text).getBytes(used)), stated);
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void aPageThatWasSavedAsUtf8IsReadAsUtf8WhateverItStates() throws IOException {
        assertEquals("曖昧な主張", page("<meta charset=shift_jis><p>曖昧な主張</p>".getBytes(StandardCharsets.UTF_8)));
        assertEquals("Żółć", page("<meta charset=utf-16><p>Żółć</p>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(), problems);
    }

    @Test
    void anEncodingThatIsNotKnownOrDoesNotFitIsReported() throws IOException {
        page("<meta charset=x-klingon><p>caf\u00e9</p>".getBytes(StandardCharsets.ISO_8859_1));
        page("<meta charset=euc-jp><p>caf\u00e9 \u00ff</p>".getBytes(StandardCharsets.ISO_8859_1));
        decode("採用委員会は曖昧な主張を退ける", "Shift_JIS");
        assertEquals(
                List.of(
                        "page.html: names the encoding 'x-klingon', which is not known; save it as UTF-8",
                        "page.html: is not quite in EUC-JP, as it says; characters were lost",
                        "a.txt: is in an encoding that was not recognised, so that characters are wrong; save it as UTF-8"),
                problems.stream().map(Problem::toString).toList());
    }
}
