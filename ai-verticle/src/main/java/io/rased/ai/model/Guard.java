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
 */
public record Guard(
        BreakerSettings settings, int driftRows, BiConsumer<String, CallOutcome> calls, LongSupplier nanos) {
    /** By the system's clock. */
    public static Guard of(BreakerSettings settings, int driftRows, BiConsumer<String, CallOutcome> calls) {
        return new Guard(settings, driftRows, calls, System::nanoTime);
    }

    /** With the defaults, and nobody is told. */
    static Guard silent() {
        return of(BreakerSettings.DEFAULTS, 5_000, (model, outcome) -> {});
    }
}
