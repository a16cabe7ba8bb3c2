/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.vertx.core.Future;

/** What is done with each message of a queue. It must be idempotent: the same message may come again. */
@FunctionalInterface
public interface QueueHandler {
    /**
     * Handles a message. Called on the consumer's context; messages of one key one after the other, of different keys
     * at once, as many as {@code kafka.consumer.concurrency}.
     *
     * @return completes, on any thread, when the effect is durable: then the message's offset may be committed. Fails
     *     with {@link PoisonMessageException} if no attempt can succeed: dead letter. Any other failure is tried again,
     *     with backoff, until it succeeds; only those that look like a mistake in our code (a null pointer, a bad
     *     argument, a wrong index or cast) end in the dead letter too, after {@code kafka.consumer.suspectAttempts}.
     */
    Future<Void> handle(QueueRecord record);
}
