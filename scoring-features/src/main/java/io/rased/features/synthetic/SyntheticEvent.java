/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.synthetic;

import java.util.LinkedHashMap;
import java.util.Map;

/** An event as an SDK would report it. */
public sealed interface SyntheticEvent {
    /** The event's type: {@code mousemove}, {@code keydown}, … */
    String type();

    /** When, in ms since the session began. */
    long timestamp();

    /** The event's payload, member by member. */
    Map<String, Object> payload();

    /**
     * A pointer event.
     *
     * @param type {@code mousemove}, {@code mousedown}, {@code mouseup} or {@code click}
     * @param timestamp in ms since the session began
     * @param x in px
     * @param y in px
     * @param buttons those that are held, as the DOM counts them
     * @param target what is under the pointer, a selector
     */
    record Pointer(String type, long timestamp, int x, int y, int buttons, String target) implements SyntheticEvent {
        @Override
        public Map<String, Object> payload() {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("x", x);
            payload.put("y", y);
            payload.put("buttons", buttons);
            payload.put("target", target);
            return payload;
        }
    }

    /**
     * A key, never which.
     *
     * @param type {@code keydown} or {@code keyup}
     * @param timestamp in ms since the session began
     * @param field where it is typed, a selector
     * @param position the n-th key of this entry of the field, from 0
     * @param keyClass {@code letter}, {@code digit}, {@code tab}, …
     */
    record Key(String type, long timestamp, String field, int position, String keyClass) implements SyntheticEvent {
        @Override
        public Map<String, Object> payload() {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("field", field);
            payload.put("position", position);
            payload.put("keyClass", keyClass);
            payload.put("repeat", false);
            return payload;
        }
    }
}
