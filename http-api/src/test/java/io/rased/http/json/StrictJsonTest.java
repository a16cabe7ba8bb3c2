/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    /** Says the same of a text as a parser that many use, made as strict as it can be. */
    private static final JsonFactory ORACLE = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(StrictJson.MAX_DEPTH)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final List<String> SEEDS = List.of(
            "{\"batchId\":\"b-1\",\"sequence\":7,\"metadata\":{\"trigger\":false,\"device\":{}},\"events\":[{\"eventType\":"
                    + "\"keydown\",\"timestamp\":1768471200000,\"payload\":{\"x\":12.50,\"y\":-0.25e-3,\"ok\":true}}]}",
            " [ 0 , -0 , 1e5 , 1E+300 , 123456789012345678901234567890 , null , [ ] , { } , [ [ [ [ [ ] ] ] ] ] ] ",
            "{\"a\\u0062c\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\",\"é😀العربية\":\"a long text with ünïcödé\"}",
            "{"
                    + String.join(
                            ",",
                            IntStream.range(0, 20)
                                    .mapToObj(i -> "\"m" + i + "\":" + i)
                                    .toList()) + "}",
            "\"text\"",
            "-1.5",
            "[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]",
            "{\"eight888\":1,\"nine99999\":2,\"a name of more than sixteen bytes\":[true,false,null]}");
    private static final String PIECES = "{}[]:,\"\\ \t\n0123456789-+.eEtfnu/é\u0000\u001f\u007f";

    @Test
    void whatItSaysOfAnyTextIsWhatTheOracleSays() {
        var random = new SplittableRandom(20261121);
        int accepted = 0;
        for (int i = 0; i < 150_000; i++) {
            byte[] text = mutated(SEEDS.get(random.nextInt(SEEDS.size())).getBytes(UTF_8), random);
            List<String> found = read(text);

            assertThat(found).as(new String(text, UTF_8)).isEqualTo(expected(text));
            accepted += found == null ? 0 : 1;
        }
        assertThat(accepted).isBetween(10_000, 140_000); // both answers were seen
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "\"",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1,}",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\" 1}",
                "{a:1}",
                "{'a':1}",
                "{1:2}",
                "{\"a\":1]",
                "[1}",
                "}",
                "]",
                ",",
                ":",
                "[01]",
                "[-]",
                "[+1]",
                "[.5]",
                "[1.]",
                "[1e]",
                "[1e+]",
                "[0x1]",
                "[NaN]",
                "[-Infinity]",
                "[1e309]",
                "[-1e309]",
                "[tru]",
                "[True]",
                "[nul",
                "[\"\t\"]",
                "[\"\\x\"]",
                "[\"\\u12G4\"]",
                "[\"\\u12\"]",
                "{} {}",
                "{}x",
                "1 2",
                "[1]//",
                "/**/[]",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"\\u0061\":1,\"a\":2}",
                "[\"\\ud800\"]",
                "[\"\\udc00x\"]",
                "[\"\\uffff\"]",
                "[\"\uffff\"]",
                "[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]"
            })
    void refuses(String text) {
        assertThat(read(text.getBytes(UTF_8))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"\u00ff\"]",
                "\u00ff[]",
                "[\"\u00c0\u0080\"]",
                "[\"\u00ed\u00a0\u0080\"]",
                "\u00ef\u00bb\u00bf[]",
                "[\u0000]"
            })
    void refusesBytesThatAreNotUtf8(String bytes) {
        assertThat(read(bytes.getBytes(ISO_8859_1))).isNull();
    }

    @Test
    void aDuplicateIsFoundInAnObjectWithManyMembersAndInOneThatContainsAnother() {
        String many = String.join(
                ",",
                IntStream.range(0, 100)
                        .mapToObj(i -> "\"m" + i + "\":{\"m0\":0}")
                        .toList());

        assertThat(read(("{" + many + "}").getBytes(UTF_8))).isNotNull();
        assertThat(read(("{" + many + ",\"m99\":1}").getBytes(UTF_8))).isNull();
        assertThat(read("{\"a\":{\"b\":1},\"b\":{\"a\":1},\"a\":2}".getBytes(UTF_8)))
                .isNull();
    }

    @Test
    void anIntegerFromZeroIsACountAndNothingElseIs() throws Exception {
        assertThat(count("0")).isZero();
        assertThat(count("-0")).isZero();
        assertThat(count("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        for (String none :
                List.of("9223372036854775808", "-1", "-9223372036854775808", "1.0", "1e3", "\"1\"", "true")) {
            assertThat(count(none)).as(none).isEqualTo(-1);
        }
    }

    @Test
    void aValueThatIsPassedOverIsCheckedAsWellAsOneThatIsRead() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 50_000; i++) {
            byte[] text = mutated(SEEDS.get(random.nextInt(SEEDS.size())).getBytes(UTF_8), random);

            assertThat(passes(text)).as(new String(text, UTF_8)).isEqualTo(expected(text) != null);
        }
    }

    private static long count(String number) throws MalformedJsonException {
        StrictJson json = StrictJson.open(number.getBytes(UTF_8));
        json.next();
        return json.count();
    }

    private static boolean passes(byte[] text) {
        try {
            StrictJson json = StrictJson.open(text);
            json.next();
            json.skipValue();
            json.end();
            return true;
        } catch (MalformedJsonException refused) {
            return false;
        }
    }

    private static @Nullable List<String> read(byte[] text) {
        try {
            List<String> tokens = new ArrayList<>();
            StrictJson json = StrictJson.open(text);
            for (JsonToken token = json.next(); token != null; token = json.next()) {
                tokens.add(
                        switch (token) {
                            case FIELD_NAME -> token + " " + json.name();
                            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> token + " " + json.text();
                            default -> token.toString();
                        });
            }
            json.end();
            return tokens.isEmpty() ? null : tokens;
        } catch (MalformedJsonException refused) {
            return null;
        }
    }

    private static @Nullable List<String> expected(byte[] text) {
        // Jackson takes UTF-16, UTF-32 and a byte order mark as well, and leaves I-JSON's characters unchecked.
        if (text.length == 0 || text[0] == 0 || (text.length > 1 && text[1] == 0) || text[0] == (byte) 0xEF) {
            return null;
        }
        List<String> tokens = new ArrayList<>();
        int depth = 0;
        try (JsonParser json = ORACLE.createParser(text)) {
            IJsonText.check(text);
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (depth == 0 && !tokens.isEmpty()) {
                    return null; // another value after the first
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                boolean said = token == com.fasterxml.jackson.core.JsonToken.FIELD_NAME
                        || token == com.fasterxml.jackson.core.JsonToken.VALUE_STRING
                        || token.isNumeric();
                tokens.add(token + (said ? " " + json.getText() : ""));
                if (token.isNumeric() && Double.isInfinite(Double.parseDouble(json.getText()))) {
                    return null;
                }
            }
        } catch (IOException refused) {
            return null;
        }
        return tokens.isEmpty() ? null : tokens;
    }

    private static byte[] mutated(byte[] text, SplittableRandom random) {
        var changed = new StringBuilder(new String(text, ISO_8859_1));
        byte[] pieces = PIECES.getBytes(UTF_8);
        for (int left = random.nextInt(3); left > 0; left--) {
            int at = random.nextInt(changed.length() + 1);
            char piece = (char) (pieces[random.nextInt(pieces.length)] & 0xFF);
            switch (random.nextInt(4)) {
                case 0 -> changed.insert(at, piece);
                case 1 -> changed.delete(at, Math.min(changed.length(), at + 1 + random.nextInt(4)));
                case 2 -> changed.replace(at, Math.min(changed.length(), at + 1), String.valueOf(piece));
                default -> {
                    int from = random.nextInt(changed.length() + 1);
                    int to = Math.min(changed.length(), from + random.nextInt(12));
                    changed.insert(at, changed.substring(from, to));
                }
            }
        }
        return changed.toString().getBytes(ISO_8859_1);
    }
}
