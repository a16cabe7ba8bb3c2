/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.client;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;

/**
 * What the gateway answered.
 *
 * @param status the HTTP status
 * @param retryAfter when to ask again; the header's, else a second
 * @param body as it came
 */
record Reply(int status, Duration retryAfter, String body) {
    /** Worth another try, unchanged: the gateway is busy, or a server behind it is away. */
    boolean isBusy() {
        return status == 429 || status == 503;
    }

    /** The body as JSON. */
    JsonObject json() throws GatewayException {
        try {
            return new JsonObject(body);
        } catch (DecodeException e) {
            throw new GatewayException("The gateway answered " + status + " with something that is no JSON", e);
        }
    }

    /** The body of an answer with this status; any other is a failure that quotes it. */
    JsonObject require(int expected, String what) throws GatewayException {
        if (status != expected) {
            throw new GatewayException(
                    what + " was answered " + status + " instead of " + expected + ": " + body, null);
        }
        return json();
    }
}
