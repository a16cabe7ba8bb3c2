/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Batches of the contract's size: 50 mixed events, about 10 KB. The events are made once and used again under other ids,
 * so that the load costs the machine little. Not for several threads.
 */
public final class BatchBodies {
    /** Events of a batch. */
    public static final int EVENTS = 50;

    private static final int VARIANTS = 64;
    private static final long START = 1_768_471_200_000L;
    private static final List<String> TARGETS = List.of(
            "form#checkout > input[name=card-number]", "form#checkout > input[name=cvc]", "button#pay-now.primary");
    private static final List<String> KEY_CLASSES =
            List.of("letter", "letter", "letter", "digit", "digit", "backspace", "tab");

    private final RandomGenerator random;
    private final List<String> events = new ArrayList<>();

    /** @param random makes the events, and picks among them */
    public BatchBodies(RandomGenerator random) {
        this.random = random;
        for (int i = 0; i < VARIANTS; i++) {
            events.add(events());
        }
    }

    /** A batch; ids have an id's form, so nothing is escaped. */
    public String body(String organization, String session, String transaction, int sequence, boolean trigger) {
        return "{\"batchId\":\"b-" + transaction + "-" + sequence + "\",\"organizationId\":\"" + organization
                + "\",\"sessionId\":\"" + session + "\",\"transactionId\":\"" + transaction + "\",\"sequence\":"
                + sequence
                + ",\"timestamp\":\"2026-01-15T10:00:00Z\",\"metadata\":{\"trigger\":" + trigger
                + ",\"userId\":\"user-" + session + "\",\"sdkVersion\":\"1.0.0\",\"page\":\"/checkout\",\"device\":{"
                + "\"userAgent\":\"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\","
                + "\"platform\":\"Linux x86_64\",\"languages\":[\"en-GB\",\"ar\"],\"timezone\":\"Europe/London\","
                + "\"screen\":{\"width\":1920,\"height\":1080,\"pixelRatio\":1.25},\"hardwareConcurrency\":8,"
                + "\"deviceMemory\":8,\"touchPoints\":0,\"webdriver\":false}},\"events\":"
                + events.get(random.nextInt(VARIANTS)) + "}";
    }

    private String events() {
        List<String> items = new ArrayList<>();
        long time = START + random.nextInt(1_000_000);
        for (int i = 0; i < EVENTS; i++) {
            time += 8 + random.nextInt(60);
            items.add(event(time));
        }
        return "[" + String.join(",", items) + "]";
    }

    private String event(long time) {
        int kind = random.nextInt(20);
        if (kind < 10) {
            return event("mousemove", time, pointer());
        }
        if (kind < 15) {
            return event(kind % 2 == 0 ? "keydown" : "keyup", time, key());
        }
        return switch (kind) {
            case 15 -> event("click", time, pointer());
            case 16 ->
                event("wheel", time, "\"deltaX\":0,\"deltaY\":" + decimal(120) + ",\"deltaMode\":0," + pointer());
            case 17 -> event("scroll", time, "\"scrollX\":0,\"scrollY\":" + decimal(4000) + ",\"maxScrollY\":5210");
            case 18 -> event("focus", time, "\"field\":\"" + target() + "\",\"visible\":true");
            default ->
                event("touchmove", time, pointer() + ",\"radius\":" + decimal(20) + ",\"pressure\":" + decimal(1));
        };
    }

    private String pointer() {
        return "\"x\":" + decimal(1919) + ",\"y\":" + decimal(1079) + ",\"pageX\":" + decimal(1919) + ",\"pageY\":"
                + decimal(3000) + ",\"buttons\":0,\"target\":\"" + target() + "\",\"isTrusted\":true";
    }

    private String key() {
        return "\"field\":\"" + target() + "\",\"position\":" + random.nextInt(40) + ",\"keyClass\":\""
                + KEY_CLASSES.get(random.nextInt(KEY_CLASSES.size()))
                + "\",\"repeat\":false,\"isTrusted\":true,\"composing\":false";
    }

    private String target() {
        return TARGETS.get(random.nextInt(TARGETS.size()));
    }

    private String decimal(double most) {
        return String.format(Locale.ROOT, "%.2f", random.nextDouble(most));
    }

    private static String event(String type, long time, String payload) {
        return "{\"eventType\":\"" + type + "\",\"timestamp\":" + time + ",\"payload\":{" + payload + "}}";
    }
}
