/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.overload;

import io.rased.stack.fault.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The resident memory of one process over time, from a thread of its own, once a second. Linux only. */
final class ResidentMemory implements AutoCloseable {
    private static final String LINE = "VmRSS:";

    private final Path status;
    private final List<Sample> samples = new ArrayList<>();
    private final Thread thread = new Thread(this::watch, "resident-memory");
    private final long start = System.nanoTime();

    /** A look at it: when, from the start, and how many KiB. */
    private record Sample(Duration at, long kibibytes) {}

    private ResidentMemory(long pid) {
        this.status = Path.of("/proc", Long.toString(pid), "status");
    }

    static ResidentMemory watch(long pid) {
        var memory = new ResidentMemory(pid);
        memory.look();
        memory.thread.start();
        return memory;
    }

    /** Ends the watch: what there was at the start, after the warm-up and at the end, and the most between those two. */
    synchronized Growth growth(Duration warmUp) {
        look();
        List<Sample> warm = samples.stream()
                .filter(sample -> sample.at().compareTo(warmUp) >= 0)
                .toList();
        return new Growth(
                samples.get(0).kibibytes(),
                warm.get(0).kibibytes(),
                warm.stream().mapToLong(Sample::kibibytes).max().orElseThrow(),
                warm.get(warm.size() - 1).kibibytes());
    }

    private void watch() {
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(1);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private synchronized void look() {
        try {
            String line = Files.readAllLines(status).stream()
                    .filter(text -> text.startsWith(LINE))
                    .findFirst()
                    .orElseThrow();
            long kibibytes = Long.parseLong(
                    line.substring(LINE.length()).replace("kB", "").strip());
            samples.add(new Sample(Duration.ofNanos(System.nanoTime() - start), kibibytes));
        } catch (IOException e) {
            throw new StackException("A gateway's memory can't be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    /** In KiB. */
    record Growth(long start, long warm, long most, long end) {
        /** How much more it became after the warm-up: 0.1 is a tenth. */
        double share() {
            return (double) (most - warm) / warm;
        }
    }
}
