/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.report;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far posting is. Safe on any thread. */
public interface ProgressDisplay extends AutoCloseable {
    /** So many events are posted, and so many sessions at their end. */
    void show(long events, int sessions);

    @Override
    void close();

    /** A bar on a terminal; elsewhere, as in a CI log, a line a tenth. */
    static ProgressDisplay of(PrintStream out, boolean terminal, long events, int sessions) {
        return terminal ? new Bar(events, sessions) : new Lines(out, events, sessions);
    }

    /** A bar that is drawn over itself. */
    final class Bar implements ProgressDisplay {
        private final ProgressBar bar;
        private final int total;

        Bar(long events, int sessions) {
            this.total = sessions;
            this.bar = new ProgressBarBuilder()
                    .setTaskName("posting")
                    .setUnit(" events", 1)
                    .setInitialMax(events)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .build();
        }

        @Override
        public void show(long events, int sessions) {
            bar.stepTo(events);
            bar.setExtraMessage(sessions + "/" + total + " scored");
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** Whole lines. */
    final class Lines implements ProgressDisplay {
        private static final int STEPS = 10;

        private final PrintStream out;
        private final long total;
        private final int sessions;
        private long shown;

        Lines(PrintStream out, long events, int sessions) {
            this.out = out;
            this.total = events;
            this.sessions = sessions;
        }

        @Override
        public synchronized void show(long events, int ended) {
            long step = events * STEPS / Math.max(total, 1);
            if (step > shown) {
                shown = step;
                out.printf(
                        Locale.ROOT,
                        "  %3d %% of %,d events posted, %,d of %,d sessions scored%n",
                        step * 100 / STEPS,
                        total,
                        ended,
                        sessions);
            }
        }

        @Override
        public void close() {}
    }
}
