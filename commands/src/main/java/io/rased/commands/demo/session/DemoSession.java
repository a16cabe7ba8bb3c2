/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.session;

import java.util.List;

/**
 * A session to post.
 *
 * @param name where it comes from, for people; any text
 * @param truth who made it
 * @param events in the order in which they happened; at least one
 */
public record DemoSession(String name, Truth truth, List<DemoEvent> events) {
    public DemoSession {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("session " + name + " has no events");
        }
    }

    /** What to add to each event's time so that the session has ended just now. Times stay valid whatever they were. */
    public long shiftTo(long nowMs) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (DemoEvent event : events) {
            first = Math.min(first, event.timeMs());
            last = Math.max(last, event.timeMs());
        }
        return Math.max(nowMs - last, -first);
    }
}
