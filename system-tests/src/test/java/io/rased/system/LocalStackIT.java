/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rased.stack.LocalStack;
import io.rased.stack.ServerName;
import io.rased.stack.StackOptions;
import io.rased.stack.data.LoopbackPort;
import io.rased.stack.process.StartProgress;
import io.rased.system.fixture.Mark;
import io.rased.system.fixture.StackLauncher;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The local stack's own promises: nothing outlives its launcher, and nothing that was acknowledged is lost. */
@Timeout(240)
class LocalStackIT {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration END = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    @Test
    void nothingOutlivesALauncherThatIsKilledAndItsDataIsThereOnTheNextStart() throws Exception {
        // given: a launcher in a process of its own, and a word in each server
        Process launcher = launch();
        Properties first = await().atMost(START).until(this::started, ready -> !ready.isEmpty());
        for (Mark mark : Mark.values()) {
            mark.write(address(first, mark.server()), "before-the-launcher");
        }

        // when
        launcher.destroyForcibly();

        // then: no process and no port is left
        await().atMost(END).until(() -> nothingIsLeft(first));

        // and: on the same data, addresses and words are the same
        try (LocalStack stack = LocalStack.start(StackOptions.in(data()), StartProgress.silent())) {
            for (Mark mark : Mark.values()) {
                URI at = stack.address(mark.server());
                assertThat(at).isEqualTo(address(first, mark.server()));
                assertThat(mark.read(at)).as(mark.name()).containsExactly("before-the-launcher");
            }
            everyServerSurvivesAKill(stack);
        }
    }

    private static void everyServerSurvivesAKill(LocalStack stack) throws Exception {
        for (Mark mark : Mark.values()) {
            mark.write(stack.address(mark.server()), "before-the-server");
            stack.server(mark.server()).kill();
        }
        for (Mark mark : Mark.values()) {
            stack.server(mark.server()).start();
            assertThat(mark.read(stack.address(mark.server())))
                    .as(mark.name())
                    .containsExactly("before-the-launcher", "before-the-server");
        }
    }

    private Process launch() throws Exception {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Drased.home=" + System.getProperty("rased.home"),
                        StackLauncher.class.getName(),
                        data().toString(),
                        readyFile().toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File(directory.toFile(), "launcher.log"));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }

    private Properties started() throws Exception {
        var properties = new Properties();
        if (Files.exists(readyFile())) {
            try (var in = Files.newInputStream(readyFile())) {
                properties.load(in);
            }
        }
        return properties;
    }

    private static boolean nothingIsLeft(Properties ready) {
        for (ServerName name : ServerName.values()) {
            long pid = Long.parseLong(ready.getProperty(name.label() + ".pid"));
            if (ProcessHandle.of(pid).isPresent()
                    || !LoopbackPort.isFree(address(ready, name).getPort())) {
                return false;
            }
        }
        return true;
    }

    private static URI address(Properties ready, ServerName name) {
        return URI.create(ready.getProperty(name.label()));
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path readyFile() {
        return directory.resolve("ready.properties");
    }
}
