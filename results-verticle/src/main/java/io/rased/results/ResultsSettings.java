/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results;

import io.rased.config.Range;
import io.rased.config.Setting;
import java.time.Duration;

/**
 * How the client-backend API waits.
 *
 * @param waiters requests of one event loop that may wait for a result; past it they are answered at once
 * @param pollInterval how often the results that are waited for are looked for, all in one query
 */
public record ResultsSettings(
        @Setting(value = "1000", doc = "Requests of one event loop that may wait for a result at once.")
        @Range(min = "0", max = "100000")
        int waiters,

        @Setting(value = "50ms", doc = "How often results that are waited for are looked for.")
        @Range(min = "10ms", max = "5s")
        Duration pollInterval) {
    /** The defaults. */
    public static final ResultsSettings DEFAULTS = new ResultsSettings(1000, Duration.ofMillis(50));
}
