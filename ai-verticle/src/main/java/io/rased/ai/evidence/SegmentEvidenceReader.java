/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import io.rased.event.ByteSlice;
import io.rased.event.MalformedMessageException;
import io.rased.event.SegmentMessage;
import io.rased.event.SegmentMessageReader;
import java.io.IOException;

/**
 * Reads what the models need of a segment, in one pass over its bytes. Odd content is passed over and counted, never a
 * failure: payloads are the client's own. Blocking in that it takes its time, so call it on a worker; safe on any
 * thread.
 */
public final class SegmentEvidenceReader {
    private SegmentEvidenceReader() {}

    /**
     * Reads a segment's message.
     *
     * @throws MalformedMessageException if it is not a segment message, or has a batch or an event that is none: a score
     *     of the rest would pass for one of the whole
     */
    public static ReadSegment read(byte[] bytes) throws MalformedMessageException {
        SegmentMessage message = SegmentMessageReader.read(bytes);
        var collector = new EvidenceCollector();
        var device = new DeviceReader();
        for (ByteSlice batch : message.batches()) {
            read(batch, collector, device);
        }
        return new ReadSegment(
                message,
                collector.evidence(LocationReader.read(message.metadata(), device.newest()), device.newest()),
                collector.unreadable());
    }

    private static void read(ByteSlice batch, EvidenceCollector collector, DeviceReader device)
            throws MalformedMessageException {
        try {
            BatchReader.read(batch, collector::add, device);
        } catch (IOException e) {
            throw new MalformedMessageException(
                    "a batch can't be read: " + e.getClass().getSimpleName(), e);
        }
    }
}
