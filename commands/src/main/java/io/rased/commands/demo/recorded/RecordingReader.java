/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.recorded;

import io.rased.commands.fault.UserMistake;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file, gzipped or plain, as its first bytes say. For one thread. */
final class RecordingReader implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final BufferedReader lines;
    private final RowFormat format = new RowFormat();
    private long line;

    private RecordingReader(Path file, BufferedReader lines) {
        this.file = file;
        this.lines = lines;
    }

    /** @throws UserMistake if there is no such file, or its header is another one */
    static RecordingReader open(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UserMistake("--data " + file + ": there is no such file, or it can't be read.");
        }
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        try {
            RecordingReader reader = new RecordingReader(
                    file,
                    new BufferedReader(
                            // Strict: a file of another kind is said to be one, not read as replacement characters.
                            new InputStreamReader(unpacked(bytes), StandardCharsets.UTF_8.newDecoder()), BUFFER_BYTES));
            reader.readHeader();
            return reader;
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static InputStream unpacked(InputStream bytes) throws IOException {
        bytes.mark(2);
        boolean gzipped = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return gzipped ? new GZIPInputStream(bytes, BUFFER_BYTES) : bytes;
    }

    private void readHeader() throws IOException {
        String header = readLine();
        if (header == null || !header.strip().equals(RowFormat.HEADER)) {
            throw mistake("is not the header " + RowFormat.HEADER);
        }
    }

    /** The next row, or null at the end. Empty lines are passed over. */
    @Nullable
    Row next() throws IOException {
        String text = readLine();
        while (text != null && text.isEmpty()) {
            text = readLine();
        }
        if (text == null) {
            return null;
        }
        try {
            return format.parse(text);
        } catch (IllegalArgumentException e) {
            throw mistake(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable String readLine() throws IOException {
        line++;
        try {
            return lines.readLine();
        } catch (CharacterCodingException e) {
            throw mistake("is not UTF-8 text");
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw mistake("can't be unpacked, the gzip file is damaged or cut");
        }
    }

    /** What is wrong with the row that was read last. */
    UserMistake mistake(String what) {
        return new UserMistake("--data " + file + ", line " + line + ": " + what + ".");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
