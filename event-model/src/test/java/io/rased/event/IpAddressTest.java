/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "0.0.0.0, 0.0.0.0",
        "::ffff:203.0.113.7, 203.0.113.7",
        "::FFFF:cb00:7107, 203.0.113.7",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "2001:db8::1:0:0:1, 2001:db8::1:0:0:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:1:2:3:4:0:5, 2001:db8:1:2:3:4:0:5",
        "::, ::",
        "::1, ::1",
        "1::, 1::",
        "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
        "fe80::1%eth0, fe80::1",
    })
    void eachHasOneForm(String text, String canonical) {
        assertThat(IpAddress.parse(text)).hasToString("Optional[" + canonical + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, true",
        "100.63.255.255, true",
        "100.128.0.0, true",
        "172.32.0.1, true",
        "2001:db8::1, true",
        "127.0.0.1, false",
        "10.1.2.3, false",
        "172.16.0.1, false",
        "192.168.0.1, false",
        "169.254.1.1, false",
        "100.64.0.1, false",
        "100.127.255.255, false",
        "0.0.0.0, false",
        "224.0.0.1, false",
        "::1, false",
        "::, false",
        "fe80::1, false",
        "fc00::1, false",
        "fdff::1, false",
        "::ffff:10.1.2.3, false",
    })
    void onlyPublicAddressesSayWhereSomebodyIs(String text, boolean expected) {
        assertThat(IpAddress.parse(text).orElseThrow().isPublic()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost",
                "unknown",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "01.2.3.4",
                "1.2.3.4 ",
                "+1.2.3.4",
                "1..2.3",
                "1.2.3.",
                ":",
                ":::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1::2::3",
                "1:2:3:4:5:6:7::8",
                "12345::",
                "::g",
                ":1::",
                "1:",
                "::1.2.3",
                "::1.2.3.4:5",
                "1:2:3:4:5:6:7:1.2.3.4",
                "%eth0",
                "[::1]",
                "\u0661.2.3.4",
                "\uff11::",
            })
    void whatIsNoAddressIsNone(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @Test
    void aHugeTextIsNone() {
        assertThat(IpAddress.parse("1:".repeat(1 << 20))).isEmpty();
    }

    @Property(tries = 500)
    void itsTextIsReadBackAsTheJdkReadsIt(@ForAll @Size(16) byte[] bytes) throws UnknownHostException {
        String text = new IpAddress(bytes).toString();

        assertThat(InetAddress.getByName(text).getAddress()).isEqualTo(bytes);
        assertThat(IpAddress.parse(text)).contains(new IpAddress(bytes));
    }

    @Property(tries = 500)
    void anyTextIsReadOrNone(@ForAll String text) {
        IpAddress.parse(text + ":")
                .ifPresent(address ->
                        assertThat(IpAddress.parse(address.toString())).contains(address));
    }

    @Test
    void prefixesAreOfBitsAndOfOneKind() {
        IpAddress address = parsed("10.1.255.0");

        assertThat(address.sharesPrefix(parsed("10.1.128.0"), 17)).isTrue();
        assertThat(address.sharesPrefix(parsed("10.1.127.0"), 17)).isFalse();
        assertThat(address.sharesPrefix(parsed("1.2.3.4"), 0)).isTrue();
        assertThat(address.sharesPrefix(parsed("10.1.255.0"), 32)).isTrue();
        assertThat(address.sharesPrefix(parsed("10.1.255.1"), 32)).isFalse();
        assertThat(address.sharesPrefix(parsed("::1"), 0)).isFalse();
    }

    private static IpAddress parsed(String text) {
        return IpAddress.parse(text).orElseThrow();
    }
}
