/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.results.request.PageCursor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultPageTest {
    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    @Test
    void lastPageHasNoCursor() {
        JsonObject page = page(List.of(result("a", 2), result("b", 1)), 2, Optional.empty());

        assertThat(page.getJsonArray("results").encode())
                .isEqualTo("[{\"transactionId\":\"a\"},{\"transactionId\":\"b\"}]");
        assertThat(page.containsKey("nextCursor")).isTrue();
        assertThat(page.getValue("nextCursor")).isNull();
    }

    @Test
    void emptyPageIsJson() {
        assertThat(page(List.of(), 50, Optional.empty()))
                .isEqualTo(new JsonObject("{\"results\":[],\"nextCursor\":null}"));
    }

    @Test
    void walkKeepsTheMomentOfItsFirstPage() {
        String next = page(List.of(result("a", 3), result("b", 2), result("c", 1)), 2, Optional.empty())
                .getString("nextCursor");

        assertThat(next).isEqualTo(new PageCursor(NOON.plusSeconds(3), NOON.plusSeconds(2), "b").encode());

        var second = new PageCursor(NOON.plusSeconds(3), NOON.plusSeconds(2), "b");
        String third = page(List.of(result("c", 1), result("d", 0)), 1, Optional.of(second))
                .getString("nextCursor");

        assertThat(third).isEqualTo(new PageCursor(NOON.plusSeconds(3), NOON.plusSeconds(1), "c").encode());
    }

    @Test
    void entityTagMatchesWeaklyAndAmongOthers() {
        StoredResult result = result("a", 1);

        assertThat(result.matches(result.etag())).isTrue();
        assertThat(result.matches("\"x\", W/" + result.etag())).isTrue();
        assertThat(result.matches("*")).isTrue();
        assertThat(result.matches("")).isFalse();
        assertThat(result.matches("\"1\"")).isFalse();
        assertThat(result("a", 2).matches(result.etag())).isFalse();
    }

    private static JsonObject page(List<StoredResult> results, int limit, Optional<PageCursor> cursor) {
        return ResultPage.of(results, limit, cursor).toJsonObject();
    }

    private static StoredResult result(String transaction, int second) {
        return new StoredResult(
                transaction, 1, NOON.plusSeconds(second), Buffer.buffer("{\"transactionId\":\"" + transaction + "\"}"));
    }
}
