/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rased.http.FieldError;
import io.rased.http.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchReaderTest {
    private static final BatchLimits LIMITS = new BatchLimits(1000, 32 * 1024);
    private static final String IDS =
            "\"batchId\":\"b-1\",\"organizationId\":\"org-1\",\"sessionId\":\"s-1\",\"transactionId\":\"t-1\"";
    private static final String EVENTS = "\"events\":[{\"eventType\":\"keydown\",\"timestamp\":5,\"payload\":{}}]";

    @Test
    void readsWhatTheGatewayNeedsAndKeepsTheRestAsBytes() throws Exception {
        Batch batch = read(
                "{" + IDS + ",\"sequence\":7,\"timestamp\":\"2026-01-15T10:00:00Z\",\"unknown\":[1,{\"a\":null}],"
                        + "\"metadata\":{\"trigger\":true,\"userId\":\"u-1\",\"device\":{\"screen\":{\"width\":1}}},"
                        + "\"events\":[{\"timestamp\":9,\"eventType\":\"a\"},{\"eventType\":\"b\",\"timestamp\":3,\"x\":[]}]}");

        assertThat(batch.batchId().value()).isEqualTo("b-1");
        assertThat(batch.transaction().queueKey()).isEqualTo("org-1:t-1");
        assertThat(batch.session().value()).isEqualTo("s-1");
        assertThat(batch.trigger()).isTrue();
        assertThat(batch.userId()).isEqualTo("u-1");
        assertThat(batch.events()).isEqualTo(2);
        assertThat(batch.earliest()).isEqualTo(3);
        assertThat(batch.latest()).isEqualTo(9);
    }

    @Test
    void eventsMayBeEmptyOnlyWithTheFlagWhereverItStands() throws Exception {
        assertThat(read("{\"events\":[]," + IDS + ",\"metadata\":{\"trigger\":true}}")
                        .earliest())
                .isEqualTo(-1);
        assertInvalid("{" + IDS + ",\"events\":[]}", "/events");
        assertInvalid("{" + IDS + ",\"events\":[],\"metadata\":{\"trigger\":false}}", "/events");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}x",
                "{} {}",
                "nul",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":1e400}",
                "{\"a\":-1e999}",
                "{\"a\":1,}",
                "[1,]",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\udc00\\ud800\"}",
                "{\"a\":\"\\uFFFE\"}",
                "{\"a\":1,\"a\":2}",
                "{\"b\":{\"a\":1,\"\\u0061\":2}}",
                "/*c*/{}",
                "{\"events\":[{\"payload\":{\"x\":1,\"x\":1}}]}",
                "{\"events\":[{\"eventType\":\"a\",\"timestamp\":1e400}]}",
                "{\"events\":[{\"eventType\":\"a\",\"timestamp\":-1e400}]}",
                "{\"events\":[{\"eventType\":\"a\",\"timestamp\":NaN}]}"
            })
    void refusesWhatIsNoStrictJson(String text) {
        assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void refusesOtherEncodingsAndBrokenUtf8() {
        for (byte[] body : new byte[][] {
            "{}".getBytes(StandardCharsets.UTF_16BE),
            "{}".getBytes(StandardCharsets.UTF_16LE),
            "\uFEFF{}".getBytes(StandardCharsets.UTF_8),
            "\uFEFF{}".getBytes(StandardCharsets.UTF_16BE),
            {'{', '"', (byte) 0xC3, '"', ':', '1', '}'},
            {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'},
            {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'},
        }) {
            assertThatThrownBy(() -> BatchReader.read(body, LIMITS)).isInstanceOf(MalformedJsonException.class);
        }
    }

    @Test
    void acceptsEveryScriptAndTheReplacementCharacterItself() throws Exception {
        assertThat(read("{" + IDS + "," + EVENTS + ",\"note\":\"é 漢 😀 \\ud83d\\ude00 \uFFFD \\\\ud800\"}")
                        .events())
                .isEqualTo(1);
    }

    @Test
    void sixteenLevelsAreTheDeepest() throws Exception {
        String atTheLimit = "{" + IDS + "," + EVENTS + ",\"a\":" + "[".repeat(15) + "]".repeat(15) + "}";
        String tooDeep = "{" + IDS + "," + EVENTS + ",\"a\":" + "[".repeat(16) + "]".repeat(16) + "}";

        assertThat(read(atTheLimit).events()).isEqualTo(1);
        assertThatThrownBy(() -> read(tooDeep))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("16 levels");
    }

    @Test
    void numbersOfAnyLengthThatFitADoubleAreKept() throws Exception {
        assertThat(read("{" + IDS + "," + EVENTS + ",\"a\":0." + "1".repeat(2000) + ",\"b\":1e308,\"c\":1e-400}")
                        .events())
                .isEqualTo(1);
        assertThatThrownBy(() -> read("{" + IDS + "," + EVENTS + ",\"a\":1" + "0".repeat(400) + "}"))
                .isInstanceOf(MalformedJsonException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | ''",
                "3 | ''",
                "{\"organizationId\":\"o\",\"sessionId\":\"s\",\"transactionId\":\"t\",EVENTS} | /batchId",
                "{IDS} | /events",
                "{IDS,\"events\":{}} | /events",
                "{IDS,\"events\":null} | /events",
                "{IDS,\"events\":[1]} | /events/0",
                "{IDS,\"events\":[{\"timestamp\":1}]} | /events/0/eventType",
                "{IDS,\"events\":[{\"eventType\":\"\",\"timestamp\":1}]} | /events/0/eventType",
                "{IDS,\"events\":[{\"eventType\":5,\"timestamp\":1}]} | /events/0/eventType",
                "{IDS,\"events\":[{\"eventType\":\"a\"}]} | /events/0/timestamp",
                "{IDS,\"events\":[{\"eventType\":\"a\",\"timestamp\":-1}]} | /events/0/timestamp",
                "{IDS,\"events\":[{\"eventType\":\"a\",\"timestamp\":1.0}]} | /events/0/timestamp",
                "{IDS,\"events\":[{\"eventType\":\"a\",\"timestamp\":1.5}]} | /events/0/timestamp",
                "{IDS,\"events\":[{\"eventType\":\"a\",\"timestamp\":1e3}]} | /events/0/timestamp",
                "{IDS,\"events\":[{\"eventType\":\"a\",\"timestamp\":1e308}]} | /events/0/timestamp",
                "{IDS,\"events\":[{\"eventType\":\"a\",\"timestamp\":null}]} | /events/0/timestamp",
                "{IDS,\"events\":[{\"eventType\":\"a\",\"timestamp\":\"1\"}]} | /events/0/timestamp",
                "{IDS,\"events\":[{\"eventType\":\"a\",\"timestamp\":\"NaN\"}]} | /events/0/timestamp",
                "{IDS,\"events\":[{\"eventType\":\"a\",\"timestamp\":99999999999999999999}]} | /events/0/timestamp",
                "{IDS,\"events\":[{\"eventType\":\"a\",\"timestamp\":1,\"payload\":[]}]} | /events/0/payload",
                "{IDS,\"events\":[{\"eventType\":\"a\",\"timestamp\":1,\"payload\":null}]} | /events/0/payload",
                "{IDS,EVENTS,\"sequence\":-1} | /sequence",
                "{IDS,EVENTS,\"sequence\":1.5} | /sequence",
                "{IDS,EVENTS,\"timestamp\":\"yesterday\"} | /timestamp",
                "{IDS,EVENTS,\"metadata\":[]} | /metadata",
                "{IDS,EVENTS,\"metadata\":{\"trigger\":\"yes\"}} | /metadata/trigger",
                "{IDS,EVENTS,\"metadata\":{\"userId\":\"a b\"}} | /metadata/userId",
            })
    void saysWhichMemberIsAtFault(String template, String pointer) {
        String text = template.replace("IDS", IDS).replace("EVENTS", EVENTS);

        assertInvalid(text, pointer.replace("''", ""));
    }

    @Test
    void idsThatHoldAnythingButIdCharactersAreInvalid() {
        for (String bad : new String[] {"", "a:b", "a/b", "a b", "x\\r\\ny", "é", "x".repeat(129)}) {
            assertInvalid("{" + IDS.replace("t-1", bad) + "," + EVENTS + "}", "/transactionId");
        }
    }

    @Test
    void tooManyEventsAreOneFaultAtTheArray() {
        String event = "{\"eventType\":\"a\",\"timestamp\":1}";

        assertInvalid("{" + IDS + ",\"events\":[" + (event + ",").repeat(1000) + event + "]}", "/events");
    }

    @Test
    void anEventOverItsLimitIsNamed() {
        String large = "{\"eventType\":\"a\",\"timestamp\":1,\"payload\":{\"x\":\"" + "x".repeat(33_000) + "\"}}";

        assertInvalid("{" + IDS + ",\"events\":[{\"eventType\":\"a\",\"timestamp\":1}," + large + "]}", "/events/1");
    }

    @Test
    void aBodyFullOfFaultsGetsABoundedAnswer() {
        var invalid = catchThrowableOfType(
                InvalidBatchException.class, () -> read("{\"events\":[" + "1,".repeat(900) + "1]}"));

        assertThat(invalid.errors()).hasSize(20);
    }

    private static void assertInvalid(String text, String pointer) {
        var invalid = catchThrowableOfType(InvalidBatchException.class, () -> read(text));

        assertThat(invalid).as(text).isNotNull();
        assertThat(invalid.errors()).extracting(FieldError::pointer).contains(pointer);
    }

    private static Batch read(String text) throws MalformedJsonException, InvalidBatchException {
        return BatchReader.read(text.getBytes(StandardCharsets.UTF_8), LIMITS);
    }
}
