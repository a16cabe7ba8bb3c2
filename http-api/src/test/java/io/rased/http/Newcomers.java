/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Clients of which each opens a new connection for each request, one after the other, until the port refuses one. */
final class Newcomers implements AutoCloseable {
    private static final byte[] REQUEST = "GET /quick HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);

    private final CountDownLatch answered = new CountDownLatch(20);
    private final List<Future<Integer>> clients = new ArrayList<>();
    private final ExecutorService threads;
    private final int port;

    Newcomers(int port, int clients) {
        this.port = port;
        this.threads = Executors.newFixedThreadPool(clients);
        Callable<Integer> client = this::ask;
        for (int i = 0; i < clients; i++) {
            this.clients.add(threads.submit(client));
        }
    }

    void untilAnswered() throws InterruptedException {
        if (!answered.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Nobody answers.");
        }
    }

    /** How many connections were closed without an answer. */
    int untilRefused() throws InterruptedException, ExecutionException, TimeoutException {
        int closed = 0;
        for (Future<Integer> client : clients) {
            closed += client.get(30, TimeUnit.SECONDS);
        }
        return closed;
    }

    private int ask() throws IOException {
        int closed = 0;
        while (true) {
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.getOutputStream().write(REQUEST);
                if (socket.getInputStream().read() < 0) {
                    closed++;
                } else {
                    answered.countDown();
                }
            } catch (ConnectException refused) {
                return closed;
            } catch (SocketException reset) {
                // By the kernel, which made the connection: nobody had taken it when the port was closed.
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
