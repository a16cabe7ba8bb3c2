/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Asks the kernel about a port. */
public final class LoopbackPort {
    private LoopbackPort() {}

    /** Whether it can be listened on, on loopback and on all addresses, where a server may have it. */
    public static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections of an earlier run in TIME_WAIT don't count
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
