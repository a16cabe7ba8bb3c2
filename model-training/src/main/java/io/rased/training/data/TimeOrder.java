/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.data;

import io.rased.features.PointerTrace;
import java.util.List;

/**
 * Whether moves are in order of time. They are never sorted: clocks are set back now and then (in four sessions of the
 * data sets that the shipped models were trained on, once to three times each), a gateway gets such moves as they are, and
 * the features deal with that. Rows that somebody shuffled go back again and again, and no feature of them means anything.
 */
final class TimeOrder {
    /** Of so many steps one may go back: far more than a clock that is set, far fewer than the half of shuffled ones. */
    private static final int STEPS = 20;

    private TimeOrder() {}

    static boolean kept(List<PointerTrace> parts) {
        int steps = 0;
        int back = 0;
        for (PointerTrace moves : parts) {
            for (int i = 1; i < moves.size(); i++) {
                steps++;
                back += moves.timeAt(i) < moves.timeAt(i - 1) ? 1 : 0;
            }
        }
        return STEPS * back <= steps;
    }
}
