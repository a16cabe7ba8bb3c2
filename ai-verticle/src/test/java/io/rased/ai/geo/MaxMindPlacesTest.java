/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.event.IpAddress;
import io.rased.features.location.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MaxMindPlacesTest {
    private static final Map<String, ?> BERLIN = Map.of(
            "country", Map.of("iso_code", "DE", "geoname_id", 2921044L),
            "location",
                    Map.of("latitude", 52.5, "longitude", 13.4, "accuracy_radius", 20, "time_zone", "Europe/Berlin"));

    @TempDir
    Path folder;

    private Path city;
    private Path asn;

    @BeforeEach
    void write() throws IOException {
        city = folder.resolve("city.mmdb");
        asn = folder.resolve("asn.mmdb");
        new TinyDatabase("GeoLite2-City")
                .with("203.0.113.0", 24, BERLIN)
                .with("2001:db8::", 32, Map.of("country", Map.of("iso_code", "VN")))
                .with("198.51.100.0", 24, Map.of("country", "of another type", "location", 7))
                .write(city);
        new TinyDatabase("GeoLite2-ASN")
                .with("203.0.112.0", 23, Map.of("autonomous_system_number", 4_200_000_000L))
                .write(asn);
    }

    @Test
    void whatBothKnowIsOnePlace() {
        MaxMindPlaces places = MaxMindPlaces.open(city, asn);

        assertThat(find(places, "203.0.113.200"))
                .isEqualTo(new Place(4_200_000_000L, "DE", 52.5, 13.4, 20, "Europe/Berlin"));
        assertThat(find(places, "203.0.112.1").network()).isEqualTo(4_200_000_000L);
        assertThat(find(places, "203.0.112.1").country()).isNull();
        assertThat(find(places, "2001:db8::7").country()).isEqualTo("VN");
        assertThat(find(places, "2001:db8::7").hasCoordinates()).isFalse();
        assertThat(find(places, "10.0.0.1")).isEqualTo(Place.UNKNOWN);
    }

    @Test
    void oneAloneWillDo() {
        assertThat(find(MaxMindPlaces.open(city, null), "203.0.113.1").country())
                .isEqualTo("DE");
        assertThat(find(MaxMindPlaces.open(null, asn), "203.0.113.1").network()).isEqualTo(4_200_000_000L);
    }

    @Test
    void aRecordOfOtherTypesIsNoPlaceAndNoFailure() {
        assertThat(find(MaxMindPlaces.open(city, null), "198.51.100.1")).isEqualTo(Place.UNKNOWN);
    }

    @Test
    void aFileThatTookItsPlaceIsReadAfterTheNextLook() throws IOException {
        MaxMindPlaces places = MaxMindPlaces.open(city, null);

        new TinyDatabase("GeoLite2-City")
                .with("203.0.113.0", 24, Map.of("country", Map.of("iso_code", "AT")))
                .write(city);
        places.refresh();

        assertThat(find(places, "203.0.113.1").country()).isEqualTo("AT");
    }

    @Test
    void whileTheNewFileCannotBeUsedTheOneBeforeIs() throws IOException {
        MaxMindPlaces places = MaxMindPlaces.open(city, asn);

        Path part = Files.writeString(folder.resolve("part"), "no database");
        Files.move(part, city, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(asn);
        places.refresh();

        assertThat(find(places, "203.0.113.1").country()).isEqualTo("DE");
        assertThat(find(places, "203.0.113.1").network()).isEqualTo(4_200_000_000L);
    }

    @Test
    void whatIsNoSuchDatabaseIsRefusedByTheNameOfItsSetting() throws IOException {
        Path text = Files.writeString(folder.resolve("text.mmdb"), "no database");
        Path empty = Files.createFile(folder.resolve("empty.mmdb"));

        assertThatThrownBy(() -> MaxMindPlaces.open(folder.resolve("none.mmdb"), null))
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageContaining("location.cityDatabase")
                .hasMessageContaining("none.mmdb cannot be read");
        assertThatThrownBy(() -> MaxMindPlaces.open(text, null))
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageContaining("is no database in MaxMind's format");
        assertThatThrownBy(() -> MaxMindPlaces.open(empty, null)).isInstanceOf(UnusableDatabaseException.class);
        assertThatThrownBy(() -> MaxMindPlaces.open(folder, null)).isInstanceOf(UnusableDatabaseException.class);
        assertThatThrownBy(() -> MaxMindPlaces.open(null, city))
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageContaining("location.asnDatabase")
                .hasMessageContaining("of type GeoLite2-City; one whose type names ASN or ISP is needed");
    }

    private static Place find(MaxMindPlaces places, String address) {
        return places.find(IpAddress.parse(address).orElseThrow());
    }
}
