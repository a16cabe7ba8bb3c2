/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Segment messages as the queue would bring them, with anything for events and for the device. */
final class OddMessage {
    private OddMessage() {}

    /** An event with this type, time and payload, as they are written. */
    static String event(String type, String timestamp, String payload) {
        return "{\"eventType\":\"" + type + "\",\"timestamp\":" + timestamp + ",\"payload\":" + payload + "}";
    }

    /** A move; all as they are written. */
    static String move(String timestamp, Object x, Object y) {
        return event("mousemove", timestamp, "{\"x\":" + x + ",\"y\":" + y + "}");
    }

    /** A key of the field that profiles know. */
    static String key(String type, Object timestamp, Object position) {
        return event(
                type,
                String.valueOf(timestamp),
                "{\"field\":\"#password\",\"position\":" + position + ",\"keyClass\":\"letter\"}");
    }

    /** A message of one batch. */
    static byte[] of(String device, List<String> events) {
        return ("{\"transactionId\":\"t\",\"organizationId\":\"o\",\"sessionId\":\"s\",\"segment\":0,\"eventBatches\":["
                        + "{\"batchId\":\"b\",\"metadata\":{\"userId\":\"u\",\"device\":" + device + "},\"events\":["
                        + String.join(",", events)
                        + "]}],\"metadata\":{\"totalBatches\":1,\"totalEvents\":" + events.size()
                        + ",\"triggerReason\":\"trigger_flag\",\"userId\":\"u\",\"clientAddress\":\"198.51.100.7\","
                        + "\"userAgent\":\"Mozilla/5.0 Firefox/140.0\",\"openedAt\":\"2026-01-15T10:00:00Z\","
                        + "\"sealedAt\":\"2026-01-15T10:05:00Z\"}}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
