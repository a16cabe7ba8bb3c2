/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.augment;

/** How far along its way a program is at a share of the time. */
enum Easing {
    LINEAR,
    SMOOTH,
    OUT,
    /** The least jerk (Flash and Hogan 1985). */
    MINIMUM_JERK,
    FAST_START;

    double at(double share) {
        return switch (this) {
            case LINEAR -> share;
            case SMOOTH -> share * share * (3 - 2 * share);
            case OUT -> 1 - (1 - share) * (1 - share);
            case MINIMUM_JERK -> share * share * share * (10 - 15 * share + 6 * share * share);
            case FAST_START -> Math.sqrt(Math.max(0, share));
        };
    }
}
