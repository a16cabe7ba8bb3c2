/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.features.replay.SeenPath;
import java.util.List;

/**
 * What a path that another session made before says for a program that replays it. Such a program moves the pointer as the person did
 * whose path it is, so that the bot score says nothing against it: it is a cause of its own beside the bot score's.
 *
 * <p>Its odds are a prior of {@link #PRIOR} times {@link #RATIO} for each fingerprint that was seen, of which the first
 * {@link #MOST} count: 0.5 for three, 0.91 for four, 0.99 for five. Fewer than {@link #LEAST} are no evidence. That is documented and
 * not fitted, as nobody has labels; it is cautious, since no two people of three data sets share one of 180,000 fingerprints
 * ({@code docs/adr/0011}), but neighbouring fingerprints are of one stretch and not independent.
 */
final class Replay {
    /** The reason's name in results. */
    static final String FEATURE = "replayed_path";

    /** How likely a replay is before anything is seen. */
    static final double PRIOR = 0.001;

    /** How much likelier a fingerprint that was seen is of a replay. */
    static final double RATIO = 10;

    /** The fewest fingerprints that say anything. */
    static final int LEAST = 3;

    /** The most that count. */
    static final int MOST = 6;

    private Replay() {}

    /** The odds of one; 0 without evidence. */
    static double odds(SeenPath path) {
        return path.seen() < LEAST ? 0 : Math.exp(LogOdds.of(PRIOR) + logRatio(path));
    }

    /** The reason, with how many fingerprints were made before; none without evidence. */
    static List<Reason> reasons(SeenPath path) {
        return path.seen() < LEAST
                ? List.of()
                : List.of(new Reason(ScoreName.BOT, FEATURE, path.seen(), logRatio(path)));
    }

    private static double logRatio(SeenPath path) {
        return Math.min(path.seen(), MOST) * Math.log(RATIO);
    }
}
