/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortBookTest {
    @TempDir
    Path directory;

    private final Set<Integer> taken = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    @Test
    void keepsPortsOverARestart() throws IOException {
        int redis = book().claim("redis");
        int gateway = book().claim("gateway-0", 8080);

        PortBook next = book();

        assertThat(next.claim("redis")).isEqualTo(redis);
        assertThat(next.claim("gateway-0", 8080)).isEqualTo(gateway).isEqualTo(8080);
        assertThat(notes).isEmpty();
    }

    @Test
    void takesAnotherPortAndSaysSoWhereTheKeptOneIsTaken() throws IOException {
        int before = book().claim("redis");
        taken.add(before);

        int after = book().claim("redis");

        assertThat(after).isNotEqualTo(before);
        assertThat(notes)
                .singleElement()
                .asString()
                .contains("redis", Integer.toString(before), Integer.toString(after));
        assertThat(book().claim("redis")).isEqualTo(after);
    }

    @Test
    void givesNoPortTwice() throws IOException {
        PortBook book = book();
        Set<Integer> ports = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            ports.add(book.claim("server-" + i));
        }

        assertThat(ports)
                .hasSize(200)
                .allMatch(port -> port < 32_768, "below the kernel's range for outgoing connections");
    }

    @Test
    void keepsAPreferredPortNoLongerOnceForgotten() throws IOException {
        PortBook book = book();
        book.claim("gateway-0", 9000);

        book.forget("gateway-0");

        assertThat(book().claim("other")).isNotEqualTo(9000);
        assertThat(book.claim("gateway-0", 9001)).isEqualTo(9001);
    }

    private PortBook book() throws IOException {
        return new PortBook(
                directory.resolve("ports.properties"),
                port -> !taken.contains(port),
                new SplittableRandom(1),
                notes::add);
    }
}
