/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion;

import io.rased.access.Principal;
import io.rased.event.IpAddress;
import io.rased.ingestion.domain.TrustedProxies;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request shows of its client beside what it says: never in a log or a number, only with the segment.
 *
 * <p>Of a batch that a backend posts nothing is kept: its address and user agent are the backend's, and the same for all.
 *
 * @param address the client's, canonical; null where it isn't known
 * @param userAgent at most {@value #MOST_USER_AGENT} chars without control characters; null where there is none
 */
record ClientTraces(@Nullable String address, @Nullable String userAgent) {
    private static final int MOST_USER_AGENT = 512;
    private static final ClientTraces NONE = new ClientTraces(null, null);

    static ClientTraces of(HttpServerRequest request, Principal caller, TrustedProxies proxies) {
        return caller instanceof Principal.ApiKey
                ? NONE
                : new ClientTraces(address(request, proxies), bounded(request.getHeader("user-agent")));
    }

    private static @Nullable String address(HttpServerRequest request, TrustedProxies proxies) {
        return proxies.client(
                        request.remoteAddress().hostAddress(),
                        proxies.isEmpty() ? List.of() : request.headers().getAll("x-forwarded-for"))
                .map(IpAddress::toString)
                .orElse(null);
    }

    static @Nullable String bounded(@Nullable String userAgent) {
        if (userAgent == null) {
            return null;
        }
        String cut = userAgent.length() > MOST_USER_AGENT ? userAgent.substring(0, MOST_USER_AGENT) : userAgent;
        String text = isClean(cut) ? cut : cut.replaceAll("\\p{Cntrl}|[\\x80-\\x9f]", "");
        return text.isEmpty() ? null : text;
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
