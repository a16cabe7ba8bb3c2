/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import io.rased.event.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * Finds out where a request came from. {@code X-Forwarded-For} is anybody's word, except for what a proxy of ours has put at
 * its end: so it is read from the right, for as long as who says it is trusted. Immutable; safe on any thread.
 */
public final class TrustedProxies {
    /** More are no chain of proxies. */
    private static final int MOST_HOPS = 16;

    private final List<AddressRange> ranges;

    private TrustedProxies(List<AddressRange> ranges) {
        this.ranges = ranges;
    }

    /**
     * The proxies in these ranges.
     *
     * @param ranges as {@code 10.0.0.0/8} or {@code 2001:db8::1}
     * @throws IllegalArgumentException if one is no range
     */
    public static TrustedProxies of(List<String> ranges) {
        return new TrustedProxies(ranges.stream().map(AddressRange::parse).toList());
    }

    /**
     * The client's address: the last one from the right that isn't a proxy's of ours; of a request that only our own have
     * passed on, the first of them. What is no address ends the search: whoever wrote it knew no better, and what is left
     * of it is nobody's word.
     *
     * @param peer the other end of the connection
     * @param forwardedFor the headers, in their order
     * @return empty if not even the peer's is an address
     */
    public Optional<IpAddress> client(String peer, List<String> forwardedFor) {
        Optional<IpAddress> known = IpAddress.parse(peer);
        if (ranges.isEmpty() || known.isEmpty()) {
            return known;
        }
        IpAddress client = known.get();
        var hops = new ForwardedFor(forwardedFor);
        for (int i = 0; i < MOST_HOPS && isTrusted(client); i++) {
            Optional<IpAddress> before = hops.previous().flatMap(ForwardedFor::address);
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return Optional.of(client);
    }

    /** Whether there are none, so that no header counts. */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    private boolean isTrusted(IpAddress address) {
        for (AddressRange range : ranges) {
            if (range.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
