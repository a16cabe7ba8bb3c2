/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.kafka;

import io.rased.stack.process.Loopback;
import io.rased.stack.process.Readiness;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/**
 * Asks for the cluster's metadata, and is content when it names a broker: a node whose port is open may still be fenced.
 *
 * <p>Metadata, version 1, spoken by hand, so that no Kafka client is on our class path
 * (https://kafka.apache.org/protocol.html#The_Messages_Metadata).
 */
final class KafkaProbe implements Readiness {
    private static final short METADATA = 3;
    private static final short VERSION = 1;
    private static final int CORRELATION = 7;
    private static final String CLIENT = "rased";

    private final int port;

    KafkaProbe(int port) {
        this.port = port;
    }

    @Override
    public boolean isReady() throws IOException {
        try (Socket socket = Loopback.connect(port)) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(2 + 2 + 4 + 2 + CLIENT.length() + 4);
            out.writeShort(METADATA);
            out.writeShort(VERSION);
            out.writeInt(CORRELATION);
            out.writeUTF(CLIENT); // in ASCII the same as Kafka's string: two bytes of length, then the bytes
            out.writeInt(0); // about no topic
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            in.readInt(); // the length of the answer
            return in.readInt() == CORRELATION && in.readInt() > 0;
        }
    }
}
