/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway;

import io.rased.config.Setting;

/**
 * Settings of rate limits, under {@code rateLimit}. There are none yet: the key is known so that a configuration that
 * turns them off stays good, and one that relies on them refuses to start.
 *
 * @param enabled whether requests are limited
 */
public record RateLimitSettings(
        @Setting(value = "false", doc = "Rate limits are not available in this version; only false is allowed.")
        boolean enabled) {
    /** @throws IllegalArgumentException if {@code enabled} */
    public RateLimitSettings {
        if (enabled) {
            throw new IllegalArgumentException("enabled must be false: this version has no rate limits");
        }
    }
}
