/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.config.Range;
import io.rased.config.Setting;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where to look up places of addresses, under {@code location}.
 *
 * @param cityDatabase countries, coordinates and time zones
 * @param asnDatabase autonomous systems
 * @param reload how often to look whether a file was replaced
 */
public record LocationSettings(
        @Setting(doc = "City database in MaxMind's format, as GeoLite2-City.mmdb; none: countries aren't known.")
        @Nullable
        Path cityDatabase,

        @Setting(doc = "ASN database in MaxMind's format, as GeoLite2-ASN.mmdb; none: networks aren't known.") @Nullable
        Path asnDatabase,

        @Setting(value = "1m", doc = "Pause between looks whether a database was replaced, by renaming.")
        @Range(min = "50ms", max = "1d")
        Duration reload) {
    /** Whether there is any database. */
    boolean hasDatabase() {
        return cityDatabase != null || asnDatabase != null;
    }
}
