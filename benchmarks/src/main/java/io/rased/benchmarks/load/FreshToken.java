/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.load;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A token that is asked for again before it expires. For one thread. */
final class FreshToken implements Supplier<String> {
    private final Supplier<String> issuer;
    private final long lifeNanos;
    private final LongSupplier nanoTime;
    private String token = "";
    private long issuedNanos;

    FreshToken(Supplier<String> issuer, Duration life, LongSupplier nanoTime) {
        this.issuer = issuer;
        this.lifeNanos = life.toNanos();
        this.nanoTime = nanoTime;
    }

    @Override
    public String get() {
        long now = nanoTime.getAsLong();
        if (token.isEmpty() || now - issuedNanos > lifeNanos) {
            token = issuer.get();
            issuedNanos = now;
        }
        return token;
    }
}
