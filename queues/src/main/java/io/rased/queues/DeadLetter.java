/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.rased.event.QueueName;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A message that could not be processed, as it lies in the dead letter of its queue.
 *
 * @param queue the queue it came from, and goes back to
 * @param partition of the dead letter's topic
 * @param offset of the dead letter's topic; with the partition it names the letter
 * @param key the message's key
 * @param value the message as it was
 * @param reason what was wrong with it
 * @param firstFailedAt RFC 3339
 * @param lastFailedAt RFC 3339
 * @param attempts how many were made, as text
 */
public record DeadLetter(
        QueueName queue,
        int partition,
        long offset,
        String key,
        byte[] value,
        String reason,
        String firstFailedAt,
        String lastFailedAt,
        String attempts) {

    static DeadLetter of(QueueName queue, ConsumerRecord<String, byte[]> record) {
        return new DeadLetter(
                queue,
                record.partition(),
                record.offset(),
                record.key() == null ? "" : record.key(),
                record.value() == null ? new byte[0] : record.value(),
                header(record, DeadLetterHeader.REASON),
                header(record, DeadLetterHeader.FIRST_FAILED_AT),
                header(record, DeadLetterHeader.LAST_FAILED_AT),
                header(record, DeadLetterHeader.ATTEMPTS));
    }

    /** What goes back into the queue. */
    public QueueLog.Message message() {
        return new QueueLog.Message(key, value);
    }

    private static String header(ConsumerRecord<String, byte[]> record, DeadLetterHeader name) {
        Header header = record.headers().lastHeader(name.wireName());
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
