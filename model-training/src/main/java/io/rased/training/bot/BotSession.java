/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

/**
 * A session as the trainer sees it.
 *
 * @param origin where it comes from
 * @param kind for a person the source, for others the family or the way it was made
 * @param person who moved; for what was made from a recording, who moved there; empty for a program
 * @param dataset the set it is from
 * @param split the data set's own
 * @param training windows to learn from
 * @param scored the windows that would be scored
 * @param first the windows that would be scored if it ended after 128 moves
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record BotSession(
        Origin origin,
        String kind,
        String person,
        String dataset,
        String split,
        float[][] training,
        float[][] scored,
        float[][] first) {}
