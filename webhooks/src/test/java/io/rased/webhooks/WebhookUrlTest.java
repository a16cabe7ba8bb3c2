/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example/x",
                "ftp://hooks.example/",
                "file:///etc/passwd",
                "https:///x",
                "https://user:password@hooks.example/",
                "https://hooks.example/#x",
                "https://hooks.example:0/",
                "https://hooks.example:70000/",
                "https://hooks.example/a b",
                "https://hooks.example/\r\nX-Injected: 1",
                "https://höoks.example/",
                "https://hooks_example/",
                "javascript:alert(1)"
            })
    void otherFormsAreRefused(String text) {
        assertThatThrownBy(() -> WebhookUrl.parse(text)).as(text).isInstanceOf(RefusedUrlException.class);
    }

    @Test
    void partsAreWhatTheRequestNeeds() throws Exception {
        WebhookUrl url = WebhookUrl.parse("HTTPS://[2606:4700::1111]:8443/a%20b?c=d");

        assertThat(url.isSecure()).isTrue();
        assertThat(url.host()).isEqualTo("2606:4700::1111");
        assertThat(url.port()).isEqualTo(8443);
        assertThat(url.target()).isEqualTo("/a%20b?c=d");
        assertThat(WebhookUrl.parse("https://hooks.example").target()).isEqualTo("/");
        assertThat(WebhookUrl.parse("https://hooks.example").port()).isEqualTo(443);
        assertThat(WebhookUrl.parse("http://hooks.example?q").target()).isEqualTo("/?q");
    }
}
