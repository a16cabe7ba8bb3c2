/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http.management;

import io.rased.config.Range;
import io.rased.config.Setting;

/**
 * Settings of the operators' port, under {@code management}.
 *
 * @param host the address to bind
 * @param port the port; 0 for any free one
 */
public record ManagementSettings(
        @Setting(value = "127.0.0.1", doc = "Address of the operators' port; in a pod, 0.0.0.0.")
        String host,

        @Setting(value = "8081", doc = "The operators' port (health, metrics); 0 for any free one.")
        @Range(min = "0", max = "65535")
        int port) {}
