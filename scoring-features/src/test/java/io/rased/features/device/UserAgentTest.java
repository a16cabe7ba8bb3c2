/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.device;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UserAgentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox | 140 | Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0"
                        + " Safari/537.36 Edg/139.0.0.0 | Edge | 139 | Windows",
                "Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0"
                        + " Chrome/130.0.0.0 Mobile Safari/537.36 | Samsung | 28 | Android",
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile"
                        + " Safari/537.36 | Chrome | 139 | Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/18.5 Mobile/15E148 Safari/604.1 | Safari | 18 | iOS",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " CriOS/139.0.7258.76 Mobile/15E148 Safari/604.1 | Chrome | 139 | iOS",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5"
                        + " Safari/605.1.15 | Safari | 18 | macOS",
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0"
                        + " Safari/537.36 | Chrome | 139 | ChromeOS",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/139.0.0.0"
                        + " Safari/537.36 | HeadlessChrome | 139 | Linux",
                "curl/8.5.0 | Program | 8 | ",
                "something else | other | -1 | ",
            })
    void tellsFamilyVersionAndSystem(String header, String family, int version, String system) {
        assertThat(UserAgent.parse(header)).isEqualTo(new UserAgent(family, version, system));
    }

    @Test
    void noneIsNone() {
        assertThat(UserAgent.parse(null)).isNull();
        assertThat(UserAgent.parse(" \t\u0007 ")).isNull();
    }

    @Property(tries = 300)
    void anyTextWillDo(@ForAll String text) {
        UserAgent.parse(text);
        UserAgent.parse("Version/".repeat(2000) + text);
    }
}
