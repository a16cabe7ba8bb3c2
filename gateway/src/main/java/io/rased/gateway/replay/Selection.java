/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.replay;

import io.rased.event.QueueName;
import io.rased.queues.DeadLetter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which letters are meant.
 *
 * @param queues whose
 * @param range one letter or several of a partition; null for all
 * @param reason what the reason must contain, whatever its case; null for any
 */
record Selection(
        List<QueueName> queues,
        @Nullable Range range,
        @Nullable String reason) {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9}):(\\d{1,18})(?:-(\\d{1,18}))?");

    Selection {
        queues = List.copyOf(queues);
    }

    /**
     * Reads the options.
     *
     * @throws IllegalArgumentException with what is wrong and what would be right
     */
    static Selection of(@Nullable String queue, @Nullable String range, @Nullable String reason) {
        if (range != null && queue == null) {
            throw new IllegalArgumentException("--at names a letter of one queue: give --queue as well.");
        }
        return new Selection(
                queue == null ? List.of(QueueName.values()) : List.of(queue(queue)),
                range == null ? null : range(range),
                reason);
    }

    boolean includes(DeadLetter letter) {
        return (range == null || range.includes(letter))
                && (reason == null
                        || letter.reason().toLowerCase(Locale.ROOT).contains(reason.toLowerCase(Locale.ROOT)));
    }

    private static QueueName queue(String topic) {
        return Arrays.stream(QueueName.values())
                .filter(name -> name.topic().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no queue " + topic + ". They are "
                        + String.join(
                                ", ",
                                Arrays.stream(QueueName.values())
                                        .map(QueueName::topic)
                                        .toList())
                        + "."));
    }

    private static Range range(String text) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("--at " + text
                    + " is none. Give PARTITION:OFFSET for one letter or PARTITION:FROM-TO for several, as --list shows"
                    + " them.");
        }
        long from = Long.parseLong(matcher.group(2));
        return new Range(
                Integer.parseInt(matcher.group(1)),
                from,
                matcher.group(3) == null ? from : Long.parseLong(matcher.group(3)));
    }

    /**
     * Letters of one partition.
     *
     * @param partition of the dead letter's topic
     * @param from the first offset
     * @param to the last one
     */
    record Range(int partition, long from, long to) {
        boolean includes(DeadLetter letter) {
            return letter.partition() == partition && letter.offset() >= from && letter.offset() <= to;
        }
    }
}
