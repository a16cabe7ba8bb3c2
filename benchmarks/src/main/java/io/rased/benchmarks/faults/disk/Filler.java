/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that has all the room that was left. For one thread; blocks. */
public final class Filler implements AutoCloseable {
    private static final String NAME = "filler";
    private static final int LARGE = 1 << 20;
    /** A page: the least that a file system in memory gives away. */
    private static final int SMALL = 4 << 10;

    private final Path file;
    private final FileChannel channel;

    private Filler(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Filler in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        var filler = new Filler(
                file,
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
        filler.fill();
        return filler;
    }

    /** Takes what is free now: servers that delete files, or give up, make room. */
    public void fill() {
        write(LARGE);
        write(SMALL);
    }

    private void write(int size) {
        try {
            while (channel.write(ByteBuffer.allocate(size)) == size) {
                // until there is no room
            }
        } catch (IOException e) {
            // Full: there is no other way to know.
        }
    }

    /** Gives the room back. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
