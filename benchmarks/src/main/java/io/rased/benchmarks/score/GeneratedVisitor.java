/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.score;

import io.rased.features.synthetic.SyntheticEvent;
import io.rased.features.synthetic.SyntheticSession;
import io.rased.features.synthetic.SyntheticSessions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Somebody with a rhythm and a device of her own, who fills in a form. Seeded: of one person and seed the transactions are always
 * the same. Six in ten events are moves, two in ten keys of four fields. For one thread.
 */
final class GeneratedVisitor {
    static final String USER_AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private static final long BEGAN = 1_768_471_200_000L;
    private static final List<String> FIELDS =
            List.of("input[name=email]", "input[name=password]", "input[name=card-number]", "input[name=address]");
    private static final int[] KEYS = {24, 14, 16, 48};
    private static final double MOVES = 0.6;

    private final int person;
    private final Random random;
    private final List<SyntheticEvent> moves = new ArrayList<>();
    private long sessionSeed;

    /** @param seed of her transactions, which other ones of hers have too */
    GeneratedVisitor(int person, int seed) {
        this.person = person;
        this.random = new Random(1_000_003L * person + seed);
        this.sessionSeed = 1_000L * person + 500L * seed;
    }

    String address() {
        return "198.51." + person + ".17";
    }

    private record Timed(long at, String type, String payload) {}

    /** The batches of a transaction. */
    List<String> batches(String transaction, int events, int batches) {
        List<Timed> all = events(events);
        int each = (events + batches - 1) / batches;
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            bodies.add(body(transaction, i, all.subList(i * each, Math.min(events, (i + 1) * each))));
        }
        return bodies;
    }

    private List<Timed> events(int count) {
        List<Timed> all = new ArrayList<>();
        long end = addMoves(all, (int) (MOVES * count));
        addKeys(all);
        while (all.size() < count) {
            long at = random.nextLong(end);
            all.add(
                    all.size() % 2 == 0
                            ? new Timed(at, "scroll", "{\"scrollX\":0,\"scrollY\":" + random.nextInt(4_000) + "}")
                            : new Timed(at, "focus", "{\"field\":\"" + FIELDS.get(0) + "\",\"visible\":true}"));
        }
        all.sort(Comparator.comparingLong(Timed::at));
        return all;
    }

    private long addMoves(List<Timed> all, int count) {
        long at = 0;
        while (all.size() < count) {
            SyntheticSession session =
                    SyntheticSessions.generate(sessionSeed++, 1).get(0);
            for (SyntheticEvent event : session.events()) {
                if (event instanceof SyntheticEvent.Pointer move
                        && move.type().equals("mousemove")
                        && all.size() < count) {
                    all.add(new Timed(at + move.timestamp(), move.type(), new JsonObject(move.payload()).encode()));
                }
            }
            at = all.get(all.size() - 1).at() + 400;
        }
        return at;
    }

    private void addKeys(List<Timed> all) {
        Random rhythm = new Random(person);
        double at = 500;
        for (int field = 0; field < KEYS.length; field++) {
            for (int i = 0; i < KEYS[field]; i++) {
                double hold = 60 + rhythm.nextInt(80) + 8 * random.nextGaussian();
                all.add(new Timed(Math.round(at), "keydown", key(field, i)));
                all.add(new Timed(Math.round(at + Math.max(5, hold)), "keyup", key(field, i)));
                at += Math.max(10, 90 + rhythm.nextInt(200) + 20 * random.nextGaussian());
            }
            at += 900;
        }
    }

    private static String key(int field, int position) {
        return "{\"field\":\"" + FIELDS.get(field) + "\",\"position\":" + position + ",\"keyClass\":\""
                + (field == 2 ? "digit" : "letter") + "\",\"repeat\":false,\"isTrusted\":true}";
    }

    private String body(String transaction, int sequence, List<Timed> events) {
        StringBuilder body = new StringBuilder(12_000)
                .append("{\"batchId\":\"b-")
                .append(sequence)
                .append("\",\"organizationId\":\"bench\",\"sessionId\":\"s\",\"transactionId\":\"")
                .append(transaction)
                .append("\",\"sequence\":")
                .append(sequence)
                .append(",\"metadata\":{\"trigger\":false,\"userId\":\"person\",\"page\":\"/checkout\",\"device\":")
                .append(device())
                .append("},\"events\":[");
        for (Timed event : events) {
            body.append("{\"eventType\":\"")
                    .append(event.type())
                    .append("\",\"timestamp\":")
                    .append(BEGAN + event.at())
                    .append(",\"payload\":")
                    .append(event.payload())
                    .append("},");
        }
        body.setLength(body.length() - 1);
        return body.append("]}").toString();
    }

    private String device() {
        return "{\"userAgent\":\"" + USER_AGENT + "\",\"platform\":\"Linux x86_64\",\"languages\":[\"en-GB\",\"ar\"],"
                + "\"timezone\":\"Europe/London\",\"screen\":{\"width\":" + (1_280 + 64 * (person % 10))
                + ",\"height\":1080,\"pixelRatio\":1.25},\"hardwareConcurrency\":" + (4 + person % 3 * 4)
                + ",\"deviceMemory\":8,\"touchPoints\":0,\"webdriver\":false,\"gpu\":\"Mesa Intel UHD 620\"}";
    }
}
