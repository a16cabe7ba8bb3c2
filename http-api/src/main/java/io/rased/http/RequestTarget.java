/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import io.vertx.core.http.HttpServerRequest;

/** What a request is for, looked at before the router decodes it: the router takes a broken escape for a fault of ours. */
final class RequestTarget {
    private RequestTarget() {}

    /** Whether there is a host, and every percent sign in path and query begins an escape. */
    static boolean isGood(HttpServerRequest request) {
        return request.authority() != null && hasGoodEscapes(request.uri());
    }

    static boolean hasGoodEscapes(String uri) {
        for (int at = uri.indexOf('%'); at >= 0; at = uri.indexOf('%', at + 1)) {
            if (at + 2 >= uri.length()
                    || Character.digit(uri.charAt(at + 1), 16) < 0
                    || Character.digit(uri.charAt(at + 2), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
