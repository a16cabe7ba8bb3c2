/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * The questions that are put to models at this moment, each on the thread that asks it. Native code can't be interrupted, so a
 * thread whose question takes too long is as good as lost until the answer comes: {@link #late} tells, so that nobody waits
 * for it. Safe on any thread.
 */
public final class Questions {
    private final Set<Question> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lost = new AtomicInteger();
    private final Duration timeout;
    private final LongSupplier nanos;

    /**
     * @param timeout for one question
     * @param nanos a clock that only goes forward
     */
    Questions(Duration timeout, LongSupplier nanos) {
        this.timeout = timeout;
        this.nanos = nanos;
    }

    /** How long a question may take. */
    public Duration timeout() {
        return timeout;
    }

    /** Those that have just become late; each once. For who looks again and again. */
    public List<Question> late() {
        List<Question> late = new ArrayList<>();
        for (Question question : underWay) {
            if (question.becomesLate()) {
                late.add(question);
            }
        }
        return late;
    }

    /** How many are late and go on: so many threads are lost for now. */
    int lost() {
        return lost.get();
    }

    boolean isUnderWay(Thread asking) {
        return underWay.stream().anyMatch(question -> question.thread == asking);
    }

    /**
     * A question by this thread begins; whoever begins it ends it.
     *
     * @param late runs once if it takes too long; on the thread that finds out
     */
    Question begin(Runnable late) {
        var question = new Question(late);
        underWay.add(question);
        return question;
    }

    private enum State {
        UNDER_WAY,
        LATE,
        ENDED
    }

    /** One question. */
    public final class Question {
        private final Thread thread = Thread.currentThread();
        private final long begun = nanos.getAsLong();
        private final AtomicReference<State> state = new AtomicReference<>(State.UNDER_WAY);
        private final Runnable late;

        private Question(Runnable late) {
            this.late = late;
        }

        /** That asks, and waits for the answer. */
        public Thread thread() {
            return thread;
        }

        /** Whether it has no answer yet. */
        public boolean goesOn() {
            return underWay.contains(this);
        }

        /** Ends it; whether that was in time. Once more it does nothing, and wasn't. */
        boolean end() {
            underWay.remove(this);
            becomesLate();
            boolean inTime = state.compareAndSet(State.UNDER_WAY, State.ENDED);
            if (!inTime && state.compareAndSet(State.LATE, State.ENDED)) {
                lost.decrementAndGet();
            }
            return inTime;
        }

        private boolean becomesLate() {
            boolean becomes =
                    nanos.getAsLong() - begun > timeout.toNanos() && state.compareAndSet(State.UNDER_WAY, State.LATE);
            if (becomes) {
                lost.incrementAndGet();
                late.run();
            }
            return becomes;
        }
    }
}
