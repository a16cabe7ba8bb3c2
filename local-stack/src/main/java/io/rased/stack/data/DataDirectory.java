/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.data;

import io.rased.stack.data.TemporaryDirectories.LockedDirectory;
import io.rased.stack.fault.StackException;
import io.rased.stack.process.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The one directory in which a stack keeps everything, held by one launcher at a time.
 *
 * <pre>
 * ports.properties   the ports of the last run
 * secrets/           passwords and keys, mode 0600
 * logs/              a log per child
 * pids/              what runs, for the next launcher to clear after a kill -9
 * redis/ postgres/ kafka/ cassandra/
 * </pre>
 */
public final class DataDirectory implements AutoCloseable {
    private static final String LOGS = "logs";
    private static final Leftovers LEFTOVERS = new Leftovers(Duration.ofSeconds(5));

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path root;
    private final DirectoryLock lock;
    private final Secrets secrets;
    private final PortBook ports;
    private final Consumer<String> notes;
    private volatile boolean logsKept;

    private DataDirectory(Path root, DirectoryLock lock, Consumer<String> notes) throws IOException {
        this.root = root;
        this.lock = lock;
        this.notes = notes;
        SecureRandom random = new SecureRandom();
        this.secrets = new Secrets(root.resolve("secrets"), random);
        this.ports = new PortBook(root.resolve("ports.properties"), LoopbackPort::isFree, random, notes);
    }

    /** Opens a directory that stays, and ends what an earlier launcher left running on it. */
    public static DataDirectory open(Path path, Consumer<String> notes) throws IOException, InterruptedException {
        Path root = path.toAbsolutePath().normalize();
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new StackException(
                    "--data " + root + " is a file. Name a directory; it is created if it is missing.");
        }
        Files.createDirectories(root);
        if (!Files.isWritable(root)) {
            throw new StackException(
                    "--data " + root + " is not writable for " + System.getProperty("user.name") + ".");
        }
        DirectoryLock lock = DirectoryLock.tryLock(root)
                .orElseThrow(() -> new StackException("The data directory " + root
                        + " is in use by another rased. End that one first, or name another directory with --data."));
        return prepared(root, lock, notes);
    }

    /** A directory that goes when it is closed. Directories of launchers that were killed go now. */
    public static DataDirectory temporary(Consumer<String> notes) throws IOException, InterruptedException {
        TemporaryDirectories directories = new TemporaryDirectories(Path.of(System.getProperty("java.io.tmpdir")));
        for (LockedDirectory abandoned : directories.abandoned()) {
            try (DirectoryLock held = abandoned.lock()) {
                LEFTOVERS.clear(abandoned.path().resolve("pids"));
                TemporaryDirectories.deleteIfTemporary(abandoned.path());
                notes.accept("removed " + abandoned.path() + ", left by a rased that was killed");
            } catch (IOException e) {
                notes.accept("could not remove " + abandoned.path() + ": " + e.getMessage());
            }
        }
        Path root = directories.create();
        DirectoryLock lock =
                DirectoryLock.tryLock(root).orElseThrow(() -> new IOException("cannot lock the new " + root));
        return prepared(root, lock, notes);
    }

    private static DataDirectory prepared(Path root, DirectoryLock lock, Consumer<String> notes)
            throws IOException, InterruptedException {
        LEFTOVERS.clear(root.resolve("pids"));
        for (String name : new String[] {LOGS, "pids", "secrets"}) {
            Files.createDirectories(root.resolve(name));
        }
        Files.setPosixFilePermissions(root, OWNER_ONLY);
        Files.setPosixFilePermissions(root.resolve("secrets"), OWNER_ONLY);
        return new DataDirectory(root, lock, notes);
    }

    public Path root() {
        return root;
    }

    /** Whether it goes when it is closed. */
    public boolean isTemporary() {
        return TemporaryDirectories.isTemporary(root);
    }

    /** The directory of one child, made if it is missing. */
    public Path of(String child) throws IOException {
        Path directory = root.resolve(child);
        if (!Files.exists(directory)) {
            Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        return directory;
    }

    /** What a user can do about a server that does not start. */
    public String adviceFor(String child) {
        return isTemporary()
                ? ""
                : "If its data is not worth keeping, delete " + root.resolve(child) + " and start again.";
    }

    /** Has the logs outlive this, temporary or not: of a start that failed, they say why. */
    public void keepLogs() {
        logsKept = true;
    }

    public Path log(String child) {
        return root.resolve(LOGS).resolve(child + ".log");
    }

    public Path pidFile(String child) {
        return root.resolve("pids").resolve(child + ".pid");
    }

    public Secrets secrets() {
        return secrets;
    }

    public PortBook ports() {
        return ports;
    }

    /** The same for an end that must go on: what of a temporary one could not be deleted, the next start sweeps. */
    public void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            notes.accept("could not remove " + root + ": " + e.getMessage());
        }
    }

    /** Gives the lock back, and deletes all of it if it is temporary. The children have to be gone. */
    @Override
    public void close() throws IOException {
        try {
            if (logsKept && isTemporary()) {
                TemporaryDirectories.reduceTo(root, LOGS);
                notes.accept("the logs are kept in " + root.resolve(LOGS));
            } else {
                TemporaryDirectories.deleteIfTemporary(root);
            }
        } finally {
            lock.close();
        }
    }
}
