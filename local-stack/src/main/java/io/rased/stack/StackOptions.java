/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to start a stack.
 *
 * @param directory where data, logs, ports and secrets stay; null for a temporary one that goes when the stack does
 * @param redisMemoryMebibytes Redis's {@code maxmemory}; past it writes fail, nothing is evicted
 * @param startTimeout how long one server may take until it answers
 * @param detour where clients are sent
 */
public record StackOptions(@Nullable Path directory, int redisMemoryMebibytes, Duration startTimeout, Detour detour) {
    private static final int REDIS_MEMORY_MEBIBYTES = 256;
    private static final Duration START_TIMEOUT = Duration.ofSeconds(120);

    public StackOptions {
        if (redisMemoryMebibytes < 8) {
            throw new IllegalArgumentException("redisMemoryMebibytes must be at least 8, not " + redisMemoryMebibytes);
        }
    }

    /** A stack whose data goes when it is closed. */
    public static StackOptions temporary() {
        return new StackOptions(null, REDIS_MEMORY_MEBIBYTES, START_TIMEOUT, Detour.none());
    }

    /** A stack whose data stays in this directory. */
    public static StackOptions in(Path directory) {
        return new StackOptions(directory, REDIS_MEMORY_MEBIBYTES, START_TIMEOUT, Detour.none());
    }

    /** The same with another {@code maxmemory} for Redis. */
    public StackOptions withRedisMemory(int mebibytes) {
        return new StackOptions(directory, mebibytes, startTimeout, detour);
    }

    /** The same with clients sent elsewhere. */
    public StackOptions withDetour(Detour other) {
        return new StackOptions(directory, redisMemoryMebibytes, startTimeout, other);
    }
}
