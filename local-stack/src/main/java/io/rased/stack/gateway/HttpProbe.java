/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.gateway;

import io.rased.stack.process.Readiness;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Ready when a GET of the address answers 200. */
public final class HttpProbe implements Readiness {
    private static final int TIMEOUT_MILLIS = 1_000;

    private final URI address;

    public HttpProbe(URI address) {
        this.address = address;
    }

    @Override
    public boolean isReady() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        try {
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
            connection.disconnect();
        }
    }
}
