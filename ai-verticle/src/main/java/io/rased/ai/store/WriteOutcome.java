/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

/** How writing a result version ended. */
public sealed interface WriteOutcome {
    /**
     * It is committed, and its notification with it.
     *
     * @param outboxId the notification's row
     */
    record Committed(long outboxId) implements WriteOutcome {}

    /** The segment was scored before: nothing was written. */
    record Repeated() implements WriteOutcome {}

    /**
     * Another version, or another transaction's same path, was added since the result was computed, or evidence was deleted: nothing
     * was written, compute it again.
     */
    record Outdated() implements WriteOutcome {}
}
