/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * How models are guarded and watched.
 *
 * @param settings when one counts as away
 * @param driftRows rows and scores that are compared with training
 * @param calls is told each question's end with the model's name; on any thread
 * @param nanos a clock that only goes forward
 * @param questions that are put to them
 */
public record Guard(
        BreakerSettings settings,
        int driftRows,
        BiConsumer<String, CallOutcome> calls,
        LongSupplier nanos,
        Questions questions) {
    /** By the system's clock. */
    public static Guard of(BreakerSettings settings, int driftRows, BiConsumer<String, CallOutcome> calls) {
        return of(settings, driftRows, calls, System::nanoTime);
    }

    /** By another clock, which only goes forward. */
    static Guard of(
            BreakerSettings settings, int driftRows, BiConsumer<String, CallOutcome> calls, LongSupplier nanos) {
        return new Guard(settings, driftRows, calls, nanos, new Questions(settings.timeout(), nanos));
    }

    /** With the defaults, and nobody is told. */
    static Guard silent() {
        return of(BreakerSettings.DEFAULTS, 5_000, (model, outcome) -> {});
    }
}
