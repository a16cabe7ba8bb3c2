/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import io.rased.ai.domain.PlaceFinder;
import io.rased.event.IpAddress;
import io.rased.event.SegmentEnvelope;
import io.rased.features.SessionEvidence;

/**
 * A segment as the models see it.
 *
 * @param envelope the message without its batches
 * @param evidence what its events and their envelope say
 * @param unreadable how many events could not be read and were passed over
 */
public record ReadSegment(SegmentEnvelope envelope, SessionEvidence evidence, long unreadable) {
    /** The same with the place of the client's address. May read a file. */
    public ReadSegment located(PlaceFinder places) {
        String address = envelope.metadata().clientAddress();
        return address == null
                ? this
                : IpAddress.parse(address)
                        .map(known -> new ReadSegment(envelope, evidence.at(places.find(known)), unreadable))
                        .orElse(this);
    }
}
