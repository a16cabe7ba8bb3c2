/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.rased.event.QueueName;
import io.rased.event.TransactionKey;
import io.vertx.core.Future;

/** Puts messages on a queue. Safe on any thread; the future completes on the caller's context. */
public interface QueuePublisher {
    /**
     * Publishes a message.
     *
     * <p>At least once: after a failure the message may be on the queue all the same.
     *
     * @param queue where to
     * @param key the transaction it is about; messages of one transaction stay in order
     * @param message the bytes; not copied, so don't change them
     * @return completes when all in-sync replicas have it; fails with {@link QueueUnavailableException} if Kafka does
     *     not acknowledge it in time or too much is under way, with {@link MessageTooLargeException} if it can never be
     *     taken
     */
    Future<Void> publish(QueueName queue, TransactionKey key, byte[] message);
}
