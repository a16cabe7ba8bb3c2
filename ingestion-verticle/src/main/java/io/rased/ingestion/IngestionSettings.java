/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion;

import io.rased.config.Range;
import io.rased.config.Setting;

/**
 * Settings of the public port, under {@code ingestion}.
 *
 * @param host the address to bind
 * @param port the port; 0 for any free one
 * @param eventLoops how many event loops serve it; 0 for one a core
 */
public record IngestionSettings(
        @Setting(value = "127.0.0.1", doc = "Address of the public port; 0.0.0.0 to be reached from outside.")
        String host,

        @Setting(value = "8080", doc = "The public port; 0 for any free one.") @Range(min = "0", max = "65535")
        int port,

        @Setting(value = "0", doc = "Event loops that serve the public port; 0 for one a core.")
        @Range(min = "0", max = "256")
        int eventLoops) {}
