/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.rased.ai.domain.ScoreOutcome.Given;
import io.rased.ai.domain.ScoreOutcome.Unavailable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a {@link TransactionResult}, members in the contract's order. It is stored and served as written here.
 * Stateless; safe on any thread.
 *
 * <p>Numbers that a model computed are written as the shortest decimal of their float, which is all the precision they
 * have; one that is not finite is written as null, so that the text is JSON whatever happened.
 */
public final class TransactionResultJson {
    private static final JsonFactory JSON = new JsonFactory();

    private TransactionResultJson() {}

    /** The contract's JSON text. */
    public static String write(TransactionResult result) {
        var text = new StringWriter(1024);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            writeIdentity(json, result);
            writeScores(json, result.assessment());
            writeVerdict(json, result.assessment());
            writeUnavailable(json, result.assessment());
            writeReasons(json, result.assessment());
            writeModels(json, result.assessment());
            json.writeBooleanField("degraded", result.assessment().degraded());
            json.writeNumberField("processing_time_ms", result.processingMillis());
            json.writeStringField("scoredAt", result.scoredAt().toString());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string in memory does not fail
        }
        return text.toString();
    }

    private static void writeIdentity(JsonGenerator json, TransactionResult result) throws IOException {
        json.writeStringField(
                "transactionId", result.transaction().transaction().value());
        json.writeStringField(
                "organizationId", result.transaction().organization().value());
        json.writeStringField("sessionId", result.session().value());
        json.writeNumberField("version", result.version());
        json.writeNumberField("segments", result.segments());
        json.writeNumberField("events", result.events());
        json.writeStringField("triggerReason", result.triggerReason().wireName());
    }

    private static void writeScores(JsonGenerator json, Assessment assessment) throws IOException {
        json.writeObjectFieldStart("scores");
        for (ScoreName name : ScoreName.values()) {
            Double score = assessment.outcome(name) instanceof Given given ? given.probability() : null;
            writeNumber(json, name.wireName(), score);
        }
        writeNumber(json, "overall_confidence", assessment.verdict().confidence());
        json.writeEndObject();
    }

    private static void writeVerdict(JsonGenerator json, Assessment assessment) throws IOException {
        writeNumber(json, "risk_score", assessment.verdict().risk());
        json.writeStringField("risk_level", assessment.verdict().level().name());
        json.writeArrayFieldStart("recommendations");
        for (String recommendation : Recommendations.of(assessment.verdict(), assessment.degraded())) {
            json.writeString(recommendation);
        }
        json.writeEndArray();
    }

    private static void writeUnavailable(JsonGenerator json, Assessment assessment) throws IOException {
        json.writeObjectFieldStart("unavailable");
        for (ScoreName name : ScoreName.values()) {
            if (assessment.outcome(name) instanceof Unavailable missing) {
                json.writeStringField(name.wireName(), missing.reason().wireName());
            }
        }
        json.writeEndObject();
    }

    private static void writeReasons(JsonGenerator json, Assessment assessment) throws IOException {
        json.writeArrayFieldStart("reasons");
        for (Reason reason : assessment.reasons()) {
            json.writeStartObject();
            json.writeStringField("score", reason.score().wireName());
            json.writeStringField("feature", reason.feature());
            writeNumber(json, "value", reason.value());
            writeNumber(json, "contribution", reason.contribution());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeModels(JsonGenerator json, Assessment assessment) throws IOException {
        json.writeObjectFieldStart("models");
        for (var model : new TreeMap<>(assessment.models()).entrySet()) {
            json.writeStringField(model.getKey(), model.getValue());
        }
        json.writeEndObject();
    }

    private static void writeNumber(JsonGenerator json, String name, @Nullable Double value) throws IOException {
        float number = value == null ? Float.NaN : value.floatValue();
        if (Float.isFinite(number)) {
            json.writeNumberField(name, number);
        } else {
            json.writeNullField(name);
        }
    }
}
