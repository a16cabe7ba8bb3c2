/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A connection with one request in flight at the most, opened again when the server ends it. For one thread. */
final class KeepAlive {
    private static final int MOST_REQUEST_BYTES = 64 * 1024;

    private final URI gateway;
    private final Visit visit;
    private final Selector selector;
    private final ByteBuffer out = ByteBuffer.allocateDirect(MOST_REQUEST_BYTES);
    private SocketChannel channel;
    private AnswerReader reader = new AnswerReader();
    private long sentNanos;
    private boolean waiting;

    KeepAlive(URI gateway, Visit visit, Selector selector) throws IOException {
        this.gateway = gateway;
        this.visit = visit;
        this.selector = selector;
        this.channel = open();
    }

    private SocketChannel open() throws IOException {
        SocketChannel opened = SocketChannel.open(new InetSocketAddress(gateway.getHost(), gateway.getPort()));
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        opened.configureBlocking(false);
        opened.register(selector, SelectionKey.OP_READ, this);
        reader = new AnswerReader();
        return opened;
    }

    Visit visit() {
        return visit;
    }

    boolean isWaiting() {
        return waiting;
    }

    long sentNanos() {
        return sentNanos;
    }

    /** Sends the visit's next batch. */
    void send(String token, long now) throws IOException {
        byte[] body = visit.next();
        String head = "POST /v1/event HTTP/1.1\r\nhost: " + gateway.getAuthority() + "\r\nauthorization: Bearer "
                + token + "\r\ncontent-type: application/json\r\ncontent-length: " + body.length + "\r\n\r\n";
        out.clear();
        out.put(head.getBytes(StandardCharsets.ISO_8859_1)).put(body).flip();
        sentNanos = now;
        waiting = true;
        flush();
    }

    /** Writes what is left to write. */
    void flush() throws IOException {
        channel.write(out);
        channel.keyFor(selector)
                .interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** The answer, if it is complete; fails if the server ended the connection. */
    @Nullable
    Answer read() throws IOException {
        if (channel.read(reader.buffer()) < 0) {
            throw new EOFException("the connection ended");
        }
        Answer answer = reader.next();
        if (answer != null) {
            waiting = false;
            if (answer.closes()) {
                reopen();
            }
        }
        return answer;
    }

    void reopen() throws IOException {
        waiting = false;
        channel.close();
        channel = open();
    }

    void close() throws IOException {
        channel.close();
    }
}
