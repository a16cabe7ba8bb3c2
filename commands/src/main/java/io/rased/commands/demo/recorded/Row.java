/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.recorded;

import io.rased.commands.demo.session.DemoEvent;
import io.rased.commands.demo.session.Truth;
import java.util.Locale;

/** A line of a recording. */
record Row(SessionKey key, Truth truth, long timeMs, double x, double y, String event) {
    DemoEvent toEvent() {
        String at = "{\"x\":" + number(x) + ",\"y\":" + number(y);
        return switch (event.toLowerCase(Locale.ROOT)) {
            case "move" -> new DemoEvent("mousemove", timeMs, at + "}");
            case "drag" -> new DemoEvent("mousemove", timeMs, at + ",\"buttons\":1}");
            case "down" -> new DemoEvent("mousedown", timeMs, at + ",\"buttons\":1}");
            case "up" -> new DemoEvent("mouseup", timeMs, at + ",\"buttons\":0}");
            default -> new DemoEvent(event, timeMs, at + "}");
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
