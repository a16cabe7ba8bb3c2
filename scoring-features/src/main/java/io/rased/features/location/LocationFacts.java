/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.location;

import io.rased.features.device.UserAgent;
import io.rased.features.facts.Bounded;
import io.rased.features.facts.FactsReader;
import io.rased.features.facts.FactsWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where and when a transaction came, bounded. The address itself isn't kept, only its network.
 *
 * @param prefix the address's first 24 (IPv4) or 48 bits (IPv6), as text; null where the address isn't known
 * @param place where the address is
 * @param agentFamily of the request's {@code User-Agent}, at most 32 chars; null where it had none
 * @param deviceZone the time zone that the device tells, at most 64 chars; null where it tells none
 * @param at when it was received, ms since 1970, by the gateway's clock; -1 where it isn't known
 */
public record LocationFacts(
        @Nullable String prefix,
        Place place,
        @Nullable String agentFamily,
        @Nullable String deviceZone,
        long at) {
    /** Of which nothing is known. */
    public static final LocationFacts NONE = new LocationFacts(null, Place.UNKNOWN, null, null, -1);

    private static final int VERSION = 1;

    /** The end of the year 9999: no clock's time is later. */
    private static final long LATEST = 253_402_300_799_999L;

    /** Bounds everything. */
    public LocationFacts {
        prefix = Bounded.text(prefix, 49);
        agentFamily = Bounded.text(agentFamily, 32);
        deviceZone = Bounded.text(deviceZone, 64);
        at = at >= 0 && at <= LATEST ? at : -1;
    }

    /**
     * What a request shows.
     *
     * @param address of 4 or 16 bytes; null where it isn't known
     * @param userAgent the header; null where there was none
     * @param deviceZone the device's time zone; null where it isn't told
     * @param at when it was received, ms since 1970
     */
    public static LocationFacts of(
            byte @Nullable [] address, @Nullable String userAgent, @Nullable String deviceZone, long at) {
        UserAgent agent = UserAgent.parse(userAgent);
        return new LocationFacts(
                address == null ? null : AddressPrefix.of(address),
                Place.UNKNOWN,
                agent == null ? null : agent.family(),
                deviceZone,
                at);
    }

    /** The same, with the place of its address. */
    public LocationFacts withPlace(Place found) {
        return new LocationFacts(prefix, found, agentFamily, deviceZone, at);
    }

    /** Whether the address or its place is known; without either there is nothing to compare. */
    public boolean isPlaced() {
        return prefix != null || !place.equals(Place.UNKNOWN);
    }

    /** The facts of several segments of one transaction, in their order: the newest whose place is known. */
    public static LocationFacts merge(List<LocationFacts> parts) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i).isPlaced()) {
                return parts.get(i);
            }
        }
        return parts.isEmpty() ? NONE : parts.get(parts.size() - 1);
    }

    /** A compact binary form, about a hundred bytes and at most 1 KB. Its first byte is its version. */
    public byte[] encode() {
        FactsWriter out = new FactsWriter(VERSION).text(prefix);
        place.write(out);
        return out.text(agentFamily).text(deviceZone).whole(at).bytes();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if the bytes are something else
     */
    public static LocationFacts decode(byte[] bytes) {
        FactsReader in = new FactsReader(bytes, VERSION);
        String prefix = in.text();
        Place place = Place.read(in);
        var facts = new LocationFacts(prefix, place, in.text(), in.text(), in.whole());
        in.requireEnd();
        return facts;
    }
}
