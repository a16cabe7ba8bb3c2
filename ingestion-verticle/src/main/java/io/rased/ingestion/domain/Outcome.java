/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

/** How a request to post a batch ended: exactly one each. */
public enum Outcome {
    /** In Redis, answered 202. */
    ACCEPTED,
    /** Was in Redis already, answered 202. */
    DUPLICATE,
    /** Refused because of what was sent: a 4xx. */
    REJECTED,
    /** Not taken because of the gateway or what it depends on: a 5xx. The client may send it again. */
    FAILED
}
