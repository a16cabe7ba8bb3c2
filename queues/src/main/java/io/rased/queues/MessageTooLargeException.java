/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

/** The message is larger than {@code kafka.maxRequest}. Trying again can't help. */
public final class MessageTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param bytes the message's size
     * @param limit the greatest size allowed
     */
    public MessageTooLargeException(long bytes, long limit) {
        super("a message of " + bytes + " bytes is larger than kafka.maxRequest, " + limit);
    }
}
