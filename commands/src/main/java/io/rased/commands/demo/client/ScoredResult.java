/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.client;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the demo reads of a result.
 *
 * @param version of the result
 * @param segments that it covers
 * @param events that it covers
 * @param botScore null if it can't be given
 * @param unavailable why there is no bot score; empty if there is one
 * @param riskLevel its name
 * @param triggerReason of its last segment
 * @param scoredAt by the gateway's clock
 */
public record ScoredResult(
        int version,
        int segments,
        long events,
        @Nullable Double botScore,
        String unavailable,
        String riskLevel,
        String triggerReason,
        Instant scoredAt) {
    private static final String BOT_SCORE = "bot_detection_score";

    static ScoredResult of(JsonObject json) throws GatewayException {
        try {
            Double score = json.getJsonObject("scores").getDouble(BOT_SCORE);
            return new ScoredResult(
                    json.getInteger("version"),
                    json.getInteger("segments"),
                    json.getLong("events"),
                    score,
                    score == null
                            ? json.getJsonObject("unavailable", new JsonObject())
                                    .getString(BOT_SCORE, "unknown")
                            : "",
                    json.getString("risk_level"),
                    json.getString("triggerReason"),
                    Instant.parse(json.getString("scoredAt")));
        } catch (RuntimeException e) {
            throw new GatewayException("a result can't be read: " + json.encode(), e);
        }
    }
}
