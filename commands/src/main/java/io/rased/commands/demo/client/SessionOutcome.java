/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.client;

import io.rased.commands.demo.session.Truth;
import org.jspecify.annotations.Nullable;

/**
 * How a session ended.
 *
 * @param transaction its id
 * @param truth who made it
 * @param accepted batches
 * @param duplicates batches that the gateway had already, after one was sent again
 * @param events in the batches that were taken
 * @param result null if there was none
 * @param latencyNanos from the answer to the last batch to the result; 0 without one
 * @param failure why it has no result, or a wrong one; null if all is well
 */
public record SessionOutcome(
        String transaction,
        Truth truth,
        int accepted,
        int duplicates,
        long events,
        @Nullable ScoredResult result,
        long latencyNanos,
        @Nullable String failure) {}
