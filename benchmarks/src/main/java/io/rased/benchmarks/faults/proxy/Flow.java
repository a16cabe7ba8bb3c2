/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.proxy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One direction of a link: reads while it has room, keeps each chunk until it is due, and writes in order. The end of the
 * stream goes the same way, so that it is as late as the bytes before it. Used on the proxy's thread only.
 */
final class Flow {
    /** Room for what is late; past it the source is left to wait, as behind a slow line. */
    private static final int MOST_BYTES = 4 << 20;

    private static final int CHUNK_BYTES = 32 << 10;

    private final SocketChannel source;
    private final SocketChannel sink;
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK_BYTES);
    private final Deque<Chunk> chunks = new ArrayDeque<>();
    private int bytes;
    private boolean ended;
    private boolean over;

    Flow(SocketChannel source, SocketChannel sink) {
        this.source = source;
        this.sink = sink;
    }

    /** Reads once. */
    void read(long dueNanos) throws IOException {
        int count = source.read(buffer.clear());
        ended = count < 0;
        byte[] copy = new byte[Math.max(0, count)];
        buffer.flip().get(copy);
        bytes += copy.length;
        chunks.add(new Chunk(ByteBuffer.wrap(copy), dueNanos, ended));
    }

    /** Writes what is due and what the sink takes. */
    void write(long nowNanos) throws IOException {
        for (Chunk chunk = chunks.peek(); chunk != null && chunk.isDue(nowNanos); chunk = chunks.peek()) {
            bytes -= sink.write(chunk.bytes());
            if (chunk.bytes().hasRemaining()) {
                return;
            }
            chunks.remove();
            if (chunk.last()) {
                sink.shutdownOutput();
                over = true;
            }
        }
    }

    /** Whether its end has been passed on. */
    boolean isOver() {
        return over;
    }

    int readInterest() {
        return ended || bytes >= MOST_BYTES ? 0 : SelectionKey.OP_READ;
    }

    /** A chunk that is due now is one that the sink didn't take. */
    int writeInterest(long nowNanos) {
        Chunk first = chunks.peek();
        return first != null && first.isDue(nowNanos) ? SelectionKey.OP_WRITE : 0;
    }

    long nanosToNext(long nowNanos) {
        Chunk first = chunks.peek();
        // One that is due waits for the sink, which wakes us.
        return first == null || first.isDue(nowNanos) ? Long.MAX_VALUE : first.dueNanos() - nowNanos;
    }

    private record Chunk(ByteBuffer bytes, long dueNanos, boolean last) {
        boolean isDue(long nowNanos) {
            return nowNanos - dueNanos >= 0;
        }
    }
}
