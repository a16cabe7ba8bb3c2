/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The JSON of a {@link Notification}, as the contract gives it. Stateless; safe on any thread. */
public final class NotificationJson {
    private static final JsonFactory JSON = new JsonFactory();

    private NotificationJson() {}

    /** The contract's JSON text. The same notification gives the same text, character for character. */
    public static String write(Notification notification) {
        var text = new StringWriter(384);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("type", Notification.TYPE);
            json.writeStringField("timestamp", notification.timestamp().toString());
            json.writeObjectFieldStart("data");
            json.writeStringField(
                    "transactionId", notification.transaction().transaction().value());
            json.writeStringField(
                    "organizationId", notification.transaction().organization().value());
            json.writeStringField("sessionId", notification.session().value());
            json.writeStringField("status", "completed");
            json.writeNumberField("version", notification.version());
            json.writeStringField("riskLevel", notification.riskLevel().name());
            json.writeStringField("resultUrl", notification.resultUrl());
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string in memory does not fail
        }
        return text.toString();
    }

    /**
     * Reads what {@link #write} wrote; unknown members are passed over.
     *
     * @throws MalformedMessageException if it is not a notification
     */
    public static Notification read(byte[] message) throws MalformedMessageException {
        Map<String, String> members = new HashMap<>();
        try (JsonParser json = JSON.createParser(message)) {
            while (json.nextToken() != null) {
                // Only scalars are read, of the outer object and of "data": their names don't overlap.
                if (json.currentToken().isScalarValue() && json.currentName() != null) {
                    members.put(json.currentName(), json.getText());
                } else if (json.currentToken() == JsonToken.START_ARRAY) {
                    json.skipChildren();
                }
            }
            return new Notification(
                    new TransactionKey(
                            new OrganizationId(required(members, "organizationId")),
                            new TransactionId(required(members, "transactionId"))),
                    new SessionId(required(members, "sessionId")),
                    Integer.parseInt(required(members, "version")),
                    RiskLevel.valueOf(required(members, "riskLevel")),
                    Instant.parse(required(members, "timestamp")));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new MalformedMessageException(
                    "not a notification: " + e.getClass().getSimpleName(), e);
        }
    }

    private static String required(Map<String, String> members, String name) {
        String value = members.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
