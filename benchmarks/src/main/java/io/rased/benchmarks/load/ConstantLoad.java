/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * Posts batches on many connections from one thread, without a framework: beside the servers on the same two cores, it is
 * the driver that must be cheap. For one thread; blocks.
 */
public final class ConstantLoad implements AutoCloseable {
    /** Whoever has a token gives it in less. */
    private static final long ASKED_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private static final long LAST_ANSWERS_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final Selector selector = Selector.open();
    private final List<KeepAlive> all = new ArrayList<>();
    private final Queue<KeepAlive> idle = new ArrayDeque<>();
    private LoadTally tally = new LoadTally();
    /** Whether a batch is due that no connection is free for, or that waits behind a token, and since when. */
    private boolean starving;

    private long starvingSinceNanos;

    /** Opens a connection for each visit, to the gateways in turn. */
    ConstantLoad(List<URI> gateways, List<Visit> visits) throws IOException {
        for (int i = 0; i < visits.size(); i++) {
            all.add(new KeepAlive(gateways.get(i % gateways.size()), visits.get(i), selector));
        }
        idle.addAll(all);
    }

    /**
     * Offers batches at a constant rate, whatever becomes of them: an open loop. While all connections wait for answers
     * a batch is sent late, and counted so; {@link LoadTally#waits} tells that apart from a driver that was late itself.
     *
     * @param rate batches a second
     */
    public LoadTally offer(double rate, Duration time) {
        return run(TimeUnit.SECONDS.toNanos(1) / rate, Integer.MAX_VALUE, time);
    }

    /** Has so many connections send as fast as they are answered: a closed loop. */
    public LoadTally push(int connections, Duration time) {
        return run(0, connections, time);
    }

    private LoadTally run(double interval, int most, Duration time) {
        tally = new LoadTally();
        try {
            // A gateway closes what has been idle for long, as everything was since the last run, perhaps just while it
            // is used.
            for (KeepAlive connection : all) {
                connection.reopen();
            }
            long start = System.nanoTime();
            long end = start + time.toNanos();
            double due = start;
            starving = false;
            for (long now = start; now - end < 0; now = System.nanoTime()) {
                while (due <= now && !idle.isEmpty() && all.size() - idle.size() < most) {
                    send(interval == 0 ? now : (long) due);
                    due += interval;
                    now = System.nanoTime();
                }
                noticeStarving(due <= now && idle.isEmpty(), now);
                answers(Math.max(1, Math.min(100, (long) (due - now) / 1_000_000)));
            }
            tally.ended(Duration.ofNanos(System.nanoTime() - start));
            awaitLast();
            return tally;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void noticeStarving(boolean starves, long now) {
        if (starves && !starving) {
            starvingSinceNanos = now;
        }
        starving = starves;
    }

    private void send(long planned) throws IOException {
        KeepAlive connection = idle.remove();
        long now = System.nanoTime();
        tally.sent(now - planned, starving ? now - Math.max(planned, starvingSinceNanos) : 0);
        try {
            String token = connection.visit().token();
            // A token is asked of the same front door: what falls due meanwhile waits for that, as for a connection.
            noticeStarving(starving || System.nanoTime() - now > ASKED_NANOS, now);
            connection.send(token, System.nanoTime());
        } catch (IOException broken) {
            broke(connection, broken);
        }
    }

    private void answers(long timeoutMillis) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new ClosedByInterruptException();
        }
        selector.select(this::ready, timeoutMillis);
    }

    private void ready(SelectionKey key) {
        KeepAlive connection = (KeepAlive) key.attachment();
        try {
            if (key.isWritable()) {
                connection.flush();
            }
            if (key.isReadable()) {
                long sent = connection.sentNanos();
                Answer answer = connection.read();
                if (answer != null) {
                    tally.answered(answer, System.nanoTime() - sent);
                    connection.visit().answered(answer.isAccepted());
                    idle.add(connection);
                }
            }
        } catch (IOException broken) {
            broke(connection, broken);
        }
    }

    private void broke(KeepAlive connection, IOException why) {
        boolean waiting = connection.isWaiting();
        try {
            connection.reopen();
        } catch (IOException away) {
            throw new UncheckedIOException("a gateway takes no connections any more", away);
        }
        if (waiting) {
            tally.wrong("no answer: " + why.getMessage());
            connection.visit().answered(false);
            idle.add(connection);
        }
    }

    private void awaitLast() throws IOException {
        long since = System.nanoTime();
        while (idle.size() < all.size() && System.nanoTime() - since < LAST_ANSWERS_NANOS) {
            answers(100);
        }
        for (KeepAlive connection : all) {
            if (connection.isWaiting()) {
                broke(connection, new IOException("none within 15 s"));
            }
        }
    }

    @Override
    public void close() {
        try {
            for (KeepAlive connection : all) {
                connection.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
