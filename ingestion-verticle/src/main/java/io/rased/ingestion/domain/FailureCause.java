/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

/** Why a request ended as {@link Outcome#FAILED}: exactly one each. */
public enum FailureCause {
    /** As many requests are in progress on the event loop as may be. */
    REQUESTS,
    /** The bodies in progress take as many bytes as they may. */
    BYTES,
    /** The event loop is behind, or Redis is behind with its appends. */
    DELAY,
    /** Sealed segments fill their share of Redis. */
    BUFFER_FULL,
    /** Redis is away, or took too long. */
    BUFFER_AWAY,
    /** Anything else: a connection that broke, the store of API keys away, a fault of ours. */
    OTHER
}
