/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One person's behaviour in one transaction, made up: a pointer that wanders and some keys, batch by batch.
 *
 * <p>It has the shape, size and rates of an SDK's batches. It isn't meant to look human to a model.
 *
 * <p>Not safe for use by several threads at once; a visit belongs to one virtual user.
 */
final class Visit {
    private static final List<String> KEY_CLASSES = List.of("letter", "letter", "letter", "digit", "backspace", "tab");

    private final String organization;
    private final String session;
    private final String transaction;
    private final RandomGenerator random;
    private Instant now;
    private int x = 640;
    private int y = 400;
    private int position;

    Visit(String organization, String session, String transaction, Instant start, RandomGenerator random) {
        this.organization = organization;
        this.session = session;
        this.transaction = transaction;
        this.now = start;
        this.random = random;
    }

    /** The JSON of the next batch, with its events later than those of the batch before. */
    String batch(int sequence, int events, boolean trigger) {
        Instant sent = now;
        List<String> items = new ArrayList<>();
        while (items.size() < events) {
            items.add(random.nextInt(4) == 0 ? key() : move());
        }
        return """
                {"batchId":"b-%d","organizationId":"%s","sessionId":"%s","transactionId":"%s","sequence":%d,\
                "timestamp":"%s","metadata":{"trigger":%b,"userId":"user-%s","sdkVersion":"1.0.0","page":"/checkout",\
                "device":{"platform":"Linux x86_64","languages":["en-GB"],"timezone":"Europe/London",\
                "screen":{"width":1280,"height":800,"pixelRatio":1},"hardwareConcurrency":8,"webdriver":false}},\
                "events":[%s]}""".formatted(
                        sequence,
                        organization,
                        session,
                        transaction,
                        sequence,
                        sent,
                        trigger,
                        session,
                        String.join(",", items));
    }

    private String move() {
        x = Math.min(1279, Math.max(0, x + random.nextInt(-20, 21)));
        y = Math.min(799, Math.max(0, y + random.nextInt(-20, 21)));
        return event("mousemove", 8 + random.nextInt(16), "{\"x\":%d,\"y\":%d,\"buttons\":0}".formatted(x, y));
    }

    private String key() {
        String keyClass = KEY_CLASSES.get(random.nextInt(KEY_CLASSES.size()));
        return event(
                random.nextBoolean() ? "keydown" : "keyup",
                40 + random.nextInt(160),
                "{\"field\":\"#card\",\"position\":%d,\"keyClass\":\"%s\",\"repeat\":false}"
                        .formatted(position++, keyClass));
    }

    private String event(String type, int millisLater, String payload) {
        now = now.plusMillis(millisLater);
        return "{\"eventType\":\"%s\",\"timestamp\":%d,\"payload\":%s}".formatted(type, now.toEpochMilli(), payload);
    }
}
