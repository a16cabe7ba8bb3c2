/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings with every type that a key may have. */
record Example(Trigger trigger, Redis redis, @Nullable Tls tls) {

    enum Mode {
        SINGLE,
        READ_ONLY
    }

    record Trigger(
            @Setting(value = "300", doc = "Batches a segment may hold.") @Range(min = "1", max = "10000")
            int batchLimit,

            @Setting(value = "4MiB", doc = "Bytes a segment may hold.") @Range(min = "1KiB", max = "7MiB")
            DataSize byteLimit,

            @Setting(value = "5m", doc = "Quiet time that seals.")
            Duration idle,

            @Setting(value = "15m", doc = "Age that seals.") @Range(min = "1s")
            Duration maxAge,

            @Setting(value = "0.5", doc = "Share of the memory.") @Range(min = "0", max = "1")
            double sealedShare) {

        Trigger {
            if (idle.compareTo(maxAge) > 0) {
                throw new IllegalArgumentException("trigger.idle must not be longer than trigger.maxAge");
            }
        }
    }

    record Redis(
            @Setting(doc = "Where Redis is.") URI uri,
            @Setting(doc = "Its password|token.") @Nullable Secret password,
            @Setting(value = "", doc = "Further nodes.") List<URI> nodes,
            @Setting(value = "rased,other", doc = "Names.") List<String> names,
            @Setting(value = "single", doc = "How it runs.") Mode mode,
            @Setting(value = "9000000000", doc = "A long.") long memory,

            @Setting(value = "false", doc = "Whether to encrypt.")
            boolean encrypted,

            @Setting(value = "0", doc = "A number secret.") @Range(max = "3")
            int database) {}

    record Tls(
            @Setting(doc = "The certificate.") Path certificate,
            @Setting(value = "", doc = "A name.") String alias) {}
}
