/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.facts;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link FactsWriter} wrote, in the same order. Anything else ends in an {@link IllegalArgumentException}, and
 * takes no more memory than the bytes themselves. One use, one thread.
 */
public final class FactsReader {
    private final ByteBuffer bytes;

    /**
     * @param bytes what was written
     * @param version that the caller reads
     * @throws IllegalArgumentException if it is of another version
     */
    public FactsReader(byte[] bytes, int version) {
        this.bytes = ByteBuffer.wrap(bytes);
        int written = bytes.length == 0 ? -1 : Byte.toUnsignedInt(this.bytes.get());
        if (written != version) {
            throw new IllegalArgumentException("facts are of version " + written + ", this code reads " + version);
        }
    }

    /** The next text. */
    public @Nullable String text() {
        if (next(1).get() == 0) {
            return null;
        }
        var rest = new ByteArrayInputStream(bytes.array(), bytes.position(), bytes.remaining());
        try {
            String text = new DataInputStream(rest).readUTF();
            bytes.position(bytes.limit() - rest.available());
            return text;
        } catch (IOException e) {
            throw new IllegalArgumentException("facts hold what is no text", e);
        }
    }

    /** The next texts. */
    public List<String> texts() {
        int count = next(1).get();
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
        return next(Long.BYTES).getLong();
    }

    /** The next number. */
    public double real() {
        return next(Double.BYTES).getDouble();
    }

    /** The next whole number of the range of an int. */
    public int number() {
        return next(Integer.BYTES).getInt();
    }

    /** The next bytes. */
    public byte[] block() {
        int length = number();
        if (length < 0) {
            throw new IllegalArgumentException("facts have a block of " + length + " bytes");
        }
        ByteBuffer rest = next(length);
        byte[] block = new byte[length];
        rest.get(block);
        return block;
    }

    /** @throws IllegalArgumentException if there is more */
    public void requireEnd() {
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException("facts have " + bytes.remaining() + " bytes too many");
        }
    }

    /** The bytes, if there are so many more. */
    private ByteBuffer next(int length) {
        if (length > bytes.remaining()) {
            throw new IllegalArgumentException("facts end in the middle: " + length + " bytes should follow");
        }
        return bytes;
    }
}
