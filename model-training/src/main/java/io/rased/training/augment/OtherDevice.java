/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.augment;

import io.rased.features.PointerTrace;
import java.util.Locale;

/**
 * The same person on another device: what a slower, busier, coarser or larger one would have reported of a recording.
 * Still a person, so that the model doesn't take a device that it never saw for a bot.
 */
public enum OtherDevice {
    /** Some moves are lost. */
    LOSSY,
    /** Times are those of a coarse clock. */
    COARSE_CLOCK,
    /** Another resolution. */
    SCALED,
    /** A slower rate of moves. */
    SLOWER,
    /** Times are late by some ms. */
    LATE;

    private static final double[] CLOCKS = {10, 15.625, 16, 31.25, 1000 / 60.0, 20};

    /** A random one, of a part of the recording; may have fewer than 24 moves. */
    public static Made any(PointerTrace human, Chance chance) {
        OtherDevice kind = values()[chance.below(values().length)];
        Track track = Track.part(human, 60, 300, chance);
        return new Made(kind.name().toLowerCase(Locale.ROOT), kind.seen(track, chance));
    }

    /** A whole recording. */
    public PointerTrace all(PointerTrace human, Chance chance) {
        return seen(Track.of(human, 0, human.size()), chance);
    }

    private PointerTrace seen(Track track, Chance chance) {
        double scale = this == SLOWER ? 1 : StrictMath.exp(chance.uniform(-0.7, 0.7));
        double kept = this == LOSSY ? chance.uniform(0.6, 0.95) : 1;
        double clock = this == COARSE_CLOCK ? CLOCKS[chance.below(CLOCKS.length)] : 0;
        double rate = this == SLOWER ? chance.uniform(20, 100) : 0;
        double late = this == LATE ? chance.uniform(1, 4) : 0;
        double last = Double.NEGATIVE_INFINITY;
        double shown = 0;
        int n = 0;
        for (int i = 0; i < track.size(); i++) {
            double time = track.t()[i];
            if (chance.uniform(0, 1) > kept || time - last < rate) {
                continue;
            }
            last = time;
            double told = clock > 0 ? Math.ceil(time / clock) * clock : time + chance.uniform(-late, late);
            shown = n == 0 ? told : Math.max(shown, told);
            track.t()[n] = shown;
            track.x()[n] = track.x()[i] * scale;
            track.y()[n++] = track.y()[i] * scale;
        }
        return track.first(n).seen(false);
    }
}
