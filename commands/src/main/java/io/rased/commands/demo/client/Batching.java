/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.client;

import java.util.ArrayList;
import java.util.List;

/** How an SDK cuts a session into batches. */
final class Batching {
    /** Of a short session; about what a browser collects in a second. */
    static final int SMALL = 50;
    /** Of a long one; a batch may have 1,000 events. */
    static final int LARGE = 500;

    private static final int LONG_SESSION = 100 * SMALL;

    private Batching() {}

    /** The pieces, in order: together the whole list, each not empty. */
    static <T> List<List<T>> cut(List<T> events) {
        int size = events.size() > LONG_SESSION ? LARGE : SMALL;
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < events.size(); from += size) {
            batches.add(events.subList(from, Math.min(from + size, events.size())));
        }
        return batches;
    }
}
