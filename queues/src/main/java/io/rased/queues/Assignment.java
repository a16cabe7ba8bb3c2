/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The partitions that this member has now, and what of them is under way. The consumer's context owns it. */
final class Assignment {
    private final Map<TopicPartition, OffsetTracker> trackers = new HashMap<>();
    private final Set<TopicPartition> paused = new HashSet<>();

    void assigned(Set<TopicPartition> partitions) {
        partitions.forEach(partition -> trackers.put(partition, new OffsetTracker()));
    }

    /** Kafka forgets a revoked partition's pause too. */
    void revoked(Set<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            OffsetTracker tracker = trackers.remove(partition);
            if (tracker != null) {
                tracker.revoke();
            }
            paused.remove(partition);
        }
    }

    @Nullable
    OffsetTracker tracker(TopicPartition partition) {
        return trackers.get(partition);
    }

    /** What can be committed now. */
    Map<TopicPartition, OffsetAndMetadata> committable() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        trackers.forEach((partition, tracker) ->
                tracker.committable().ifPresent(offset -> offsets.put(partition, new OffsetAndMetadata(offset))));
        return offsets;
    }

    void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, offset) -> {
            OffsetTracker tracker = trackers.get(partition);
            if (tracker != null) {
                tracker.committed(offset.offset());
            }
        });
    }

    /**
     * Which partitions have to be paused or resumed, to be carried out by the caller.
     *
     * @param all whether every partition must be paused
     * @param perPartition past this many messages under way, a partition must be
     */
    Change balance(boolean all, int perPartition) {
        var change = new Change(new HashSet<>(), new HashSet<>());
        trackers.forEach((partition, tracker) -> {
            boolean wanted = all || tracker.openCount() >= perPartition;
            if (wanted && paused.add(partition)) {
                change.pause().add(partition);
            } else if (!wanted && paused.remove(partition)) {
                change.resume().add(partition);
            }
        });
        return change;
    }

    /**
     * What to tell the client.
     *
     * @param pause partitions to pause
     * @param resume partitions to resume
     */
    record Change(Set<TopicPartition> pause, Set<TopicPartition> resume) {}
}
