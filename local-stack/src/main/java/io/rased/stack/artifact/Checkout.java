/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.artifact;

import io.rased.stack.fault.StackException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The checkout that we run from. The stack is a tool of a checkout, not a library: the class paths of Kafka, Cassandra
 * and the gateway are files of its build.
 */
public final class Checkout {
    private static final Path MARK = Path.of("local-stack", "kafka-server", "pom.xml");

    private Checkout() {}

    /** Its root: {@code -Drased.home}, else found upwards from our own classes, else from the working directory. */
    public static Path root() {
        @Nullable String home = System.getProperty("rased.home");
        return Stream.of(
                        home == null ? null : Path.of(home),
                        ownClasses(),
                        Path.of("").toAbsolutePath())
                .filter(start -> start != null)
                .map(Checkout::upwards)
                .filter(root -> root != null)
                .findFirst()
                .orElseThrow(() -> new StackException(
                        "The checkout of Rased was not found. Start it by the script ./rased, or set -Drased.home."));
    }

    private static @Nullable Path upwards(Path start) {
        for (Path at = start.toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(MARK))) {
                return at;
            }
        }
        return null;
    }

    private static @Nullable Path ownClasses() {
        try {
            return Path.of(Checkout.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
