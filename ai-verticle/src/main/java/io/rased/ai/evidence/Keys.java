/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import io.rased.features.keystroke.KeyClass;
import io.rased.features.keystroke.TypingRecorder;
import io.rased.features.keystroke.TypingTrace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A segment's keys as they are met, to be recorded in the order of their own times, like {@link Moves}. One use, one thread.
 */
final class Keys {
    private final List<Key> keys = new ArrayList<>();

    private record Key(boolean down, long field, int position, KeyClass keyClass, long time) {}

    void add(EventFields event) {
        if (!event.repeats()) {
            keys.add(new Key(
                    event.kind() == EventKind.KEY_DOWN,
                    event.field(),
                    event.position(),
                    event.keyClass(),
                    Math.round(event.timestamp())));
        }
    }

    TypingTrace trace() {
        // A stable sort, which is quick where they are in order already.
        keys.sort(Comparator.comparingLong(Key::time));
        var recorder = new TypingRecorder();
        for (Key key : keys) {
            if (key.down()) {
                recorder.down(key.field(), key.position(), key.keyClass(), key.time());
            } else {
                recorder.up(key.field(), key.position(), key.time());
            }
        }
        return recorder.trace();
    }
}
