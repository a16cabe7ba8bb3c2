/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.cassandra;

import io.rased.stack.process.Loopback;
import io.rased.stack.process.Readiness;
import java.io.IOException;
import java.net.Socket;

/**
 * OPTIONS, answered by SUPPORTED. Cassandra opens the port of its clients last, when it has replayed its log.
 *
 * <p>CQL binary protocol, version 4, section 2 (frames), spoken by hand: version, flags, stream (two bytes), opcode,
 * length of the body.
 */
final class CqlProbe implements Readiness {
    private static final byte OPTIONS = 0x05;
    private static final byte SUPPORTED = 0x06;
    private static final int HEADER = 9;
    private static final int OPCODE_AT = 4;

    private final int port;

    CqlProbe(int port) {
        this.port = port;
    }

    @Override
    public boolean isReady() throws IOException {
        try (Socket socket = Loopback.connect(port)) {
            socket.getOutputStream().write(new byte[] {4, 0, 0, 0, OPTIONS, 0, 0, 0, 0});
            byte[] header = socket.getInputStream().readNBytes(HEADER);
            return header.length == HEADER && header[OPCODE_AT] == SUPPORTED;
        }
    }
}
