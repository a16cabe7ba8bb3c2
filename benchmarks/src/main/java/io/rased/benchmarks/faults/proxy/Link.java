/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A client's connection and the one to the server that belongs to it. Used on the proxy's thread only. */
final class Link {
    private final SelectionKey client;
    private final SelectionKey server;
    private final Flow up;
    private final Flow down;
    private boolean open = true;

    private Link(SelectionKey client, SelectionKey server) {
        this.client = client;
        this.server = server;
        this.up = new Flow(channel(client), channel(server));
        this.down = new Flow(channel(server), channel(client));
        client.attach(this);
        server.attach(this);
    }

    /** Begins to connect to the server; nothing is read from the client before that is done. */
    static Link between(SocketChannel client, InetSocketAddress address, Selector selector) throws IOException {
        SocketChannel server = SocketChannel.open();
        try {
            prepare(client);
            prepare(server);
            server.connect(address);
            return new Link(client.register(selector, 0), server.register(selector, SelectionKey.OP_CONNECT));
        } catch (IOException e) {
            abort(server);
            abort(client);
            throw e;
        }
    }

    private static void prepare(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /** One of the two can be connected, read or written. What is read is due at that time. */
    void ready(SelectionKey key, long dueNanos) {
        try {
            if (key.isValid() && key.isConnectable()) {
                channel(server).finishConnect();
            }
            if (key.isValid() && key.isReadable()) {
                (key == client ? up : down).read(dueNanos);
            }
        } catch (IOException e) {
            reset(); // the other side hears of the error as an error
        }
    }

    /** Passes on what is due, and asks for what it needs next; false if the link has ended. */
    boolean pass(long nowNanos) {
        if (!open || !channel(server).isConnected()) {
            return open;
        }
        try {
            up.write(nowNanos);
            down.write(nowNanos);
            if (up.isOver() && down.isOver()) {
                open = false;
                channel(client).close();
                channel(server).close();
            } else {
                client.interestOps(up.readInterest() | down.writeInterest(nowNanos));
                server.interestOps(down.readInterest() | up.writeInterest(nowNanos));
            }
        } catch (IOException e) {
            reset();
        }
        return open;
    }

    /** How long until something is due. */
    long nanosToNext(long nowNanos) {
        return Math.min(up.nanosToNext(nowNanos), down.nanosToNext(nowNanos));
    }

    /** Ends both sides by a reset; what was under way is lost. */
    void reset() {
        open = false;
        abort(channel(client));
        abort(channel(server));
    }

    private static void abort(SocketChannel channel) {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            // It has ended already.
        }
        try {
            channel.close();
        } catch (IOException e) {
            // As above.
        }
    }

    private static SocketChannel channel(SelectionKey key) {
        return (SocketChannel) key.channel();
    }
}
