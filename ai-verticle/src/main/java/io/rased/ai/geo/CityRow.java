/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.geo;

import com.maxmind.db.MaxMindDbConstructor;
import com.maxmind.db.MaxMindDbParameter;
import org.jspecify.annotations.Nullable;

/** What of a record of a city database is read; public for the reader's reflection. */
public record CityRow(@Nullable Country country, @Nullable Spot location) {
    @MaxMindDbConstructor
    public CityRow(
            @MaxMindDbParameter(name = "country") @Nullable Country country,
            @MaxMindDbParameter(name = "location") @Nullable Spot location) {
        this.country = country;
        this.location = location;
    }

    /**
     * The member {@code country}.
     *
     * @param code by ISO 3166-1
     */
    public record Country(@Nullable String code) {
        @MaxMindDbConstructor
        public Country(@MaxMindDbParameter(name = "iso_code") @Nullable String code) {
            this.code = code;
        }
    }

    /**
     * The member {@code location}.
     *
     * @param latitude in degrees
     * @param longitude in degrees
     * @param radius in km
     * @param timeZone its name
     */
    public record Spot(
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Integer radius,
            @Nullable String timeZone) {
        @MaxMindDbConstructor
        public Spot(
                @MaxMindDbParameter(name = "latitude") @Nullable Double latitude,
                @MaxMindDbParameter(name = "longitude") @Nullable Double longitude,
                @MaxMindDbParameter(name = "accuracy_radius") @Nullable Integer radius,
                @MaxMindDbParameter(name = "time_zone") @Nullable String timeZone) {
            this.latitude = latitude;
            this.longitude = longitude;
            this.radius = radius;
            this.timeZone = timeZone;
        }
    }
}
