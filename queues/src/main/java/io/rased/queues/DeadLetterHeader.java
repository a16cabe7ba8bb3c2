/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

/** The headers of a dead letter, all text in UTF-8. Key and value are those of the message itself. */
public enum DeadLetterHeader {
    /** What is wrong with it. */
    REASON("rased-reason"),
    /** When its first attempt failed, RFC 3339. */
    FIRST_FAILED_AT("rased-first-failed-at"),
    /** When its last attempt failed, RFC 3339. */
    LAST_FAILED_AT("rased-last-failed-at"),
    /** How many attempts were made. */
    ATTEMPTS("rased-attempts"),
    /** The topic it came from. */
    TOPIC("rased-topic"),
    /** The partition it came from. */
    PARTITION("rased-partition"),
    /** Its offset there. */
    OFFSET("rased-offset"),
    /** The consumer group that gave it up. */
    GROUP("rased-group");

    private final String wireName;

    DeadLetterHeader(String wireName) {
        this.wireName = wireName;
    }

    /** The header's name on the wire. */
    public String wireName() {
        return wireName;
    }
}
