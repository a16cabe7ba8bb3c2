/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway;

import io.rased.config.Range;
import io.rased.config.Setting;
import java.time.Duration;

/**
 * Settings of the runtime itself, under {@code vertx}.
 *
 * @param maxEventLoopTime how long an event loop may be busy with one thing before the log says so
 */
public record VertxSettings(
        @Setting(value = "100ms", doc = "How long an event loop may be busy with one thing before the log says so.")
        @Range(min = "10ms", max = "1m")
        Duration maxEventLoopTime) {}
