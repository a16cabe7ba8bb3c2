/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.event.IpAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private static final TrustedProxies OURS = TrustedProxies.of(List.of("10.0.0.0/8", "2001:db8:ffff::/48"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // peer | header | client
                "203.0.113.7 | - | 203.0.113.7",
                "203.0.113.7 | 198.51.100.1 | 203.0.113.7",
                "10.0.0.1 | - | 10.0.0.1",
                "10.0.0.1 | 198.51.100.1 | 198.51.100.1",
                "10.0.0.1 | 1.2.3.4, 198.51.100.1 | 198.51.100.1",
                "10.0.0.1 | 1.2.3.4, 198.51.100.1, 10.9.9.9 | 198.51.100.1",
                "10.0.0.1 | 1.2.3.4,198.51.100.1,2001:db8:ffff::1 | 198.51.100.1",
                "10.0.0.1 | 10.0.0.3, 10.0.0.2 | 10.0.0.3",
                "::ffff:10.0.0.1 | ::ffff:198.51.100.1 | 198.51.100.1",
                "2001:db8:ffff:0:0:0:0:9 | 2001:DB8:0::7 | 2001:db8::7",
                "10.0.0.1 | 198.51.100.1:4711 | 198.51.100.1",
                "10.0.0.1 | [2001:db8::1]:4711 | 2001:db8::1",
                "10.0.0.1 | [2001:db8::1] | 2001:db8::1",
                "10.0.0.1 | 198.51.100.1, unknown | 10.0.0.1",
                "10.0.0.1 | 198.51.100.1, 10.0.0.2, _hidden | 10.0.0.1",
                "10.0.0.1 | 198.51.100.1, | 10.0.0.1",
                "10.0.0.1 | nonsense | 10.0.0.1",
            })
    void believesTheHeaderAsFarAsOurOwnWroteIt(String peer, String header, String client) {
        assertThat(OURS.client(peer, header == null ? List.of() : List.of(header)))
                .hasToString("Optional[" + client + "]");
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(OURS.client("10.0.0.1", List.of("1.2.3.4", "198.51.100.1, 10.0.0.3", "10.0.0.2")))
                .hasToString("Optional[198.51.100.1]");
    }

    @Test
    void withoutProxiesThePeerIsTheClient() {
        assertThat(TrustedProxies.of(List.of()).client("10.0.0.1", List.of("1.2.3.4")))
                .hasToString("Optional[10.0.0.1]");
        assertThat(OURS.client("not an address", List.of("1.2.3.4"))).isEmpty();
    }

    @Test
    void anEndlessListIsNotReadToItsEnd() {
        assertThat(OURS.client("10.0.0.1", List.of("1.2.3.4," + "10.0.0.2,".repeat(100_000) + "10.0.0.2")))
                .hasToString("Optional[10.0.0.2]");
    }

    /** What a client writes itself stands to the left of what the first proxy adds, and changes nothing. */
    @Property(tries = 500)
    void whatTheClientWritesItselfNeverCounts(
            @ForAll @Size(max = 5) List<String> forged,
            @ForAll @IntRange(max = 4) int proxies,
            @ForAll @IntRange(min = 11, max = 250) int client,
            @ForAll boolean inHeadersOfTheirOwn) {
        String address = client + ".1.2.3";
        List<String> written = Stream.concat(
                        Stream.of(address), IntStream.range(0, proxies).mapToObj(proxy -> "10.0.0." + proxy))
                .toList();
        List<String> headers = inHeadersOfTheirOwn
                ? Stream.concat(forged.stream(), written.stream()).toList()
                : List.of(String.join(",", forged) + "," + String.join(", ", written));

        assertThat(OURS.client("10.0.0.200", headers).map(IpAddress::toString)).contains(address);
        assertThat(OURS.client("203.0.113.9", headers).map(IpAddress::toString)).contains("203.0.113.9");
    }

    @Property(tries = 500)
    void anyHeaderGivesAnAddress(@ForAll List<String> headers) {
        assertThat(OURS.client("10.0.0.1", headers)).isPresent();
    }

    @Property(tries = 300)
    void aRangeHoldsWhatBeginsWithItsBits(
            @ForAll @Size(4) byte[] network, @ForAll @Size(4) byte[] address, @ForAll @IntRange(max = 32) int bits) {
        var range = AddressRange.parse(text(network) + "/" + bits);

        assertThat(range.contains(IpAddress.parse(text(address)).orElseThrow()))
                .isEqualTo(binary(network)
                        .substring(0, bits)
                        .equals(binary(address).substring(0, bits)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/+8", "::/129", "/8"})
    void whatIsNoRangeIsRefusedByName(String text) {
        assertThatThrownBy(() -> TrustedProxies.of(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trustedProxies");
    }

    private static String text(byte[] address) {
        return IntStream.range(0, 4)
                .mapToObj(i -> String.valueOf(address[i] & 255))
                .collect(Collectors.joining("."));
    }

    private static String binary(byte[] address) {
        return Arrays.stream(text(address).split("\\.", -1))
                .map(part -> "%8s"
                        .formatted(Integer.toBinaryString(Integer.parseInt(part)))
                        .replace(' ', '0'))
                .collect(Collectors.joining());
    }
}
