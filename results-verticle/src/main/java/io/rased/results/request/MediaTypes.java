/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results.request;

import io.rased.http.ProblemCode;
import io.rased.http.ProblemException;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** Lets only plain JSON bodies pass: a 415 for any other media type, for none, and for a content encoding. */
public final class MediaTypes {
    private static final Pattern JSON =
            Pattern.compile("application/json(\\s*;\\s*charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);

    private MediaTypes() {}

    /** Goes on if the body is of the right type. */
    public static void requireJson(RoutingContext ctx) {
        String type = ctx.request().getHeader("content-type");
        if (type == null || !JSON.matcher(type.strip()).matches()) {
            throw new ProblemException(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send 'Content-Type: application/json'.");
        }
        String encoding = ctx.request().getHeader("content-encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_CONTENT_ENCODING, "Send the body without a content encoding.");
        }
        ctx.next();
    }
}
