/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * How models are guarded.
 *
 * @param settings when one counts as away
 * @param calls is told each question's end with the model's name; on any thread
 * @param nanos a clock that only goes forward
 */
public record Guard(BreakerSettings settings, BiConsumer<String, CallOutcome> calls, LongSupplier nanos) {
    /** By the system's clock. */
    public static Guard of(BreakerSettings settings, BiConsumer<String, CallOutcome> calls) {
        return new Guard(settings, calls, System::nanoTime);
    }

    /** With the defaults, and nobody is told. */
    static Guard silent() {
        return of(BreakerSettings.DEFAULTS, (model, outcome) -> {});
    }
}
