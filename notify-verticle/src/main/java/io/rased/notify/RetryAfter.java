/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After} in seconds (RFC 9110, 10.2.3). The date form is rare, and needs the receiver's clock. */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private RetryAfter() {}

    static Optional<Duration> of(@Nullable String header) {
        return header != null && SECONDS.matcher(header).matches()
                ? Optional.of(Duration.ofSeconds(Long.parseLong(header)))
                : Optional.empty();
    }
}
