/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.rased.config.Range;
import io.rased.config.Secret;
import io.rased.config.Setting;
import java.time.Duration;

/**
 * Settings of the buffer's Redis, under {@code redis}.
 *
 * @param uri where it is
 * @param timeout how long an answer may take before the connection is given up
 * @param inFlight how many commands may wait for an answer on one connection
 */
public record RedisSettings(
        @Setting(
                value = "redis://127.0.0.1:6379",
                doc = "Redis 7.0 or later, as redis[s]://[[user]:password@]host[:port][/db]; it must not evict.")
        Secret uri,

        @Setting(value = "2s", doc = "How long Redis may leave a command unanswered before it counts as away.")
        @Range(min = "50ms", max = "1m")
        Duration timeout,

        @Setting(value = "8192", doc = "Commands in flight on one connection; past that the answer is 503.")
        @Range(min = "64", max = "1000000")
        int inFlight) {

    /** @throws IllegalArgumentException if {@code uri} isn't one of Redis */
    public RedisSettings {
        String text = uri.reveal();
        if (!text.startsWith("redis://") && !text.startsWith("rediss://")) {
            throw new IllegalArgumentException("uri must start with redis:// or rediss://");
        }
    }
}
