/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * What the models need of a part of a session, or of all of it: small enough to be kept with each scored segment, so
 * that a transaction is scored over all its segments so far without reading their events again. Immutable.
 *
 * <p>Only what a model reads is in it: today that is the pointer's moves. Keys, paste and the webdriver flag are not,
 * because no labelled data exists to train on them. Never any text.
 *
 * @param pointer the pointer's moves
 */
public record SessionEvidence(PointerTrace pointer) {
    private static final byte VERSION = 1;

    /** Evidence of nothing. */
    public static final SessionEvidence NONE = new SessionEvidence(PointerTrace.EMPTY);

    /** How many moves there were. */
    public long moves() {
        return pointer.seen();
    }

    /** The evidence of several parts of one session, in the order given. */
    public static SessionEvidence merge(List<SessionEvidence> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        PointerRecorder recorder = new PointerRecorder();
        parts.forEach(part -> recorder.append(part.pointer()));
        return new SessionEvidence(recorder.trace());
    }

    /** A compact binary form, about five bytes a move and at most 100 KB. Its first byte is its version. */
    public byte[] encode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8 + 6 * pointer.size());
        out.write(VERSION);
        TraceCodec.write(pointer, out);
        return out.toByteArray();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if the bytes are something else, or of a version that this code can't read
     */
    public static SessionEvidence decode(byte[] bytes) {
        TraceCodec.Cursor in = new TraceCodec.Cursor(bytes);
        byte version = in.next();
        if (version != VERSION) {
            throw new IllegalArgumentException("evidence is of version " + version + ", this code reads " + VERSION);
        }
        SessionEvidence evidence = new SessionEvidence(TraceCodec.read(in));
        in.requireEnd();
        return evidence;
    }
}
