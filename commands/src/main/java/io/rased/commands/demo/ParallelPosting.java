/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo;

import io.rased.commands.demo.client.GatewayClient;
import io.rased.commands.demo.client.PostingListener;
import io.rased.commands.demo.client.SessionOutcome;
import io.rased.commands.demo.client.SessionPost;
import io.rased.commands.demo.session.DemoSession;
import io.rased.commands.demo.session.SessionSource;
import io.rased.commands.demo.session.TransactionIds;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Posts a bounded number of sessions at once, each on a thread of its own, from its first batch to its result. */
final class ParallelPosting {
    private final GatewayClient client;
    private final String organizationId;
    private final int parallel;
    private final PostingListener listener;
    private final InstantSource clock;

    ParallelPosting(
            GatewayClient client, String organizationId, int parallel, PostingListener listener, InstantSource clock) {
        this.client = client;
        this.organizationId = organizationId;
        this.parallel = parallel;
        this.listener = listener;
        this.clock = clock;
    }

    /** The outcome of each, in the order of the source. Reads the source no faster than sessions are posted. */
    List<SessionOutcome> post(SessionSource sessions) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(parallel);
        try {
            Semaphore free = new Semaphore(parallel);
            TransactionIds ids = new TransactionIds();
            List<Future<SessionOutcome>> running = new ArrayList<>();
            free.acquire();
            for (DemoSession session = sessions.next(); session != null; session = sessions.next()) {
                SessionPost post = new SessionPost(
                        client, organizationId, ids.next(session).value(), session, listener);
                running.add(threads.submit(() -> {
                    try {
                        return post.run(clock);
                    } finally {
                        free.release();
                    }
                }));
                free.acquire();
            }
            return collect(running);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<SessionOutcome> collect(List<Future<SessionOutcome>> running) throws InterruptedException {
        List<SessionOutcome> outcomes = new ArrayList<>();
        for (Future<SessionOutcome> session : running) {
            try {
                outcomes.add(session.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("posting a session failed", e.getCause());
            }
        }
        return outcomes;
    }
}
