/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.artifact;

import io.rased.stack.data.Trees;
import io.rased.stack.fault.StackException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * Redis and PostgreSQL, unpacked from the Maven artifacts that carry them. A directory per content: it is written aside
 * and renamed, so that one that is there is whole, also when two launchers start at once.
 */
public final class ServerBinaries {
    private final Path cache;
    private final Platform platform;

    private ServerBinaries(Path cache, Platform platform) {
        this.cache = cache;
        this.platform = platform;
    }

    /**
     * Binaries in the user's cache ({@code $XDG_CACHE_HOME} or {@code ~/.cache}), so that only the first start unpacks;
     * in the given directory if there is no such place.
     */
    public static ServerBinaries inUserCache(Path otherwise) {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path base = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        Path cache = base.resolve("rased").resolve("servers");
        try {
            Files.createDirectories(cache);
            return in(Files.isWritable(cache) ? cache : otherwise);
        } catch (IOException e) {
            return in(otherwise);
        }
    }

    /** Binaries in this directory. */
    public static ServerBinaries in(Path cache) {
        return new ServerBinaries(cache, Platform.current());
    }

    /** Where the program {@code redis-server} is once it is unpacked. */
    public Path redis() throws IOException {
        return redisDirectory().resolve("redis-server");
    }

    /** Where PostgreSQL's {@code bin/initdb} and {@code bin/postgres} are once it is unpacked. */
    public Path postgres() throws IOException {
        return postgresDirectory();
    }

    /** Unpacks Redis, if that was not done before. */
    public void unpackRedis() throws IOException {
        unpack(redisDirectory(), platform.redisResource(), (in, directory) -> {
            Path program = directory.resolve("redis-server");
            Files.copy(in, program);
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        });
    }

    /** Unpacks PostgreSQL, if that was not done before. */
    public void unpackPostgres() throws IOException {
        unpack(postgresDirectory(), platform.postgresResource(), TarXz::unpack);
    }

    private Path redisDirectory() throws IOException {
        return directory("redis", platform.redisResource());
    }

    private Path postgresDirectory() throws IOException {
        return directory("postgres", platform.postgresResource());
    }

    /** Named by the archive's size, which changes with its version. */
    private Path directory(String name, String resource) throws IOException {
        URL url = ServerBinaries.class.getResource(resource);
        if (url == null) {
            throw new StackException("The binary " + resource + " is not on the class path. Build again with Maven on"
                    + " this machine: it picks the artifact for its platform.");
        }
        return cache.resolve(name + "-" + url.openConnection().getContentLengthLong());
    }

    private void unpack(Path directory, String resource, Unpacker unpacker) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Files.createDirectories(cache);
        Path part = Files.createTempDirectory(cache, directory.getFileName() + ".part");
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream in = Objects.requireNonNull(ServerBinaries.class.getResourceAsStream(resource))) {
            unpacker.unpack(in, part);
        }
        publish(part, directory);
    }

    private static void publish(Path part, Path directory) throws IOException {
        try {
            Files.move(part, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(directory)) {
                throw e;
            }
            Trees.delete(part); // another launcher was first
        }
    }

    private interface Unpacker {
        void unpack(InputStream in, Path directory) throws IOException;
    }
}
