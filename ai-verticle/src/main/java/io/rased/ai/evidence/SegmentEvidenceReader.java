/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import io.rased.event.MalformedMessageException;
import io.rased.event.SegmentEnvelope;
import io.rased.event.SegmentMessageReader;

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
        var collector = new EvidenceCollector();
        var device = new DeviceReader(bytes);
        SegmentEnvelope envelope = SegmentMessageReader.read(bytes, new BatchReader(collector::add, device));
        return new ReadSegment(
                envelope,
                collector.evidence(LocationReader.read(envelope.metadata(), device.newest()), device.newest()),
                collector.unreadable());
    }
}
