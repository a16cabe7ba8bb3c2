/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.facts;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes facts, member by member, in the JDK's own data form; the first byte is a version. What is unknown takes a byte.
 * One use, one thread.
 */
public final class FactsWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** @param version of what is written */
    public FactsWriter(int version) {
        bytes.write(version);
    }

    /** Adds a text of at most some thousand chars. */
    public FactsWriter text(@Nullable String text) {
        return write(() -> {
            out.writeBoolean(text != null);
            if (text != null) {
                out.writeUTF(text);
            }
        });
    }

    /** Adds at most 127 texts. */
    public FactsWriter texts(List<String> texts) {
        write(() -> out.writeByte(texts.size()));
        texts.forEach(this::text);
        return this;
    }

    /** Adds a whole number. */
    public FactsWriter whole(long value) {
        return write(() -> out.writeLong(value));
    }

    /** Adds a number, which may be NaN. */
    public FactsWriter real(double value) {
        return write(() -> out.writeDouble(value));
    }

    /** Adds a whole number of the range of an int. */
    public FactsWriter number(int value) {
        return write(() -> out.writeInt(value));
    }

    /** Adds bytes, as many as there are. */
    public FactsWriter block(byte[] block) {
        number(block.length);
        return write(() -> out.write(block));
    }

    /** All that was written. */
    public byte[] bytes() {
        return bytes.toByteArray();
    }

    private FactsWriter write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an array in memory does not fail
        }
        return this;
    }

    private interface Step {
        void run() throws IOException;
    }
}
