/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.disk;

import io.rased.stack.ServerName;
import io.rased.stack.data.DataDirectory;
import io.rased.stack.data.Trees;
import io.rased.stack.fault.StackException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A data directory in which each server's folder is a file system of its own, in memory and small. Its methods block.
 *
 * <p>Close it when the servers are down. One that a killed run left behind is unmounted by the next run.
 */
public final class SmallDisks implements AutoCloseable {
    /** What a run of half an hour writes fits, and full it is quickly: memory that is not filled isn't used. */
    private static final String SIZE = "512m";

    private static final String PREFIX = "rased-small-disks-";

    private final Path directory;
    private boolean logsKept;

    private SmallDisks(Path directory) {
        this.directory = directory;
    }

    /**
     * Makes and mounts them.
     *
     * @throws StackException if this user or machine can't
     */
    public static SmallDisks mount() throws InterruptedException {
        try {
            sweep();
            var disks = new SmallDisks(Files.createTempDirectory(PREFIX));
            try {
                for (ServerName server : ServerName.values()) {
                    disks.mount(server.label());
                }
                return disks;
            } catch (IOException e) {
                disks.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StackException(
                    "--full-disks needs small disks, which only root may mount, on Linux: " + e.getMessage()
                            + " Leave the option out, or run as root.",
                    e);
        }
    }

    private void mount(String server) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(directory.resolve(server));
        Mounts.run(List.of("mount", "-t", "tmpfs", "-o", "size=" + SIZE + ",mode=0700", "rased", folder.toString()));
    }

    /** The data directory. */
    public Path directory() {
        return directory;
    }

    /** Takes all the room that the server's disk has, and goes on taking what becomes free, until it is closed. */
    public Filler fill(String server) throws IOException {
        return Filler.in(directory.resolve(server));
    }

    private static void sweep() throws IOException, InterruptedException {
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> stream =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), PREFIX + "*")) {
            stream.forEach(left::add);
        }
        for (Path directory : left) {
            try {
                DataDirectory.open(directory, note -> {}).close(); // ends the servers that still run there
            } catch (StackException e) {
                continue; // in use by another run
            }
            if (unmount(directory)) {
                Trees.delete(directory);
            }
        }
    }

    /** False if there was nothing to unmount: these are logs that someone wants to read. */
    private static boolean unmount(Path directory) throws IOException, InterruptedException {
        boolean found = false;
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(directory, Files::isDirectory)) {
            for (Path folder : folders) {
                if (Mounts.isMounted(folder)) {
                    Mounts.run(List.of("umount", folder.toString()));
                    found = true;
                }
            }
        }
        return found;
    }

    /** Has the logs outlive this. */
    public void keepLogs() {
        logsKept = true;
    }

    /** Unmounts and deletes them, with all that is on them. */
    @Override
    public void close() throws IOException, InterruptedException {
        unmount(directory);
        if (!logsKept) {
            Trees.delete(directory);
        }
    }
}
