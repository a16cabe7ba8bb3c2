/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts who uses a thing, its owner included, and ends it after the last one. Safe on any thread. */
final class Uses {
    private final AtomicInteger count = new AtomicInteger(1);
    private final Runnable end;

    /** @param end runs once, on the thread of the last user */
    Uses(Runnable end) {
        this.end = end;
    }

    /** Begins a use, unless the thing is ended already; whoever is answered true must call {@link #end}. */
    boolean begin() {
        return count.getAndUpdate(users -> users == 0 ? 0 : users + 1) > 0;
    }

    /** Ends a use, or the owner's. */
    void end() {
        if (count.decrementAndGet() == 0) {
            end.run();
        }
    }
}
