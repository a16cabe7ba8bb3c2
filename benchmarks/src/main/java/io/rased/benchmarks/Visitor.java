/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks;

import io.rased.access.Principal;
import io.rased.access.SessionTokens;
import io.rased.benchmarks.load.BatchBodies;
import io.rased.event.OrganizationId;
import io.rased.event.SessionId;
import io.rased.event.TransactionId;
import java.time.Duration;
import java.time.InstantSource;

/** What one connection sends: transaction after transaction, each with a token of its own, the last batch the trigger. */
final class Visitor {
    /** Batches of a transaction. */
    static final int BATCHES = 20;

    private static final String ORGANIZATION = "org-bench";
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    private final String name;
    private final BatchBodies bodies;
    private final SessionTokens tokens;
    private final InstantSource clock;
    private int transactions;
    private int sequence = BATCHES;
    private String session = "";
    private String transaction = "";
    private String token = "";

    /** The name must be like no other visitor's of the same Redis. */
    Visitor(String name, BatchBodies bodies, SessionTokens tokens, InstantSource clock) {
        this.name = name;
        this.bodies = bodies;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The next batch. */
    Post next() {
        if (sequence == BATCHES) {
            begin();
        }
        boolean last = sequence == BATCHES - 1;
        return new Post(token, bodies.body(ORGANIZATION, session, transaction, sequence++, last));
    }

    private void begin() {
        sequence = 0;
        transactions++;
        session = "session-" + name;
        transaction = "txn-" + name + "-" + transactions;
        token = tokens.issue(new Principal.Session(
                new OrganizationId(ORGANIZATION),
                new SessionId(session),
                new TransactionId(transaction),
                null,
                clock.instant().plus(TOKEN_LIFE)));
    }

    /** A request to be. */
    record Post(String token, String body) {}
}
