/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.location;

import org.jspecify.annotations.Nullable;

/** Parts of the day: six of four hours, by UTC, which no device can tell otherwise and no journey moves. */
final class Hours {
    static final int BUCKETS = 6;

    private static final long DAY_MS = 86_400_000;

    private Hours() {}

    /** The part of the day, from 0; null where the time isn't known. */
    static @Nullable Object bucket(LocationFacts facts) {
        return facts.at() < 0 ? null : (int) (facts.at() % DAY_MS / (DAY_MS / BUCKETS));
    }
}
