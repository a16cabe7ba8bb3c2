/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.synthetic;

import java.util.Locale;

/** Ways in which a program moves the pointer. */
enum BotFamily {
    /** A straight line at constant speed. */
    LINEAR,
    /** A Bézier curve, eased in and out. */
    BEZIER,
    /** A jump from place to place. */
    TELEPORT,
    /** A person's movement with noise added, at a program's times. */
    REPLAY;

    private static final int KEY_MS = 30;

    String label() {
        return "bot:" + name().toLowerCase(Locale.ROOT);
    }

    int holdMs() {
        return this == REPLAY ? 60 : 10;
    }

    void type(Script script, Field field, int keys) {
        for (int i = 0; i < keys; i++) {
            script.key("keydown", field, i, "letter");
            script.pause(holdMs());
            script.key("keyup", field, i, "letter");
            script.pause(KEY_MS);
        }
    }
}
