/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a segment message in one pass. Batches are handed out as slices of the message, so that each sink parses them for what
 * it needs and no object is built for the rest; or, to who needs no slice, in place. Stateless; safe on any thread.
 */
public final class SegmentMessageReader {
    private SegmentMessageReader() {}

    /**
     * Reads a message.
     *
     * @param message JSON in UTF-8; the answer's slices point into it
     * @throws MalformedMessageException if it is not a segment message
     */
    public static SegmentMessage read(byte[] message) throws MalformedMessageException {
        List<ByteSlice> batches = new ArrayList<>();
        SegmentEnvelope envelope = read(message, json -> {
            int from = json.place();
            json.skip();
            batches.add(new ByteSlice(message, from, json.place() - from));
        });
        return new SegmentMessage(envelope.key(), envelope.session(), batches, envelope.metadata());
    }

    /**
     * Reads a message, and has its batches read on the way, so that its bytes are gone through once.
     *
     * @param message JSON in UTF-8
     * @param batches what it has met when this fails is of no use
     * @throws MalformedMessageException if it is not a segment message, or {@code batches} says so
     */
    public static SegmentEnvelope read(byte[] message, SegmentBatches batches) throws MalformedMessageException {
        try {
            return new Envelope(batches).read(new JsonScanner(message));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new MalformedMessageException(
                    "not a segment message: " + e.getClass().getSimpleName(), e);
        }
    }

    /** The members met so far; one use. */
    private static final class Envelope {
        private final SegmentBatches batches;
        private @Nullable String transaction;
        private @Nullable String organization;
        private @Nullable String session;
        private int segment = -1;
        private @Nullable SegmentMetadata metadata;

        Envelope(SegmentBatches batches) {
            this.batches = batches;
        }

        SegmentEnvelope read(JsonScanner json) throws IOException, MalformedMessageException {
            expect(json, '{', "");
            json.beginObject();
            while (json.nextMember()) {
                switch (json.string()) {
                    case "transactionId" -> transaction = text(json, "/transactionId");
                    case "organizationId" -> organization = text(json, "/organizationId");
                    case "sessionId" -> session = text(json, "/sessionId");
                    case "segment" -> segment = whole(json);
                    case "eventBatches" -> readBatches(json);
                    case "metadata" -> metadata = readMetadata(json);
                    default -> json.skip();
                }
            }
            return complete();
        }

        private void readBatches(JsonScanner json) throws IOException, MalformedMessageException {
            expect(json, '[', "/eventBatches");
            json.beginArray();
            while (json.nextElement()) {
                expect(json, '{', "/eventBatches");
                batches.read(json);
            }
        }

        private static SegmentMetadata readMetadata(JsonScanner json) throws IOException, MalformedMessageException {
            expect(json, '{', "/metadata");
            try (JsonParser parser = json.parser()) {
                parser.nextToken();
                return MetadataReader.read(parser);
            }
        }

        private static String text(JsonScanner json, String pointer) throws MalformedMessageException {
            expect(json, '"', pointer);
            json.text();
            return json.string();
        }

        private static int whole(JsonScanner json) throws MalformedMessageException {
            double number = json.number();
            if (number != (int) number) {
                throw new MalformedMessageException("not a segment message: whole number expected at '/segment'");
            }
            return (int) number;
        }

        private SegmentEnvelope complete() throws MalformedMessageException {
            if (transaction == null || organization == null || session == null || segment < 0 || metadata == null) {
                throw new MalformedMessageException("not a segment message: a required member is missing");
            }
            var key = new SegmentKey(
                    new TransactionKey(new OrganizationId(organization), new TransactionId(transaction)), segment);
            return new SegmentEnvelope(key, new SessionId(session), metadata);
        }
    }

    /** Reads the {@code metadata} member. */
    private static final class MetadataReader {
        private @Nullable TriggerReason reason;
        private int batches;
        private long events;
        private long earliest = -1;
        private long latest = -1;
        private Instant openedAt = Instant.EPOCH;
        private Instant sealedAt = Instant.EPOCH;
        private @Nullable String userId;
        private @Nullable String clientAddress;
        private @Nullable String userAgent;

        static SegmentMetadata read(JsonParser json) throws IOException, MalformedMessageException {
            var reader = new MetadataReader();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                reader.member(name, json);
            }
            return reader.complete();
        }

        private void member(String name, JsonParser json) throws IOException {
            switch (name) {
                case "totalBatches" -> batches = json.getIntValue();
                case "totalEvents" -> events = json.getLongValue();
                case "timeRange" -> timeRange(json.getText());
                case "triggerReason" ->
                    reason = TriggerReason.ofWireName(json.getText()).orElse(null);
                case "userId" -> userId = json.getText();
                case "clientAddress" -> clientAddress = json.getText();
                case "userAgent" -> userAgent = json.getText();
                case "openedAt" -> openedAt = Instant.parse(json.getText());
                case "sealedAt" -> sealedAt = Instant.parse(json.getText());
                default -> json.skipChildren();
            }
        }

        private void timeRange(String text) {
            int to = text.indexOf(" to ");
            if (to < 0) {
                throw new IllegalArgumentException("timeRange");
            }
            earliest = Instant.parse(text.substring(0, to)).toEpochMilli();
            latest = Instant.parse(text.substring(to + 4)).toEpochMilli();
        }

        private SegmentMetadata complete() throws MalformedMessageException {
            if (reason == null) {
                throw new MalformedMessageException(
                        "not a segment message: /metadata/triggerReason is missing or unknown");
            }
            return new SegmentMetadata(
                    reason, batches, events, earliest, latest, openedAt, sealedAt, userId, clientAddress, userAgent);
        }
    }

    private static void expect(JsonScanner json, char expected, String pointer) throws MalformedMessageException {
        if (json.peek() != expected) {
            throw new MalformedMessageException(
                    "not a segment message: " + expected + " expected at '" + pointer + "'");
        }
    }
}
