/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

/** What a {@link QueueHandler} fails with when no later attempt could succeed: the message goes to the dead letter. */
public final class PoisonMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong and where, in one line, without any of the content */
    public PoisonMessageException(String reason) {
        super(reason);
    }

    /**
     * @param reason what is wrong and where, in one line, without any of the content
     * @param cause what found it
     */
    public PoisonMessageException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** Why, as the dead letter shows it. */
    public String reason() {
        String message = getMessage();
        return message == null ? "unknown" : message;
    }
}
