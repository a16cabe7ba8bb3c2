/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.augment;

import java.util.Locale;

/**
 * Bots that start from nothing: the ways in which published automation moves a pointer, with drawn parameters, timings
 * and noise, and sometimes seen by a page only in part.
 */
public enum Program {
    LINE,
    /** Cubic Bézier curves between drawn targets. */
    BEZIER,
    /** Circles and ellipses. */
    ARC,
    /** Jumps from place to place. */
    TELEPORT,
    /** Normal steps, each for itself. */
    WALK,
    /** A walk with inertia that may die away. */
    DRIFT,
    /** Gravity towards a target and wind, as in the WindMouse program. */
    WIND;

    /** A bot of a random kind, of 24 moves at least. */
    public static Made any(Chance chance) {
        Program kind = values()[chance.below(values().length)];
        int moves = 24 + chance.below(180);
        Track track = switch (kind) {
            case LINE, BEZIER, ARC -> new TargetPaths(kind, chance).track(moves);
            default -> new Walks(chance).track(kind, moves);
        };
        track = track.with(Timing.any(chance).times(moves, new double[0], chance));
        if (chance.one(3)) {
            track = partlySeen(track, chance);
        }
        return new Made(kind.name().toLowerCase(Locale.ROOT), track.seen(!chance.one(3)));
    }

    private static Track partlySeen(Track track, Chance chance) {
        double share = chance.uniform(0.4, 0.9);
        int kept = 0;
        for (int i = 0; i < track.size(); i++) {
            if (chance.uniform(0, 1) < share || track.size() - i <= 24 - kept) {
                track.t()[kept] = track.t()[i];
                track.x()[kept] = track.x()[i];
                track.y()[kept++] = track.y()[i];
            }
        }
        return track.first(kept);
    }
}
