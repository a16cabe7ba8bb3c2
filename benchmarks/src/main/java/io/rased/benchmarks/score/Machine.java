/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.score;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a figure was measured on.
 *
 * @param processors how many the JVM may use
 * @param model the processor's name, as the kernel tells it, or its architecture where it tells none
 * @param java the JVM's version
 */
record Machine(int processors, String model, String java) {
    private static final String MODEL = "model name";

    /** This one. Blocking. */
    static Machine here() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                model(Path.of("/proc/cpuinfo")),
                Runtime.version().toString());
    }

    static String model(Path cpuInfo) {
        try {
            List<String> lines = Files.readAllLines(cpuInfo, StandardCharsets.UTF_8);
            return lines.stream()
                    .filter(line -> line.startsWith(MODEL) && line.contains(":"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(Machine::architecture);
        } catch (IOException noLinux) {
            return architecture();
        }
    }

    private static String architecture() {
        return System.getProperty("os.arch", "unknown");
    }

    @Override
    public String toString() {
        return processors + " processors, " + model + ", Java " + java;
    }
}
