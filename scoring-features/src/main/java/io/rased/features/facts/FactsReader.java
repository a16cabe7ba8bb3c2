/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.facts;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link FactsWriter} wrote, in the same order. Anything else ends in an {@link IllegalArgumentException}, and
 * takes no more memory than the bytes themselves. One use, one thread.
 */
public final class FactsReader {
    private final ByteArrayInputStream bytes;
    private final DataInputStream in;

    /**
     * @param bytes what was written
     * @param version that the caller reads
     * @throws IllegalArgumentException if it is of another version
     */
    public FactsReader(byte[] bytes, int version) {
        this.bytes = new ByteArrayInputStream(bytes);
        this.in = new DataInputStream(this.bytes);
        int written = this.bytes.read();
        if (written != version) {
            throw new IllegalArgumentException("facts are of version " + written + ", this code reads " + version);
        }
    }

    /** The next text. */
    public @Nullable String text() {
        // Not through read(): a text may be absent.
        try {
            return in.readBoolean() ? in.readUTF() : null;
        } catch (IOException e) {
            throw cutShort(e);
        }
    }

    /** The next texts. */
    public List<String> texts() {
        int count = read(in::readByte);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = text();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The next whole number. */
    public long whole() {
        return read(in::readLong);
    }

    /** The next number. */
    public double real() {
        return read(in::readDouble);
    }

    /** The next whole number of the range of an int. */
    public int number() {
        return read(in::readInt);
    }

    /** The next bytes. */
    public byte[] block() {
        int length = number();
        if (length < 0 || length > bytes.available()) {
            throw new IllegalArgumentException("facts end in the middle: " + length + " bytes should follow");
        }
        return read(() -> in.readNBytes(length));
    }

    /** @throws IllegalArgumentException if there is more */
    public void requireEnd() {
        if (bytes.available() > 0) {
            throw new IllegalArgumentException("facts have " + bytes.available() + " bytes too many");
        }
    }

    private static <T> T read(Step<T> step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw cutShort(e);
        }
    }

    private static IllegalArgumentException cutShort(IOException e) {
        return new IllegalArgumentException("facts end in the middle, or hold what is no text", e);
    }

    private interface Step<T> {
        T run() throws IOException;
    }
}
