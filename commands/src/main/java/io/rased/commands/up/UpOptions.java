/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import io.rased.stack.Detour;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code up} was asked for.
 *
 * @param data the data directory; null for a temporary one
 * @param port the first gateway's public port; null for the kept one, 8080 or a free one; 0 for a free one
 * @param configuration the user's file; null for none
 * @param gateways how many gateway processes
 * @param readyFile where to write the addresses once all is up; null for nowhere
 * @param detour where gateways are sent for the servers
 */
public record UpOptions(
        @Nullable Path data,
        @Nullable Integer port,
        @Nullable Path configuration,
        int gateways,
        @Nullable Path readyFile,
        Detour detour) {

    /** With gateways that go straight to the servers. */
    public UpOptions(
            @Nullable Path data,
            @Nullable Integer port,
            @Nullable Path configuration,
            int gateways,
            @Nullable Path readyFile) {
        this(data, port, configuration, gateways, readyFile, Detour.none());
    }

    /** All defaults: a temporary stack with one gateway. */
    public static UpOptions defaults() {
        return new UpOptions(null, null, null, 1, null);
    }
}
