/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
    private final AnswerReader reader = new AnswerReader();

    @Test
    void anAnswerIsThereWhenItsBodyIs() {
        come("HTTP/1.1 202 Accepted\r\ncontent-length: 5\r\n\r\nab");
        assertThat(reader.next()).isNull();

        come("cde");

        assertThat(reader.next()).isEqualTo(new Answer(202, -1, false, "abcde"));
        assertThat(reader.next()).isNull();
    }

    @Test
    void aRefusalHasItsRetryAfterAndWhatFollowsIsTheNextAnswer() {
        come(
                "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 3\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}HTTP/1.1 20");
        assertThat(reader.next()).isEqualTo(new Answer(503, 3, true, "{}"));

        come("2 Accepted\r\ncontent-length: 0\r\n\r\n");

        assertThat(reader.next()).isEqualTo(new Answer(202, -1, false, ""));
    }

    private void come(String text) {
        reader.buffer().put(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
