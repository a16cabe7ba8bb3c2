/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TcpProxyTest {
    private static final Duration LATE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final TcpProxy proxy = TcpProxy.start(server.getLocalPort(), new Random());

    TcpProxyTest() throws IOException {}

    @AfterEach
    void close() throws Exception {
        proxy.close();
        server.close();
    }

    @Test
    void passesBytesOnInBothDirections() throws Exception {
        try (Socket client = connect();
                Socket accepted = server.accept()) {
            client.getOutputStream().write("question".getBytes());
            assertThat(accepted.getInputStream().readNBytes(8)).isEqualTo("question".getBytes());
            accepted.getOutputStream().write("answer".getBytes());
            assertThat(client.getInputStream().readNBytes(6)).isEqualTo("answer".getBytes());
            assertThat(proxy.connections()).isEqualTo(1);
        }
    }

    @Test
    void passesOnMoreThanItHasRoomFor() throws Exception {
        byte[] large = new byte[24 << 20];
        new Random(1).nextBytes(large);
        try (Socket client = connect();
                Socket accepted = server.accept()) {
            CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(client, large));
            TimeUnit.MILLISECONDS.sleep(300); // nobody reads yet: it has to leave the rest where it is
            assertThat(written).isNotDone();

            assertThat(accepted.getInputStream().readNBytes(large.length)).isEqualTo(large);
            written.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void passesOnTheEndOfOneDirectionAlone() throws Exception {
        try (Socket client = connect();
                Socket accepted = server.accept()) {
            client.getOutputStream().write(1);
            client.shutdownOutput();
            assertThat(accepted.getInputStream().readAllBytes()).containsExactly(1);

            accepted.getOutputStream().write(2);
            accepted.close();
            assertThat(client.getInputStream().readAllBytes()).containsExactly(2);
        }
    }

    @Test
    void passesOnAReset() throws Exception {
        try (Socket client = connect();
                Socket accepted = server.accept()) {
            client.setSoLinger(true, 0);
            client.close();

            assertThatThrownBy(() -> accepted.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aCutResetsBothSidesAndRefusesUntilItIsMended() throws Exception {
        try (Socket client = connect();
                Socket accepted = server.accept()) {
            proxy.cut();

            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> accepted.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        awaitRefusal();

        proxy.mend();
        try (Socket again = connectPatiently()) {
            again.getOutputStream().write(7);
            assertThat(server.accept().getInputStream().read()).isEqualTo(7);
        }
    }

    @Test
    void aDelayMakesEveryByteLateInBothDirections() throws Exception {
        try (Socket client = connect();
                Socket accepted = server.accept()) {
            client.getOutputStream().write(1);
            accepted.getInputStream().read(); // the connection is there, without a delay

            proxy.delay(LATE).join();
            long start = System.nanoTime();
            client.getOutputStream().write(2);
            assertThat(accepted.getInputStream().read()).isEqualTo(2);
            accepted.getOutputStream().write(3);
            assertThat(client.getInputStream().read()).isEqualTo(3);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(LATE.multipliedBy(2));

            proxy.delay(Duration.ZERO).join();
            long prompt = System.nanoTime();
            client.getOutputStream().write(4);
            assertThat(accepted.getInputStream().read()).isEqualTo(4);
            assertThat(Duration.ofNanos(System.nanoTime() - prompt)).isLessThan(LATE);
        }
    }

    @Test
    void bytesOfADelayStayInOrderWhenItEnds() throws Exception {
        try (Socket client = connect();
                Socket accepted = server.accept()) {
            proxy.delay(LATE).join();
            client.getOutputStream().write(1);
            TimeUnit.MILLISECONDS.sleep(50); // the proxy reads it while it is to be late
            proxy.delay(Duration.ZERO).join();
            client.getOutputStream().write(2);

            assertThat(accepted.getInputStream().readNBytes(2)).containsExactly(1, 2);
        }
    }

    @Test
    void aServerThatIsAwayIsAResetForTheClient() throws Exception {
        server.close();

        try (Socket client = connect()) {
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private Socket connectPatiently() throws Exception {
        while (true) {
            try {
                return connect();
            } catch (ConnectException e) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    /** The kernel takes connections until the proxy selects again. */
    private void awaitRefusal() throws Exception {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            try {
                connect().close();
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (ConnectException e) {
                return;
            }
        }
        fail("it still takes connections");
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
