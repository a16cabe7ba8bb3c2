/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

/** How a question to a model ended. */
public enum CallOutcome {
    ANSWERED,
    FAILED,
    TIMED_OUT,
    /** The circuit was open. */
    NOT_ASKED
}
