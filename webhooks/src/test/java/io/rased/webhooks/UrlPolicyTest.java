/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlPolicyTest {
    private static final String PUBLIC = "93.184.215.14";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "192.0.0.192",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::10.0.0.1",
                "64:ff9b::7f00:1",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "100::1",
                "5f00::1",
                "3fff::1"
            })
    void addressThatIsNotPublicIsRefused(String address) {
        assertThat(check("https://hooks.example/", address).cause()).isInstanceOf(RefusedUrlException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PUBLIC,
                "1.1.1.1",
                "172.15.255.255",
                "172.32.0.1",
                "100.128.0.1",
                "169.253.0.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4001::200e",
                "::ffff:1.1.1.1"
            })
    void publicAddressIsAllowed(String address) {
        assertThat(check("https://hooks.example/", address).succeeded()).isTrue();
    }

    @Test
    void onePrivateAddressAmongPublicOnesRefusesTheName() {
        assertThat(check("https://hooks.example/", PUBLIC, "10.0.0.1").failed()).isTrue();
    }

    @Test
    void plainHttpAndLoopbackNeedThePermission() throws Exception {
        WebhookUrl url = WebhookUrl.parse("http://localhost:9000/hook");
        var allowed = new UrlPolicy(allowing(), resolver("127.0.0.1"));

        assertThat(allowed.check(url).result()).containsExactly(InetAddress.getByName("127.0.0.1"));
        assertThat(check("http://hooks.example/", PUBLIC).cause()).hasMessageContaining("https");
    }

    @Test
    void unknownNameIsRefused() throws Exception {
        HostResolver nowhere = host -> Future.failedFuture(new UnknownHostException(host));

        assertThat(new UrlPolicy(allowing(), nowhere)
                        .check(WebhookUrl.parse("https://nowhere.example/"))
                        .cause())
                .isInstanceOf(RefusedUrlException.class);
    }

    private static Future<List<InetAddress>> check(String url, String... addresses) {
        try {
            return new UrlPolicy(WebhookSettings.DEFAULTS, resolver(addresses)).check(WebhookUrl.parse(url));
        } catch (RefusedUrlException e) {
            throw new AssertionError(e);
        }
    }

    private static HostResolver resolver(String... addresses) {
        return host -> {
            try {
                List<InetAddress> found = new ArrayList<>();
                for (String address : addresses) {
                    found.add(InetAddress.getByName(address)); // literals: no name server is asked
                }
                return Future.succeededFuture(found);
            } catch (UnknownHostException e) {
                return Future.failedFuture(e);
            }
        };
    }

    private static WebhookSettings allowing() {
        WebhookSettings d = WebhookSettings.DEFAULTS;
        return new WebhookSettings(
                true,
                d.caFile(),
                d.schedule(),
                d.repeatEvery(),
                d.giveUpAfter(),
                d.timeout(),
                d.inFlight(),
                d.perEndpoint(),
                d.pollInterval(),
                d.stopTimeout(),
                d.secretOverlap(),
                d.endpointsPerOrganization());
    }
}
