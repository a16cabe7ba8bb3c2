/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs tasks of one key one after the other, and of at most so many keys at once. Keys that wait get their turn in the
 * order in which they came, one task each. Not safe for threads: tasks must end on the owner's context.
 *
 * @param <T> a task
 */
final class KeyedLanes<T> {
    private final int concurrency;
    private final Function<T, String> key;
    private final Function<T, Future<Void>> work;
    private final Map<String, Queue<T>> lanes = new HashMap<>();
    private final Queue<String> waiting = new ArrayDeque<>();
    private int active;

    KeyedLanes(int concurrency, Function<T, String> key, Function<T, Future<Void>> work) {
        this.concurrency = concurrency;
        this.key = key;
        this.work = work;
    }

    void add(T task) {
        String lane = key.apply(task);
        Queue<T> queue = lanes.get(lane);
        if (queue != null) {
            queue.add(task);
            return;
        }
        queue = new ArrayDeque<>();
        queue.add(task);
        lanes.put(lane, queue);
        waiting.add(lane);
        runNext();
    }

    int active() {
        return active;
    }

    /** Takes out all tasks not yet begun. */
    void drain(Consumer<T> dropped) {
        waiting.clear();
        for (Queue<T> queue : lanes.values()) {
            queue.forEach(dropped);
            queue.clear();
        }
    }

    private void runNext() {
        while (active < concurrency && !waiting.isEmpty()) {
            String lane = waiting.remove();
            Queue<T> queue = lanes.get(lane);
            if (queue != null && !queue.isEmpty()) {
                active++;
                work.apply(queue.remove()).onComplete(ended -> ended(lane, queue));
            }
        }
    }

    private void ended(String lane, Collection<T> queue) {
        active--;
        if (queue.isEmpty()) {
            lanes.remove(lane);
        } else {
            waiting.add(lane);
        }
        runNext();
    }
}
