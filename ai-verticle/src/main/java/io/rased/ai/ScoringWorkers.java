/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.ai.model.Questions;
import io.rased.ai.model.Questions.Question;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads that read segments and ask models.
 *
 * <ul>
 *   <li>As many pieces of work run at once as there are workers, and no more are waiting or running than the bound; another is
 *       refused.
 *   <li>A piece of work whose question to a model is late is left: its future fails, its place goes to another thread, and
 *       whatever comes of it is nobody's. {@link #ask} does such work again. At most three times as many threads hang as there
 *       are workers: models aren't asked any more when twice as many do.
 *   <li>A future completes on the caller's context. Past the timeout it fails, while the work runs on to its end and
 *       keeps its place under the bound until then.
 * </ul>
 */
final class ScoringWorkers {
    private static final int LOOKS = 10;
    private static final long LONGEST_PAUSE_MS = 250;
    private static final long IDLE_SECONDS = 60;

    private final Vertx vertx;
    private final Questions questions;
    private final ThreadPoolExecutor threads;
    private final int workers;
    private final int bound;
    private final Duration timeout;
    private final long looks;
    private final AtomicInteger pending = new AtomicInteger();
    private final Map<Thread, Piece<?>> atWork = new ConcurrentHashMap<>();
    /** With {@link #running}: guarded by this. */
    private final Queue<Piece<?>> waiting = new ArrayDeque<>();

    private int running;

    /** @param questions that are put to models on these threads */
    ScoringWorkers(Vertx vertx, AiSettings settings, Questions questions) {
        this.vertx = vertx;
        this.questions = questions;
        this.workers = settings.workers();
        this.bound = settings.queueBound();
        this.timeout = settings.inferenceTimeout();
        var number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                workers,
                // Their number is bounded by what is given to them: as many pieces as workers, and what hangs.
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                // Who ended last goes on first: what it worked with is still near its processor.
                new SynchronousQueue<>(),
                work -> {
                    var thread = new Thread(work, "rased-ai-" + number.getAndIncrement());
                    thread.setDaemon(true);
                    return thread;
                });
        long pause = Math.min(LONGEST_PAUSE_MS, questions.timeout().toMillis() / LOOKS);
        this.looks = vertx.setPeriodic(Math.max(1, pause), look -> leaveWhatHangs());
    }

    /** Runs a piece of work; its exception is the future's. */
    <T> Future<T> run(Callable<T> work) {
        return run(work, timeout.toMillis());
    }

    /**
     * Runs work that asks models, and does it again if one of them hangs, which isn't asked then; all in all for as long as one
     * piece of work may take.
     */
    <T> Future<T> ask(Callable<T> work) {
        return ask(work, System.nanoTime());
    }

    private <T> Future<T> ask(Callable<T> work, long begun) {
        long left = timeout.minusNanos(System.nanoTime() - begun).toMillis();
        return run(work, Math.max(1, left))
                .recover(failure ->
                        failure instanceof ModelHangsException ? ask(work, begun) : Future.failedFuture(failure));
    }

    private <T> Future<T> run(Callable<T> work, long milliseconds) {
        if (pending.incrementAndGet() > bound) {
            pending.decrementAndGet();
            return Future.failedFuture(new ScoringBusyException("all " + bound + " places of ai.queueBound are taken"));
        }
        var piece = new Piece<>(work, vertx.getOrCreateContext());
        long timer = vertx.setTimer(milliseconds, over -> piece.result.tryFail(tooLong()));
        if (mayStart(piece)) {
            start(piece);
        }
        return piece.result.future().onComplete(ended -> vertx.cancelTimer(timer));
    }

    /** Waiting and running. */
    int pending() {
        return pending.get();
    }

    Future<Void> close() {
        vertx.cancelTimer(looks);
        threads.shutdown();
        return Future.succeededFuture();
    }

    private TimeoutException tooLong() {
        return new TimeoutException("scoring work took longer than ai.inferenceTimeout, " + timeout.toMillis() + " ms");
    }

    private void leaveWhatHangs() {
        for (Question question : questions.late()) {
            Piece<?> piece = atWork.get(question.thread());
            // As long as the question goes on, what its thread is at is what asked it.
            if (piece != null && question.goesOn() && piece.leave()) {
                piece.fail(new ModelHangsException());
                start(next());
            }
        }
    }

    private synchronized boolean mayStart(Piece<?> piece) {
        if (running < workers) {
            running++;
            return true;
        }
        waiting.add(piece);
        return false;
    }

    /** The next piece, in the place of one that is done or left. */
    private synchronized @Nullable Piece<?> next() {
        Piece<?> next = waiting.poll();
        running -= next == null ? 1 : 0;
        return next;
    }

    private void start(@Nullable Piece<?> first) {
        Piece<?> piece = first;
        while (piece != null) {
            Piece<?> one = piece;
            try {
                threads.execute(() -> work(one));
                return;
            } catch (RejectedExecutionException | OutOfMemoryError e) { // closed, or no thread is to be had
                one.leave();
                one.fail(new ScoringBusyException("no thread is to be had for it"));
                piece = next();
            }
        }
    }

    /** A thread's work, one piece after the other, until there is none or its place was given to another thread. */
    private void work(Piece<?> first) {
        Piece<?> piece = first;
        while (piece != null) {
            atWork.put(Thread.currentThread(), piece);
            Runnable outcome = piece.run();
            atWork.remove(Thread.currentThread());
            boolean inPlace = piece.leave();
            piece.tell(outcome);
            piece = inPlace ? next() : null;
        }
    }

    private final class Piece<T> {
        private final Callable<T> work;
        private final Context context;
        private final Promise<T> result = Promise.promise();
        private final AtomicBoolean left = new AtomicBoolean();

        Piece(Callable<T> work, Context context) {
            this.work = work;
            this.context = context;
        }

        /** Does the work; what is to be told of it. */
        Runnable run() {
            try {
                T done = work.call();
                return () -> result.tryComplete(done);
            } catch (Throwable e) { // whatever it is, who waits is told
                return () -> result.tryFail(e);
            }
        }

        void fail(Throwable why) {
            tell(() -> result.tryFail(why));
        }

        void tell(Runnable outcome) {
            try {
                context.runOnContext(then -> outcome.run());
            } catch (RejectedExecutionException e) {
                // Its event loop has ended, and who waited with it; a question to a model may last longer than the
                // node.
            }
        }

        /** Gives its place away; whether it still had one. */
        boolean leave() {
            boolean had = left.compareAndSet(false, true);
            if (had) {
                pending.decrementAndGet();
            }
            return had;
        }
    }
}
