/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import io.rased.event.IpAddress;
import io.rased.event.SegmentMetadata;
import io.rased.features.device.DeviceFacts;
import io.rased.features.location.LocationFacts;

/** From what the gateway saw of a client to where and when it was; places are looked up elsewhere. Stateless. */
final class LocationReader {
    private LocationReader() {}

    /**
     * The time is that of the segment's first batch; the address and user agent are those of the latest. An address of a
     * private network is none: it is that of a proxy that isn't trusted, or says nothing of where somebody is.
     */
    static LocationFacts read(SegmentMetadata metadata, DeviceFacts device) {
        byte[] address = metadata.clientAddress() == null
                ? null
                : IpAddress.parse(metadata.clientAddress())
                        .filter(IpAddress::isPublic)
                        .map(IpAddress::bytes)
                        .orElse(null);
        return LocationFacts.of(
                address,
                metadata.userAgent(),
                device.timeZone(),
                metadata.openedAt().toEpochMilli());
    }
}
