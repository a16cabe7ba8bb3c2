/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Connections for readiness probes: short, and given up soon, for the next try follows. */
public final class Loopback {
    private static final int TIMEOUT_MILLIS = 1_000;

    private Loopback() {}

    /** A connection whose reads give up after a second. */
    public static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), TIMEOUT_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
