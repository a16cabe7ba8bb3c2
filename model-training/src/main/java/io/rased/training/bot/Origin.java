/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

/** Where a session comes from. Only recorded ones count in any figure. */
enum Origin {
    /** A person, recorded. */
    HUMAN,
    /** A recorded person, as on another device. */
    HUMAN_ELSEWHERE,
    /** A bot, recorded. */
    BOT,
    /** A bot made here. */
    MADE_BOT;

    boolean bot() {
        return this == BOT || this == MADE_BOT;
    }
}
