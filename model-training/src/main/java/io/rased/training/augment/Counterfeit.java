/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.augment;

import io.rased.features.PointerTrace;
import java.util.Locale;

/**
 * Bots that start from a recording of a person, as replaying and smoothing bots do: each kind breaks one thing that a
 * hand can't help, and keeps the rest. Without them a model trained on a few bot families learns what sets those apart,
 * and fails on the next.
 */
public enum Counterfeit {
    /** The path of a person at a program's times. */
    RETIMED {
        @Override
        Track make(Track track, Chance chance) {
            return retimed(track, chance);
        }
    },
    /** Straight lines between every few points. */
    POLYLINE {
        @Override
        Track make(Track track, Chance chance) {
            int every = 3 + chance.below(10);
            return sometimesRetimed(Curves.through(track, every, false), 2, chance);
        }
    },
    /** A smooth curve through every few points. */
    SPLINE {
        @Override
        Track make(Track track, Chance chance) {
            int every = 4 + chance.below(12);
            Track smooth = Curves.through(track, every, true);
            return chance.one(3) ? smooth : retimed(smooth, chance);
        }
    },
    /** A replay with noise on each point, so that no two are alike. */
    NOISY_REPLAY {
        @Override
        Track make(Track track, Chance chance) {
            double spread = chance.uniform(1, 4);
            for (int i = 0; i < track.size(); i++) {
                track.x()[i] += spread * chance.gaussian();
                track.y()[i] += spread * chance.gaussian();
            }
            return sometimesRetimed(track, 2, chance);
        }
    },
    /** A person's steps in another order, all over or within blocks. */
    SHUFFLED_STEPS {
        @Override
        Track make(Track track, Chance chance) {
            int block = chance.coin() ? track.size() : 4 + chance.below(12);
            return sometimesRetimed(Curves.shuffled(track, block, chance), 2, chance);
        }
    },
    /** A person's path at a program's speed: even, or eased. */
    EVEN_ARC {
        @Override
        Track make(Track track, Chance chance) {
            Easing easing = Easing.values()[chance.below(3)];
            double noise = chance.coin() ? 0 : chance.uniform(0, 0.4);
            return retimed(Curves.paced(track, easing, noise, chance), chance);
        }
    },
    /** A person's directions with steps of drawn lengths. */
    RESCALED_STEPS {
        @Override
        Track make(Track track, Chance chance) {
            return sometimesRetimed(Curves.rescaled(track, chance.uniform(0.2, 0.8), chance), 2, chance);
        }
    };

    abstract Track make(Track track, Chance chance);

    /** A bot of a random kind from a part of the recording, of 24 moves at least. */
    public static Made any(PointerTrace human, Chance chance) {
        Counterfeit kind = values()[chance.below(values().length)];
        Track track = kind.make(Track.part(human, 24, 170, chance), chance);
        return new Made(kind.name().toLowerCase(Locale.ROOT), track.seen(!chance.one(3)));
    }

    private static Track retimed(Track track, Chance chance) {
        return track.with(Timing.any(chance).times(track.size(), track.t(), chance));
    }

    private static Track sometimesRetimed(Track track, int in, Chance chance) {
        return chance.one(in) ? retimed(track, chance) : track;
    }
}
