/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack;

import java.io.IOException;

/**
 * Where clients of the servers are sent, when not to the server itself: to a proxy before it, as for tests of cut
 * connections. The stack's own checks go straight to the server.
 */
@FunctionalInterface
public interface Detour {
    /**
     * The port on loopback that clients of a server are told. Asked once for each server, before it starts.
     *
     * @param own the server's own port
     */
    int around(ServerName server, int own) throws IOException;

    /** Clients go straight to the server. */
    static Detour none() {
        return (server, own) -> own;
    }
}
