/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import io.rased.ai.domain.PlaceFinder;
import io.rased.event.IpAddress;
import io.rased.event.SegmentMessage;
import io.rased.features.SessionEvidence;
import io.rased.features.device.DeviceFacts;
import io.rased.features.location.LocationFacts;

/**
 * A segment as the models see it.
 *
 * @param message the envelope
 * @param evidence what its events say
 * @param device what the device told of itself last
 * @param location from where and when it came
 * @param unreadable how many events could not be read and were passed over
 */
public record ReadSegment(
        SegmentMessage message, SessionEvidence evidence, DeviceFacts device, LocationFacts location, long unreadable) {
    /** The same with the place of the client's address. May read a file. */
    public ReadSegment located(PlaceFinder places) {
        String address = message.metadata().clientAddress();
        return address == null
                ? this
                : IpAddress.parse(address)
                        .map(known -> new ReadSegment(
                                message, evidence, device, location.withPlace(places.find(known)), unreadable))
                        .orElse(this);
    }
}
