/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features;

import io.rased.features.device.DeviceFacts;
import io.rased.features.facts.FactsReader;
import io.rased.features.facts.FactsWriter;
import io.rased.features.keystroke.TypingTrace;
import io.rased.features.location.LocationFacts;
import io.rased.features.location.Place;
import java.util.Arrays;
import java.util.List;

/**
 * What the models need of a part of a session, or of all of it: small enough to be kept with each scored segment, so
 * that a transaction is scored over all its segments so far without reading their events again. Immutable.
 *
 * <p>Only what a score reads is in it. Never any text that was typed.
 *
 * @param pointer the pointer's moves
 * @param typing the keys' times
 * @param location where it came from
 * @param device what the device told of itself
 */
public record SessionEvidence(PointerTrace pointer, TypingTrace typing, LocationFacts location, DeviceFacts device) {
    private static final byte POINTER_ONLY = 1;
    private static final byte VERSION = 2;

    /** Evidence of nothing. */
    public static final SessionEvidence NONE =
            new SessionEvidence(PointerTrace.EMPTY, TypingTrace.EMPTY, LocationFacts.NONE, DeviceFacts.NONE);

    /** Evidence of the pointer alone. */
    public static SessionEvidence ofPointer(PointerTrace pointer) {
        return new SessionEvidence(pointer, TypingTrace.EMPTY, LocationFacts.NONE, DeviceFacts.NONE);
    }

    /** The same, with the place that it came from. */
    public SessionEvidence at(Place place) {
        return new SessionEvidence(pointer, typing, location.withPlace(place), device);
    }

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
        TypingTrace typing = TypingTrace.EMPTY;
        for (SessionEvidence part : parts) {
            recorder.append(part.pointer());
            typing = typing.followedBy(part.typing());
        }
        return new SessionEvidence(
                recorder.trace(),
                typing,
                LocationFacts.merge(
                        parts.stream().map(SessionEvidence::location).toList()),
                DeviceFacts.merge(parts.stream().map(SessionEvidence::device).toList()));
    }

    /** A compact binary form, about five bytes a move and sixteen a key, at most 140 KB. Its first byte is its version. */
    public byte[] encode() {
        return new FactsWriter(VERSION)
                .block(TraceCodec.write(pointer))
                .block(typing.encode())
                .block(location.encode())
                .block(device.encode())
                .bytes();
    }

    /**
     * Reads what {@link #encode} wrote, now or when the pointer was all there was.
     *
     * @throws IllegalArgumentException if the bytes are something else, or of a version that this code can't read
     */
    public static SessionEvidence decode(byte[] bytes) {
        if (bytes.length > 0 && bytes[0] == POINTER_ONLY) {
            return ofPointer(pointer(Arrays.copyOfRange(bytes, 1, bytes.length)));
        }
        FactsReader in = new FactsReader(bytes, VERSION);
        SessionEvidence evidence = new SessionEvidence(
                pointer(in.block()),
                TypingTrace.decode(in.block()),
                LocationFacts.decode(in.block()),
                DeviceFacts.decode(in.block()));
        in.requireEnd();
        return evidence;
    }

    private static PointerTrace pointer(byte[] bytes) {
        TraceCodec.Cursor in = new TraceCodec.Cursor(bytes);
        PointerTrace pointer = TraceCodec.read(in);
        in.requireEnd();
        return pointer;
    }
}
