/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.redis;

import io.rased.stack.process.Loopback;
import io.rased.stack.process.Readiness;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** AUTH and PING. While Redis loads its file it answers {@code -LOADING}, which is not ready. */
final class RedisProbe implements Readiness {
    private static final String GOOD = "+OK\r\n+PONG\r\n";

    private final int port;
    private final String password;

    RedisProbe(int port, String password) {
        this.port = port;
        this.password = password;
    }

    @Override
    public boolean isReady() throws IOException {
        try (Socket socket = Loopback.connect(port)) {
            socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(GOOD.length());
            return new String(answer, StandardCharsets.US_ASCII).equals(GOOD);
        }
    }
}
