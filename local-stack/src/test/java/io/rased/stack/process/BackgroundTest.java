/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class BackgroundTest {
    @Test
    void theCommandIsNicer() throws Exception {
        int ours = Integer.parseInt(output(List.of("nice")).strip());

        assertThat(output(Background.command(List.of("nice"))).strip())
                .isEqualTo(Integer.toString(Math.min(ours + 10, 19)));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void soIsItsSession() throws Exception {
        Path group = Path.of("/proc/self/autogroup");
        List<String> inItsOwn = new ArrayList<>(List.of("setsid", "-w"));
        inItsOwn.addAll(Background.command(List.of("cat", group.toString())));

        // A kernel without autogroups weighs processes only.
        assertThat(output(inItsOwn)).endsWith(Files.exists(group) ? "nice 10\n" : "");
    }

    @Test
    void argumentsStayWhatTheyAre() throws Exception {
        assertThat(output(Background.command(List.of("printf", "%s|", "a b", "$HOME", ""))))
                .isEqualTo("a b|$HOME||");
    }

    private static String output(List<String> command) throws IOException {
        return new String(new ProcessBuilder(command).start().getInputStream().readAllBytes(), UTF_8);
    }
}
