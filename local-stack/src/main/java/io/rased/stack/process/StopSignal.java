/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

/** The signal that asks a child to end in good order. */
public enum StopSignal {
    TERM,
    /** PostgreSQL's fast shutdown; on TERM it waits for its clients to leave. */
    INT
}
