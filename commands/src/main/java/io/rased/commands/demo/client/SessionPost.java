/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.client;

import io.rased.commands.demo.session.DemoEvent;
import io.rased.commands.demo.session.DemoSession;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts one session as an SDK would, batch after batch, and waits for its result. One use, one thread. */
public final class SessionPost {
    private final GatewayClient client;
    private final String organizationId;
    private final String transaction;
    private final DemoSession session;
    private final PostingListener listener;

    private int accepted;
    private int duplicates;
    private long events;
    private @Nullable ScoredResult result;
    private long latencyNanos;

    public SessionPost(
            GatewayClient client,
            String organizationId,
            String transaction,
            DemoSession session,
            PostingListener listener) {
        this.client = client;
        this.organizationId = organizationId;
        this.transaction = transaction;
        this.session = session;
        this.listener = listener;
    }

    /** Blocks until the result is there, or it is clear that it won't come. */
    public SessionOutcome run(InstantSource clock) throws InterruptedException {
        try {
            Receipt last = post(session.shiftTo(clock.millis()));
            long answered = System.nanoTime();
            ScoredResult found = client.result(transaction, last.segment() + 1);
            result = found;
            latencyNanos = System.nanoTime() - answered;
            listener.scored(latencyNanos);
            return outcome(
                    found.events() == events ? null : "its result covers " + found.events() + " events of " + events);
        } catch (GatewayException e) {
            return outcome(e.getMessage());
        } finally {
            listener.ended();
        }
    }

    /** Returns the answer to the last batch. */
    private Receipt post(long shiftMs) throws GatewayException, InterruptedException {
        String sessionId = "session-of-" + transaction;
        sessionId = sessionId.substring(0, Math.min(sessionId.length(), 128));
        String token = client.token(sessionId, transaction);
        BatchWriter writer = new BatchWriter(organizationId, sessionId, transaction, shiftMs);
        List<List<DemoEvent>> batches = Batching.cut(session.events());
        Receipt receipt = new Receipt(false, 0, false);
        for (int i = 0; i < batches.size(); i++) {
            byte[] body = writer.write(i, i == batches.size() - 1, batches.get(i));
            long start = System.nanoTime();
            receipt = client.post(token, body);
            listener.posted(batches.get(i).size(), System.nanoTime() - start);
            events += batches.get(i).size();
            if (receipt.duplicate()) {
                duplicates++;
            } else {
                accepted++;
            }
        }
        return receipt;
    }

    private SessionOutcome outcome(@Nullable String failure) {
        return new SessionOutcome(
                transaction, session.truth(), accepted, duplicates, events, result, latencyNanos, failure);
    }
}
