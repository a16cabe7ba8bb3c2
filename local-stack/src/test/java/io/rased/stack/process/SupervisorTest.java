/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    @TempDir
    Path directory;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final AtomicBoolean stumbling = new AtomicBoolean();
    private final Spawner spawner = new Spawner(Wrapping.ofThisMachine());
    private final Supervisor supervisor = new Supervisor(
            new Recorder(heard, stumbling),
            new Backoff(Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(30)));

    @AfterEach
    void end() {
        supervisor.close();
        spawner.close();
    }

    @Test
    void startsAChildThatWasKilledAgain() throws Exception {
        Child child = running(Preparation.none());
        long before = child.pid();

        ProcessHandle.of(before).orElseThrow().destroyForcibly();

        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("died");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("restarted");
        assertThat(child.pid()).isNotEqualTo(before);
        child.kill();
    }

    @Test
    void startsAChildAgainWhoseDeathTheListenerStumblesOver() throws Exception {
        stumbling.set(true);
        Child child = running(Preparation.none());

        ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly();

        assertThat(List.of(next(), next())).containsExactly("died", "restarted");
        child.kill();
    }

    @Test
    void startsAChildAgainThatEndedInGoodOrderWhenNobodyHereAskedForIt() throws Exception {
        Child child =
                running(List.of("sh", "-c", "trap 'exit 0' TERM; while :; do sleep 0.1; done"), Preparation.none());
        long before = child.pid();

        ProcessHandle.of(before).orElseThrow().destroy();

        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("died");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("restarted");
        assertThat(child.pid()).isNotEqualTo(before);
        child.kill();
    }

    @Test
    void leavesAChildDownThatWasStoppedOnPurpose() throws Exception {
        Child stopped = running(Preparation.none());
        stopped.stop();
        Child killed = running(Preparation.none());
        killed.kill();

        assertThat(heard.poll(500, TimeUnit.MILLISECONDS)).isNull();
        assertThat(stopped.isAlive()).isFalse();
        assertThat(killed.isAlive()).isFalse();
    }

    @Test
    void leavesASuspendedChildAlone() throws Exception {
        Child child = running(Preparation.none());
        long pid = child.pid();
        assertThat(new ProcessBuilder("kill", "-STOP", Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();

        assertThat(heard.poll(500, TimeUnit.MILLISECONDS)).isNull();
        assertThat(child.pid()).isEqualTo(pid);
        child.kill();
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    @Test
    void triesAgainWhenAStartFails() throws Exception {
        // given a child whose next two starts cannot even be prepared
        int[] starts = {0};
        Child child = running(() -> {
            starts[0]++;
            if (starts[0] == 2 || starts[0] == 3) {
                throw new IOException("disk full");
            }
        });

        ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly();

        assertThat(List.of(next(), next(), next(), next(), next(), next()))
                .containsExactly("died", "failed", "died", "failed", "died", "restarted");
        child.kill();
    }

    private String next() throws InterruptedException {
        return String.valueOf(heard.poll(10, TimeUnit.SECONDS));
    }

    private Child running(Preparation preparation) throws InterruptedException {
        return running(List.of("sleep", "60"), preparation);
    }

    private Child running(List<String> command, Preparation preparation) throws InterruptedException {
        ChildSpec spec = new ChildSpec(
                "sleeper",
                command,
                System.getenv(),
                RunAs.SAME_USER,
                directory,
                directory.resolve("sleeper.log"),
                directory.resolve("sleeper.pid"),
                preparation,
                () -> true,
                Duration.ofSeconds(10),
                StopSignal.TERM,
                Duration.ofSeconds(5),
                "");
        Child child = new Child(spec, spawner);
        child.start();
        supervisor.watch(child);
        return child;
    }

    private record Recorder(BlockingQueue<String> heard, AtomicBoolean stumbling) implements SupervisorListener {
        @Override
        public void died(Child child, Duration wait) {
            heard.add("died");
            if (stumbling.get()) {
                throw new IllegalStateException("as the test says");
            }
        }

        @Override
        public void restarted(Child child) {
            heard.add("restarted");
        }

        @Override
        public void failed(Child child, String why) {
            heard.add("failed");
        }
    }
}
