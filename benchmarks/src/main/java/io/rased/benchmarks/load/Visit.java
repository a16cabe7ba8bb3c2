/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one connection posts: transaction after transaction. It is rude: a batch that is refused is dropped and the next
 * one is sent, whatever {@code Retry-After} said. A transaction ends when enough of its batches were accepted: the next
 * ones carry the trigger until one of them is accepted. For one thread.
 */
final class Visit {
    /** Batches of a transaction, the trigger included. */
    static final int BATCHES = 20;

    private final String name;
    private final String organization;
    private final BatchBodies bodies;
    private final Supplier<String> tokens;
    private final Acknowledged acknowledged;
    private int transactions = 1;
    private int sequence;
    private int accepted;
    private boolean triggering;

    /**
     * @param name like no other visit's of the same stack
     * @param tokens gives the token of the session {@code s-name}
     * @param acknowledged remembers what was accepted
     */
    Visit(String name, String organization, BatchBodies bodies, Supplier<String> tokens, Acknowledged acknowledged) {
        this.name = name;
        this.organization = organization;
        this.bodies = bodies;
        this.tokens = tokens;
        this.acknowledged = acknowledged;
    }

    String token() {
        return tokens.get();
    }

    /** The next batch. */
    byte[] next() {
        triggering = accepted >= BATCHES - 1;
        return body(triggering);
    }

    private byte[] body(boolean trigger) {
        return bodies.body(organization, session(name), transaction(), sequence, trigger)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The batch that {@link #next} gave was answered. */
    void answered(boolean accepting) {
        if (accepting) {
            accepted++;
            acknowledged.add(transaction(), sequence);
        }
        sequence++;
        if (accepting && triggering) {
            transactions++;
            sequence = 0;
            accepted = 0;
        }
    }

    /** The batch that ends the transaction that is open; none if none of its batches was accepted. */
    Optional<byte[]> last() {
        triggering = true;
        return accepted == 0 ? Optional.empty() : Optional.of(body(true));
    }

    /** The session of a visit. */
    static String session(String name) {
        return "s-" + name;
    }

    private String transaction() {
        return "t-" + name + "-" + transactions;
    }
}
