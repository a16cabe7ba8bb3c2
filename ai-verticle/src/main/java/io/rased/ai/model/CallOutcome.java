/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

/** How a question to a model ended. */
public enum CallOutcome {
    ANSWERED,
    FAILED,
    TIMED_OUT,
    /** The model is away: its circuit is open, or too many threads hang. */
    NOT_ASKED
}
