/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

/** Kafka can't take or give messages now, or more are under way than the settings allow. Try again later. */
public final class QueueUnavailableException extends RuntimeException implements ServerUnavailable {
    private static final long serialVersionUID = 1L;

    /** @param message what failed, without any content */
    public QueueUnavailableException(String message) {
        super(message);
    }

    /**
     * @param message what failed, without any content
     * @param cause what the client said
     */
    public QueueUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String server() {
        return "kafka";
    }
}
