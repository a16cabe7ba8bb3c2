/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion;

import io.rased.http.ProblemCode;
import io.rased.http.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Lets only plain JSON bodies pass: a 415 for any other media type, for none, and for a content encoding. */
final class MediaTypes {
    private static final String JSON = "application/json";

    private MediaTypes() {}

    static void requireJson(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        String type = request.getHeader("content-type");
        if (type == null || !isJson(type)) {
            throw new ProblemException(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send 'Content-Type: application/json'.");
        }
        String encoding = request.getHeader("content-encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_CONTENT_ENCODING, "Send the body without a content encoding.");
        }
        ctx.next();
    }

    private static boolean isJson(String type) {
        if (!type.regionMatches(true, 0, JSON, 0, JSON.length())) {
            return false;
        }
        return type.length() == JSON.length()
                || isParameter(type.substring(JSON.length()).strip());
    }

    /** The one parameter with a meaning is a charset, and JSON has only UTF-8. */
    private static boolean isParameter(String rest) {
        if (!rest.startsWith(";")) {
            return false;
        }
        String parameter = rest.substring(1).strip().toLowerCase(java.util.Locale.ROOT);
        return !parameter.startsWith("charset=")
                || parameter.equals("charset=utf-8")
                || parameter.equals("charset=\"utf-8\"");
    }
}
