/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The events of a session while it goes on: where the pointer is, and when it is. */
final class Script {
    private final List<SyntheticEvent> events = new ArrayList<>();
    private double now;
    private double x;
    private double y;
    private int moves;

    Script(SplittableRandom random) {
        x = 100 + random.nextInt(1000);
        y = 100 + random.nextInt(500);
    }

    /** One that begins where this one is. */
    Script apart() {
        Script other = new Script(new SplittableRandom(0));
        other.x = x;
        other.y = y;
        return other;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    int moves() {
        return moves;
    }

    List<SyntheticEvent> events() {
        return events;
    }

    void pause(double ms) {
        now += ms;
    }

    /** The pointer is seen there now; a page is not told where it already was. */
    void move(double toX, double toY) {
        boolean elsewhere = Math.round(toX) != Math.round(x) || Math.round(toY) != Math.round(y);
        x = toX;
        y = toY;
        if (elsewhere || events.isEmpty()) {
            pointer("mousemove", 0, "#page");
            moves++;
        }
    }

    void click(double holdMs, String target) {
        pointer("mousedown", 1, target);
        pause(holdMs);
        pointer("mouseup", 0, target);
        pointer("click", 0, target);
    }

    void key(String type, Field field, int position, String keyClass) {
        events.add(new SyntheticEvent.Key(type, Math.round(now), field.selector(), position, keyClass));
    }

    private void pointer(String type, int buttons, String target) {
        events.add(new SyntheticEvent.Pointer(
                type, Math.round(now), (int) Math.round(x), (int) Math.round(y), buttons, target));
    }
}
