/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.data;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Data directories that go with their launcher. One that was killed cannot clean up, so each start sweeps: a directory
 * whose lock can be had belongs to a dead launcher.
 */
final class TemporaryDirectories {
    private static final String PREFIX = "rased-";
    /** Told apart from a directory that a user called rased-something and wants to keep. */
    private static final String MARK = "temporary";

    private final Path parent;

    TemporaryDirectories(Path parent) {
        this.parent = parent;
    }

    Path create() throws IOException {
        Path directory = Files.createTempDirectory(parent, PREFIX);
        Files.createFile(directory.resolve(MARK));
        return directory;
    }

    static boolean isTemporary(Path directory) {
        return Files.exists(directory.resolve(MARK));
    }

    /** Deletes it, the mark last: a deletion that is cut short is finished by the next sweep. */
    static void deleteIfTemporary(Path directory) throws IOException {
        if (isTemporary(directory)) {
            deleteAllBut(directory, List.of(MARK, DirectoryLock.NAME));
            Trees.delete(directory);
        }
    }

    /** Deletes all of it but one entry, which is the user's from now on: without the mark no sweep takes it. */
    static void reduceTo(Path directory, String kept) throws IOException {
        deleteAllBut(directory, List.of(MARK, DirectoryLock.NAME, kept));
        deleteAllBut(directory, List.of(kept));
    }

    private static void deleteAllBut(Path directory, List<String> kept) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(entries::add);
        }
        for (Path entry : entries) {
            if (kept.stream().noneMatch(entry::endsWith)) {
                Trees.delete(entry);
            }
        }
    }

    /** Directories of dead launchers of this user, each locked by us now. */
    List<LockedDirectory> abandoned() throws IOException {
        List<LockedDirectory> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path directory : stream) {
                lockIfAbandoned(directory).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static Optional<LockedDirectory> lockIfAbandoned(Path directory) {
        // Without a lock file its launcher may be between making the directory and locking it.
        if (!isTemporary(directory)
                || !Files.isWritable(directory)
                || !Files.exists(directory.resolve(DirectoryLock.NAME))) {
            return Optional.empty();
        }
        try {
            return DirectoryLock.tryLock(directory).map(lock -> new LockedDirectory(directory, lock));
        } catch (IOException e) {
            return Optional.empty(); // another user's, or gone meanwhile
        }
    }

    record LockedDirectory(Path path, DirectoryLock lock) {}
}
