/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A pid on disk with its start time, so that a reused pid is never taken for the child. */
final class PidFile {
    /** The JDK computes start times from clock ticks since boot; two JVMs may differ by a little. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private PidFile() {}

    static void write(Path file, ProcessHandle process) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String start = process.info().startInstant().map(Instant::toString).orElse(Instant.EPOCH.toString());
        Files.writeString(file, process.pid() + " " + start + "\n");
    }

    /** The process that the file names, if it is still the same one and alive. */
    static Optional<ProcessHandle> alive(Path file) throws IOException {
        String[] words = Files.readString(file).strip().split(" ");
        try {
            Instant started = Instant.parse(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .startInstant()
                            .filter(start ->
                                    Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                            .isPresent());
        } catch (RuntimeException e) {
            return Optional.empty(); // a half-written file, or a pid of another form: no process that we know
        }
    }
}
