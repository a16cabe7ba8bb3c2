/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.WithNull;
import org.junit.jupiter.api.Test;

final class DeviceFactsTest {
    @Property(tries = 300)
    void whateverWasToldComesBackFromItsBytesAsItWasKept(
            @ForAll @WithNull String text,
            @ForAll @Size(max = 30) List<String> languages,
            @ForAll double number,
            @ForAll @WithNull Boolean webdriver) {
        var facts = new DeviceFacts(
                UserAgent.parse(text),
                text,
                new Screen(number, -number, number),
                text,
                languages,
                number,
                number,
                -number,
                text,
                webdriver);

        assertThat(DeviceFacts.decode(facts.encode())).isEqualTo(facts);
        assertThat(facts.encode()).hasSizeLessThan(3_500);
    }

    @Test
    void hugeTextsAndListsAreCut() {
        String huge = "\u00e9".repeat(100_000);
        var facts = new DeviceFacts(
                new UserAgent(huge, Integer.MAX_VALUE, huge),
                huge,
                Screen.UNKNOWN,
                huge,
                Collections.nCopies(10_000, huge),
                Double.POSITIVE_INFINITY,
                Double.NaN,
                1e300,
                huge,
                null);

        assertThat(facts.encode()).hasSizeLessThan(3_500);
        assertThat(facts.languages()).hasSize(16);
        assertThat(facts.processors()).isNaN();
        assertThat(DeviceFacts.decode(facts.encode())).isEqualTo(facts);
    }

    @Test
    void noLanguagesAndLanguagesThatAreNotToldDiffer() {
        assertThat(DeviceFacts.decode(DeviceFacts.NONE.encode())).isEqualTo(DeviceFacts.NONE);
        assertThat(DeviceFacts.NONE.isEmpty()).isTrue();
        assertThat(DeviceFacts.NONE.languages()).isNull();
    }

    @Test
    void otherBytesAreRefusedWithoutAnyOtherFault() {
        byte[] bytes = Devices.laptop().encode();

        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> DeviceFacts.decode(part)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> DeviceFacts.decode(Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessageContaining("1 bytes too many");
        bytes[0] = 9;
        assertThatThrownBy(() -> DeviceFacts.decode(bytes)).hasMessageContaining("version 9");
    }

    @Property(tries = 500)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        if (bytes.length > 0) {
            bytes[0] = (byte) (1 + bytes.length % 2);
        }
        try {
            DeviceFacts.decode(bytes);
        } catch (IllegalArgumentException expected) {
            assertThat(expected).isNotNull();
        }
    }

    @Test
    void ofSeveralSegmentsTheNewestThatTellsAnythingCounts() {
        assertThat(DeviceFacts.merge(List.of(Devices.phone(), Devices.laptop(), DeviceFacts.NONE)))
                .isEqualTo(Devices.laptop());
        assertThat(DeviceFacts.merge(List.of())).isEqualTo(DeviceFacts.NONE);
    }

    @Test
    void contradictionsOfEarlierSegmentsStayAndComeBackFromTheBytes() {
        DeviceFacts driven = Devices.withWebdriver(Devices.laptop());

        DeviceFacts merged = DeviceFacts.merge(List.of(driven, Devices.phone(), DeviceFacts.NONE, Devices.laptop()));

        assertThat(merged.gpu()).isEqualTo(Devices.laptop().gpu());
        assertThat(merged.shown()).containsExactly("webdriver");
        assertThat(DeviceFacts.decode(merged.encode())).isEqualTo(merged);
        assertThat(DeviceFacts.merge(List.of(driven, DeviceFacts.NONE))).isEqualTo(driven);
        assertThat(Devices.laptop().encode()[0]).as("an earlier Rased reads it").isEqualTo((byte) 1);
    }

    @Test
    void whatIsNoContradictionIsNotKeptAsOne() {
        byte[] bytes = DeviceFacts.merge(List.of(Devices.withWebdriver(Devices.laptop()), Devices.laptop()))
                .encode();
        bytes[bytes.length - 1] = 'X';

        assertThat(DeviceFacts.decode(bytes).shown()).isEmpty();
    }
}
