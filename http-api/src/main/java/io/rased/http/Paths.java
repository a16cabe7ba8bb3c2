/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import io.rased.event.IdForm;
import io.rased.event.TransactionId;
import io.vertx.ext.web.RoutingContext;

/** Reads ids from paths. */
public final class Paths {
    private Paths() {}

    /** The transaction in the path; throws a 400 if it has not an id's form. */
    public static TransactionId transaction(RoutingContext ctx) {
        return new TransactionId(id(ctx, "transactionId"));
    }

    /** The id that the path names {@code parameter}; throws a 400 if it has not an id's form. */
    public static String id(RoutingContext ctx, String parameter) {
        String id = ctx.pathParam(parameter);
        if (id == null || !IdForm.matches(id)) {
            throw new ProblemException(
                    ProblemCode.BAD_REQUEST, "The path's " + parameter + " must match [A-Za-z0-9._~-]{1,128}.");
        }
        return id;
    }
}
