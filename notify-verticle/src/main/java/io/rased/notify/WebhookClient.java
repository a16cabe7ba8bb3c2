/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import io.rased.webhooks.WebhookSettings;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.PemTrustOptions;

/** Opens the HTTP client that calls receivers. */
final class WebhookClient {
    private static final int KEEP_ALIVE_SECONDS = 30;

    private WebhookClient() {}

    static HttpClient open(Vertx vertx, WebhookSettings settings) {
        var options = new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(settings.timeout().toMillis()))
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setVerifyHost(true)
                .setForceSni(true);
        if (settings.caFile() != null) {
            options.setTrustOptions(
                    new PemTrustOptions().addCertPath(settings.caFile().toString()));
        }
        var pool = new PoolOptions().setHttp1MaxSize(settings.perEndpoint()).setMaxWaitQueueSize(settings.inFlight());
        return vertx.createHttpClient(options, pool);
    }
}
