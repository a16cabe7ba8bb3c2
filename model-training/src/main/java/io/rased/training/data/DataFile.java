/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.data;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** A data set's file, as it is or gzipped. */
public final class DataFile {
    private static final int BUFFER_BYTES = 1 << 16;

    private DataFile() {}

    /**
     * Its lines.
     *
     * @param progress told of each number of (compressed) bytes read
     */
    public static BufferedReader open(Path file, LongConsumer progress) throws IOException {
        InputStream raw = new Counted(Files.newInputStream(file), progress);
        try {
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
        } catch (IOException notGzipped) {
            raw.close();
            throw notGzipped;
        }
    }

    private static final class Counted extends FilterInputStream {
        private final LongConsumer progress;

        Counted(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            progress.accept(one >= 0 ? 1 : 0);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            progress.accept(Math.max(0, count));
            return count;
        }
    }
}
