/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import org.junit.jupiter.api.Test;

final class LocationFactsTest {
    @Property(tries = 300)
    void whateverWasSeenComesBackFromItsBytesAsItWasKept(
            @ForAll @WithNull String text, @ForAll double number, @ForAll long at) {
        var facts = new LocationFacts(text, new Place(at, text, number, -number, number, text), text, text, at);

        assertThat(LocationFacts.decode(facts.encode())).isEqualTo(facts);
        assertThat(facts.encode()).hasSizeLessThan(1_000);
    }

    @Test
    void otherBytesAreRefusedWithoutAnyOtherFault() {
        byte[] bytes = Locations.berlin(5).encode();

        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> LocationFacts.decode(part)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> LocationFacts.decode(Arrays.copyOf(bytes, bytes.length + 2)))
                .hasMessageContaining("2 bytes too many");
    }

    @Test
    void ofAnAddressOnlyItsNetworkIsKept() {
        byte[] six = new byte[16];
        six[0] = 0x20;
        six[1] = 0x01;
        six[5] = (byte) 0xff;
        six[15] = 1;

        assertThat(LocationFacts.of(new byte[] {(byte) 203, 0, 113, 7}, "curl/8", null, 1)
                        .prefix())
                .isEqualTo("203.0.113.0/24");
        assertThat(LocationFacts.of(six, null, null, 1).prefix()).isEqualTo("2001:0:ff::/48");
        assertThat(LocationFacts.of(null, null, null, 1).isPlaced()).isFalse();
    }

    @Test
    void placesThatAreNoneAreNotKnown() {
        var absurd = new Place(-1, "deu", 91, 0, Double.NaN, "\u0000");

        assertThat(absurd).isEqualTo(Place.UNKNOWN);
        assertThat(new Place(1L << 32, "DE", Double.NaN, 3, -1, null).network()).isZero();
    }

    @Test
    void distancesAreAlongTheGreatCircleLessBothRadii() {
        var london = new Place(0, null, 51.5074, -0.1278, 0, null);
        var newYork = new Place(0, null, 40.7128, -74.006, 0, null);

        assertThat(london.distance(newYork)).isCloseTo(5570, within(5.0));
        assertThat(london.distance(new Place(0, null, 51.6, -0.1, 50, null))).isZero();
        assertThat(new Place(0, null, 90, 0, 0, null).distance(new Place(0, null, -90, 0, 0, null)))
                .isCloseTo(20015, within(1.0));
        assertThat(london.distance(Place.UNKNOWN)).isNaN();
    }

    @Test
    void ofSeveralSegmentsTheNewestWithAPlaceCounts() {
        assertThat(LocationFacts.merge(
                        List.of(Locations.berlin(1), Locations.hanoi(null, 2), LocationFacts.of(null, null, null, 3))))
                .isEqualTo(Locations.hanoi(null, 2));
        assertThat(LocationFacts.merge(List.of())).isEqualTo(LocationFacts.NONE);
    }
}
