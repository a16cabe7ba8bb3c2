/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import io.rased.event.IpAddress;
import java.util.List;
import java.util.Optional;

/** The hops of all {@code X-Forwarded-For} headers as one list, from the last to the first. One use, one thread. */
final class ForwardedFor {
    private final List<String> headers;
    private int header;
    private int end;

    /** @param headers in their order */
    ForwardedFor(List<String> headers) {
        this.headers = headers;
        this.header = headers.size();
        this.end = -1;
    }

    /** The hop before, as it stands there; empty when there is none. */
    Optional<String> previous() {
        while (end < 0) {
            if (header == 0) {
                return Optional.empty();
            }
            end = headers.get(--header).length();
        }
        String text = headers.get(header);
        int comma = text.lastIndexOf(',', end - 1);
        String hop = text.substring(comma + 1, end).strip();
        end = comma;
        return Optional.of(hop);
    }

    /** A hop's address. Some proxies add the port: {@code 203.0.113.7:4711}, {@code [2001:db8::1]:4711}. */
    static Optional<IpAddress> address(String hop) {
        if (hop.startsWith("[")) {
            int close = hop.indexOf(']');
            return close < 0 ? Optional.empty() : IpAddress.parse(hop.substring(1, close));
        }
        int colon = hop.indexOf(':');
        boolean port = colon >= 0 && hop.indexOf(':', colon + 1) < 0 && hop.indexOf('.') >= 0;
        return IpAddress.parse(port ? hop.substring(0, colon) : hop);
    }
}
