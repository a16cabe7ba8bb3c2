/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.report;

import io.rased.commands.demo.client.PostingListener;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Measures posting and shows how far it is. Safe on any thread. */
public final class PostingProgress implements PostingListener, AutoCloseable {
    private final Measurements measurements;
    private final ProgressDisplay display;
    private final AtomicLong events = new AtomicLong();
    private final AtomicInteger ended = new AtomicInteger();

    public PostingProgress(Measurements measurements, ProgressDisplay display) {
        this.measurements = measurements;
        this.display = display;
    }

    @Override
    public void posted(int count, long nanos) {
        measurements.posting().add(nanos);
        display.show(events.addAndGet(count), ended.get());
    }

    @Override
    public void scored(long nanos) {
        measurements.scoring().add(nanos);
    }

    @Override
    public void ended() {
        display.show(events.get(), ended.incrementAndGet());
    }

    @Override
    public void close() {
        display.close();
    }
}
