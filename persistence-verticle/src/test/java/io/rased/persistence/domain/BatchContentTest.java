/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.event.ByteSlice;
import io.rased.event.MalformedMessageException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchContentTest {
    @Test
    void keepsAllButTheEventsAsSentAndInOrder() throws MalformedMessageException {
        BatchContent batch = BatchContent.read(
                slice(
                        "{ \"x\" : [1, {\"events\":2}] ,\"events\": [ {\"a\":\"]}\"} ], \"batchId\":\"b-1\",\"sequence\":12,"
                                + "\"timestamp\":\"2026-01-15T10:00:00Z\" , \"metadata\" : { \"page\": \"/é\" }, \"n\": 1.50 }"));

        assertThat(batch.id().value()).isEqualTo("b-1");
        assertThat(batch.sequence()).isEqualTo(12);
        assertThat(batch.sentAt()).isEqualTo("2026-01-15T10:00:00Z");
        assertThat(batch.events().toString()).isEqualTo("[ {\"a\":\"]}\"} ]");
        assertThat(batch.envelope().toString())
                .isEqualTo("{\"x\" : [1, {\"events\":2}],\"batchId\":\"b-1\",\"sequence\":12,"
                        + "\"timestamp\":\"2026-01-15T10:00:00Z\",\"metadata\" : { \"page\": \"/é\" },\"n\": 1.50}");
    }

    @Test
    void whatWasNotSentIsNull() throws MalformedMessageException {
        BatchContent batch = BatchContent.read(slice("{\"batchId\":\"b\",\"events\":[]}"));

        assertThat(batch.sequence()).isNull();
        assertThat(batch.sentAt()).isNull();
        assertThat(batch.envelope().toString()).isEqualTo("{\"batchId\":\"b\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"batchId\":\"b\"}",
                "{\"events\":[]}",
                "{\"batchId\":\"b\",\"events\":{}}",
                "{\"batchId\":\"b c\",\"events\":[]}",
                "{\"batchId\":\"b\",\"events\":[}"
            })
    void refusesWhatIsNoBatch(String batch) {
        assertThatThrownBy(() -> BatchContent.read(slice(batch))).isInstanceOf(MalformedMessageException.class);
    }

    /** In the middle of a larger array, as in a message. */
    static ByteSlice slice(String text) {
        byte[] bytes = ("{\"é\":" + text + "}").getBytes(StandardCharsets.UTF_8);
        return new ByteSlice(bytes, 6, bytes.length - 7);
    }
}
