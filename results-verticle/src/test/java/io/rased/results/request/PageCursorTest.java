/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {
    private static final Instant NEWEST = Instant.parse("2026-01-15T10:05:30.123456Z");
    private static final Instant LAST = Instant.parse("2026-01-15T10:00:00.000001Z");

    @Test
    void cursorKeepsMicrosecondsOnItsWay() {
        var cursor = new PageCursor(NEWEST, LAST, "txn-789~A._");

        assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
        assertThat(PageCursor.decode(cursor.encode())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b,c",
                "2026-01-15T10:00:00Z,2026-01-15T10:00:00Z",
                "2026-01-15T10:00:00Z,2026-01-15T10:00:00Z,a b",
                "2026-01-15T10:00:00Z,2026-01-15T10:00:00Z,",
                "2026-01-15T10:00:00Z,+999999999-01-01T00:00:00Z,x",
                "-999999999-01-01T00:00:00Z,2026-01-15T10:00:00Z,x"
            })
    void forgedCursorIsNone(String text) {
        String encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));

        assertThat(PageCursor.decode(encoded)).isNull();
    }

    @Test
    void whatIsNotBase64IsNone() {
        assertThat(PageCursor.decode("%%%")).isNull();
        assertThat(PageCursor.decode("A".repeat(10_000))).isNull();
    }
}
