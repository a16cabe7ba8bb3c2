/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PatientPrinterTest {
    private final CountDownLatch held = new CountDownLatch(1);
    private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();

    /** Takes nothing while it is held. */
    private final PrintStream terminal = new PrintStream(
            new OutputStream() {
                @Override
                public void write(int one) {
                    write(new byte[] {(byte) one}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int count) {
                    try {
                        held.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    new String(bytes, from, count, StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isEmpty()) // the end of a line is printed by itself
                            .forEach(printed::add);
                }
            },
            true,
            StandardCharsets.UTF_8);

    @Test
    void aTerminalThatTakesNothingHoldsUpNobodyAndGetsAllInOrderLater() throws InterruptedException {
        var printer = new PatientPrinter(terminal);

        printer.say("redis died");
        printer.say("redis is up again");
        printer.close();
        printer.say("too late");
        assertThat(printed).isEmpty();

        held.countDown();
        assertThat(printed.take()).isEqualTo("redis died");
        assertThat(printed.take()).isEqualTo("redis is up again");
        assertThat(printed.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }
}
