/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence;

import io.rased.config.Range;
import io.rased.config.Setting;

/**
 * The persistence role's own settings.
 *
 * @param parseThreads worker threads that parse segments
 */
public record PersistenceSettings(
        @Setting(value = "2", doc = "Worker threads that parse segments for the event store.")
        @Range(min = "1", max = "64")
        int parseThreads) {}
