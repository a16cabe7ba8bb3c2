/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Passes the bytes of TCP connections on, as they are, between a port of its own on loopback and a server's.
 *
 * <p>One thread does it all. Its methods may be called on any thread; what they ask for happens at once, but after they
 * have returned; the futures are done then. It survives whatever the server does: a connection that can't be made is
 * reset.
 */
public final class TcpProxy implements AutoCloseable {
    /** Below the range from which the kernel takes ports of connections: nobody takes ours while it refuses. */
    private static final int LOWEST_PORT = 20_000;

    private static final int HIGHEST_PORT = 32_000;
    private static final int ATTEMPTS = 100;
    private static final long LONGEST_SELECT_MILLIS = 1_000;

    private final InetSocketAddress server;
    private final Selector selector;
    private final InetSocketAddress own;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Set<Link> links = new HashSet<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Thread thread;
    private @Nullable ServerSocketChannel listener;
    private boolean refusing;
    private long lateNanos;
    private volatile boolean closed;

    private TcpProxy(InetSocketAddress server, Selector selector, ServerSocketChannel listener) throws IOException {
        this.server = server;
        this.selector = selector;
        this.listener = listener;
        this.own = (InetSocketAddress) listener.getLocalAddress();
        this.thread = new Thread(this::run, "proxy of " + server.getPort());
        this.thread.setDaemon(true);
    }

    /** Listens from now on, on a free port. The server need not be there yet. */
    public static TcpProxy start(int serverPort, RandomGenerator random) throws IOException {
        Selector selector = Selector.open();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                InetSocketAddress own = loopback(random.nextInt(LOWEST_PORT, HIGHEST_PORT));
                var proxy = new TcpProxy(loopback(serverPort), selector, listen(own, selector));
                proxy.thread.start();
                return proxy;
            } catch (BindException e) {
                // taken; another one
            }
        }
        selector.close();
        throw new IOException("no free port between " + LOWEST_PORT + " and " + HIGHEST_PORT);
    }

    /** Where it listens. */
    public int port() {
        return own.getPort();
    }

    /** How many connections go through it now. */
    public int connections() {
        return count.get();
    }

    /** Resets every connection, on both sides, and refuses new ones until {@link #mend}. */
    public CompletableFuture<Void> cut() {
        return submit(() -> {
            refusing = true;
            stopListening();
            List.copyOf(links).forEach(Link::reset);
        });
    }

    /** Takes connections again. */
    public CompletableFuture<Void> mend() {
        return submit(() -> {
            refusing = false;
            listenAgain();
        });
    }

    /** From now on each byte is passed on so much later, in both directions. Zero for at once. */
    public CompletableFuture<Void> delay(Duration late) {
        return submit(() -> lateNanos = late.toNanos());
    }

    private CompletableFuture<Void> submit(Runnable what) {
        return CompletableFuture.runAsync(what, task -> {
            tasks.add(task);
            selector.wakeup();
        });
    }

    private void run() {
        try {
            while (!closed) {
                selector.select(this::ready, millisToNext());
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
                links.removeIf(link -> !link.pass(System.nanoTime()));
                count.set(links.size());
                listenAgain();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClosedSelectorException e) {
            // closed
        } finally {
            List.copyOf(links).forEach(Link::reset);
            stopListening();
        }
    }

    private void ready(SelectionKey key) {
        if (key.attachment() instanceof Link link) {
            link.ready(key, System.nanoTime() + lateNanos);
        } else {
            accept();
        }
    }

    private void accept() {
        ServerSocketChannel open = listener;
        try {
            SocketChannel client = open == null ? null : open.accept();
            if (client != null) {
                links.add(Link.between(client, server, selector));
            }
        } catch (IOException e) {
            // It has gone already, or there are no more files: the client sees a reset, and this thread lives on.
        }
    }

    private void stopListening() {
        ServerSocketChannel open = listener;
        listener = null;
        try {
            if (open != null) {
                open.close(); // the kernel refuses from the next select on
            }
        } catch (IOException e) {
            // It has ended already.
        }
    }

    /** Tried again and again, as long as someone else has the port. */
    private void listenAgain() {
        if (refusing || listener != null) {
            return;
        }
        try {
            listener = listen(own, selector);
        } catch (IOException e) {
            listener = null;
        }
    }

    private long millisToNext() {
        long now = System.nanoTime();
        long next = TimeUnit.MILLISECONDS.toNanos(LONGEST_SELECT_MILLIS);
        for (Link link : links) {
            next = Math.min(next, link.nanosToNext(now));
        }
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(next));
    }

    private static ServerSocketChannel listen(InetSocketAddress own, Selector selector) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        try {
            listener.bind(own);
            listener.configureBlocking(false);
            listener.register(selector, SelectionKey.OP_ACCEPT);
            return listener;
        } catch (IOException e) {
            listener.close();
            throw e;
        }
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Resets what is open. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        selector.wakeup();
        thread.join();
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
