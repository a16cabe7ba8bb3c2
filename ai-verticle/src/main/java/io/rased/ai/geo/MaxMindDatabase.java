/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.geo;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import io.rased.event.IpAddress;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A file in MaxMind's format (MaxMind DB 2.0), mapped into memory, and opened again when another one has taken its place.
 * Replace it by renaming, as geoipupdate does: a file that is written over while it is mapped gives nonsense.
 *
 * <p>Blocking. Look-ups are safe on any thread, {@link #refresh} on one at a time. A reader that was replaced is left to those
 * who still use it, and to the garbage collector: closing it would not unmap it either.
 */
final class MaxMindDatabase {
    private final Path file;
    private final DatabaseKind kind;
    private volatile Opened opened;

    /** A reader and what its file looked like. */
    private record Opened(Reader reader, Stamp stamp) {}

    /** Tells files apart that take each other's place. */
    private record Stamp(
            long modifiedMs, long bytes, @Nullable Object key) {}

    private MaxMindDatabase(Path file, DatabaseKind kind) {
        this.file = file;
        this.kind = kind;
        this.opened = read();
    }

    /**
     * Opens a file.
     *
     * @throws UnusableDatabaseException if it is missing, damaged or of another kind
     */
    static MaxMindDatabase open(Path file, DatabaseKind kind) {
        return new MaxMindDatabase(file, kind);
    }

    /**
     * Opens the file again if it is another.
     *
     * @return whether it was
     * @throws UnusableDatabaseException if it can't be used; what was open stays
     */
    boolean refresh() {
        if (stamp().equals(opened.stamp())) {
            return false;
        }
        opened = read();
        return true;
    }

    /** Which file, for a log. */
    Path file() {
        return file;
    }

    /** What it says of an address; null if nothing, or nothing that can be read. */
    <T> @Nullable T find(IpAddress address, Class<T> type) {
        try {
            return opened.reader().get(InetAddress.getByAddress(address.bytes()), type);
        } catch (IOException | RuntimeException | InternalError odd) {
            // A record of other types than its kind has, IPv6 in a database without it, or a mapped file that was cut
            // short (InternalError). A place that isn't known is no reason not to score.
            return null;
        }
    }

    private Opened read() {
        Stamp stamp = stamp(); // before reading: what changes meanwhile is seen the next time
        try {
            File plain = file.toFile();
            Reader reader = new Reader(plain, Reader.FileMode.MEMORY_MAPPED, new CHMCache());
            String type = reader.getMetadata().databaseType();
            if (!kind.includes(type)) {
                throw new UnusableDatabaseException(
                        kind.key() + ": " + file.toAbsolutePath() + " is a database of type " + type
                                + "; one whose type names " + kind.expected() + " is needed");
            }
            return new Opened(reader, stamp);
        } catch (IOException e) {
            throw new UnusableDatabaseException(
                    kind.key() + ": " + file.toAbsolutePath() + " is no database in MaxMind's format (.mmdb); fetch it"
                            + " again, or leave the setting out",
                    e);
        }
    }

    private Stamp stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size(), attributes.fileKey());
        } catch (IOException e) {
            throw new UnusableDatabaseException(
                    kind.key() + ": " + file.toAbsolutePath() + " cannot be read; put the database there, or leave the"
                            + " setting out",
                    e);
        }
    }
}
