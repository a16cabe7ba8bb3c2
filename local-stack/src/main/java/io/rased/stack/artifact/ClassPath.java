/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.artifact;

import io.rased.stack.fault.StackException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A class path as a module's build wrote it to {@code target/*.classpath}: the module's classes, then what it needs. */
public record ClassPath(List<Path> entries) {
    public ClassPath {
        entries = List.copyOf(entries);
    }

    /**
     * Reads one.
     *
     * @param module the module's folder in the checkout
     * @param name the file's name in {@code target}
     * @throws StackException if it was not built, or what it names is gone
     */
    public static ClassPath read(Path module, String name) {
        Path target = module.resolve("target");
        Path file = target.resolve(name);
        List<Path> entries = new ArrayList<>();
        entries.add(target.resolve("classes"));
        try {
            for (String entry : Files.readString(file).strip().split(File.pathSeparator)) {
                entries.add(Path.of(entry));
            }
        } catch (IOException e) {
            throw new StackException(file + " is missing. Build it: mvn -Dquick -DskipTests compile", e);
        }
        entries.stream()
                .skip(1)
                .filter(entry -> !Files.exists(entry))
                .findFirst()
                .ifPresent(gone -> {
                    throw new StackException(
                            gone + ", named by " + file + ", is gone. Build again: mvn -Dquick -DskipTests compile");
                });
        return new ClassPath(entries);
    }

    /** As the JVM wants it. */
    public String text() {
        return String.join(
                File.pathSeparator, entries.stream().map(Path::toString).toList());
    }

    /** The jar of this artifact, by the start of its file name. */
    public Path jar(String prefix) {
        return entries.stream()
                .filter(entry -> entry.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new StackException("no " + prefix + " in the class path"));
    }
}
