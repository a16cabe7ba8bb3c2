/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results.reading;

import io.rased.results.request.PageCursor;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Composes a page of results from the bodies as they are stored, without parsing them. */
final class ResultPage {
    private ResultPage() {}

    /**
     * A page.
     *
     * @param results what was found, one more than the limit if there is more
     * @param limit how many to show
     * @param cursor where the page began; empty for the first one
     */
    static Buffer of(List<StoredResult> results, int limit, Optional<PageCursor> cursor) {
        List<StoredResult> shown = results.subList(0, Math.min(limit, results.size()));
        Buffer page = Buffer.buffer("{\"results\":[");
        for (int i = 0; i < shown.size(); i++) {
            page.appendString(i == 0 ? "" : ",").appendBuffer(shown.get(i).body());
        }
        page.appendString("],\"nextCursor\":");
        if (results.size() <= limit) {
            return page.appendString("null}");
        }
        StoredResult last = shown.get(shown.size() - 1);
        // The first page's newest entry is the moment that the whole walk shows.
        Instant asOf = cursor.map(PageCursor::asOf).orElseGet(() -> shown.get(0).scoredAt());
        String next = new PageCursor(asOf, last.scoredAt(), last.transaction()).encode();
        return page.appendString("\"" + next + "\"}");
    }
}
