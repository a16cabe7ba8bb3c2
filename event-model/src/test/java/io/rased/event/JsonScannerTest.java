/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner beside a general parser: the same is JSON, and the same is read of it. */
final class JsonScannerTest {
    private static final byte[] ALPHABET =
            "{}[]\",:\\ \n\tu0129eE+-.truefalsn\u0000\u0001/\u00e9\ud83d\ude00".getBytes(StandardCharsets.UTF_8);

    @Property(tries = 2_000)
    void readsWhatAGeneralParserReads(@ForAll long seed) throws Exception {
        byte[] json = new GeneratedJson(new Random(seed)).bytes();

        assertThat(scanned(json)).isEqualTo(parsed(json));
    }

    @Property(tries = 5_000)
    void takesWhatAGeneralParserTakes(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        byte[] json = damaged(new GeneratedJson(random).bytes(), random);

        assertThat(isScanned(json)).as(new String(json, StandardCharsets.UTF_8)).isEqualTo(isParsed(json));
    }

    @Property(tries = 1_000)
    void numbersAreTheSame(@ForAll double number, @ForAll long whole, @ForAll long more) throws Exception {
        for (String text : List.of(
                Double.toString(number),
                Float.toString((float) number),
                Long.toString(whole),
                whole + "" + Math.abs(more % 1_000_000_007),
                whole + "." + Math.abs(more % 1_000_007),
                whole + "e" + more % 400,
                "-0")) {
            // Neither NaN nor infinity nor a zero before other digits is JSON.
            if (text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE]-?\\d+)?")) {
                byte[] json = ("[" + text + "]").getBytes(StandardCharsets.UTF_8);

                assertThat(scanned(json)).as(text).isEqualTo(parsed(json));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[01]",
                "[-]",
                "[1.]",
                "[.5]",
                "[+1]",
                "[1e]",
                "[1e+]",
                "[-01]",
                "[1,]",
                "[,1]",
                "{\"a\":1,}",
                "{,}",
                "[1 2]",
                "[1x]",
                "{\"a\"}",
                "{\"a\" 1}",
                "{a:1}",
                "{\"a\":}",
                "[tru]",
                "[nulll]",
                "[\"\\x\"]",
                "[\"\\u12g4\"]",
                "[\"a",
                "[\"\t\"]",
                "{",
                "[",
                "[}",
                "{\"a\":[}",
                "",
                " "
            })
    void whatIsNoneIsRefused(String text) throws IOException {
        byte[] json = text.getBytes(StandardCharsets.UTF_8);

        assertThat(isScanned(json)).isFalse();
        assertThat(isParsed(json)).isFalse();
    }

    @Test
    void escapesOfTwoAreOneCharacter() throws Exception {
        byte[] json = "[\"\\ud83d\\ude00\", \"\\uD83D\", {\"\\ud83d\\ude00\": 1}]".getBytes(StandardCharsets.UTF_8);

        assertThat(scanned(json)).isEqualTo(parsed(json)).contains("name \ud83d\ude00");
    }

    @Test
    void takesAsManyLevelsAsAGeneralParser() throws IOException {
        for (int levels : new int[] {1, 999, 1000, 1001, 1002, 100_000}) {
            byte[] json = ("[".repeat(levels) + "]".repeat(levels)).getBytes(StandardCharsets.UTF_8);

            assertThat(isScanned(json)).as(levels + " levels").isEqualTo(isParsed(json));
        }
    }

    @Test
    void everyCutIsRefused() throws Exception {
        byte[] json = new GeneratedJson(new Random(5)).bytes();
        for (int length = 0; length < json.length; length++) {
            byte[] part = java.util.Arrays.copyOf(json, length);
            assertThatThrownBy(() -> new JsonScanner(part).skip())
                    .isInstanceOf(MalformedMessageException.class)
                    .hasMessageContaining("not JSON at byte");
        }
    }

    @Test
    void aPartIsHandedToAGeneralParser() throws Exception {
        var json = new JsonScanner(
                " { \"a\" : {\"b\": \"c\\u0041\"} , \"\\u0064\":[ 1 ] } x".getBytes(StandardCharsets.UTF_8));

        json.beginObject();
        assertThat(json.nextMember()).isTrue();
        try (JsonParser part = json.parser()) {
            assertThat(part.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            assertThat(part.nextFieldName()).isEqualTo("b");
            assertThat(part.nextTextValue()).isEqualTo("cA");
            assertThat(part.nextToken()).isEqualTo(JsonToken.END_OBJECT);
            assertThat(part.nextToken()).isNull();
        }
        assertThat(json.nextMember()).isTrue();
        assertThat(json.is(JsonScanner.name("d"))).isTrue();
        assertThat(json.number()).isNaN();
        assertThat(json.nextMember()).isFalse();
        assertThat(json.peek()).isEqualTo((byte) 'x');
    }

    /** Names, texts, numbers and literals in their order. */
    private static List<Object> scanned(byte[] bytes) throws MalformedMessageException {
        List<Object> all = new ArrayList<>();
        scan(new JsonScanner(bytes), all);
        return all;
    }

    private static void scan(JsonScanner json, List<Object> all) throws MalformedMessageException {
        switch (json.peek()) {
            case '{' -> {
                json.beginObject();
                while (json.nextMember()) {
                    String name = json.string();
                    assertThat(json.is(JsonScanner.name(name))).isTrue();
                    assertThat(json.is(JsonScanner.name(name + "x"))).isFalse();
                    all.add("name " + name);
                    scan(json, all);
                }
            }
            case '[' -> {
                json.beginArray();
                while (json.nextElement()) {
                    scan(json, all);
                }
            }
            case '"' -> {
                json.text();
                all.add(json.string());
                assertThat(json.isPlain() ? json.textLength() : json.string().length())
                        .isGreaterThanOrEqualTo(json.string().length());
            }
            case 't', 'f', 'n' -> all.add(json.isTrue());
            default -> all.add(json.number());
        }
    }

    private static List<Object> parsed(byte[] bytes) throws IOException {
        List<Object> all = new ArrayList<>();
        try (JsonParser json = AcceptedJson.FACTORY.createParser(bytes)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                switch (token) {
                    case FIELD_NAME -> all.add("name " + json.currentName());
                    case VALUE_STRING -> all.add(json.getText());
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> all.add(json.getDoubleValue());
                    case VALUE_TRUE -> all.add(true);
                    case VALUE_FALSE, VALUE_NULL -> all.add(false);
                    default -> {}
                }
            }
        }
        return all;
    }

    private static boolean isScanned(byte[] bytes) {
        try {
            var json = new JsonScanner(bytes);
            json.skip();
            return json.peek() == 0 && json.place() == bytes.length;
        } catch (MalformedMessageException e) {
            return false;
        }
    }

    private static boolean isParsed(byte[] bytes) throws IOException {
        try (JsonParser json = AcceptedJson.FACTORY.createParser(bytes)) {
            boolean any = json.nextToken() != null;
            json.skipChildren();
            return any && json.nextToken() == null;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return false;
        }
    }

    private static byte[] damaged(byte[] json, Random random) {
        byte[] damaged = json.clone();
        int from = 1 + random.nextInt(damaged.length - 1);
        byte any = ALPHABET[random.nextInt(ALPHABET.length)];
        switch (random.nextInt(3)) {
            case 0 -> damaged[from] = any;
            case 1 -> {
                damaged = java.util.Arrays.copyOf(json, json.length + 1);
                System.arraycopy(json, from, damaged, from + 1, json.length - from);
                damaged[from] = any;
            }
            default -> {
                damaged = java.util.Arrays.copyOf(json, json.length - 1);
                System.arraycopy(json, from + 1, damaged, from, json.length - from - 1);
            }
        }
        return damaged;
    }
}
