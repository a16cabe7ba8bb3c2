/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import io.rased.features.mouse.MouseStroke;
import io.rased.training.data.Press;
import java.util.List;

/**
 * What the buttons do around a stroke: how soon a person clicks and for how long tells people apart as well as the movement
 * (Gamboa and Fred 2004). Each is {@value #NONE} where there is no such click.
 */
final class Clicks {
    static final double NONE = -1;

    /** A clock may tell a press so much too early. */
    private static final double EARLY_MS = 20;

    private static final double SOON_MS = 2000;
    private static final double LONGEST_HOLD_MS = 1500;
    private static final double LATELY_MS = 3000;

    private final List<Press> presses;

    /** Of presses in order of time. */
    Clicks(List<Press> presses) {
        this.presses = presses;
    }

    /** From the stroke's end until a button goes down, ln of ms. */
    double delay(MouseStroke stroke) {
        int next = next(stroke);
        return next < 0 ? NONE : Math.log(presses.get(next).time() - stroke.end() + EARLY_MS + 1);
    }

    /** How long that button is held, ln of ms. */
    double hold(MouseStroke stroke) {
        int next = next(stroke);
        if (next < 0 || next + 1 == presses.size() || presses.get(next + 1).down()) {
            return NONE;
        }
        double held = presses.get(next + 1).time() - presses.get(next).time();
        return held < LONGEST_HOLD_MS ? Math.log(held + 1) : NONE;
    }

    /** 1 if a button is down in the middle of the stroke, else 0. */
    double drag(MouseStroke stroke) {
        int last = firstFrom((stroke.start() + stroke.end()) / 2) - 1;
        return last >= 0 && presses.get(last).down() ? 1 : 0;
    }

    /** From the last time that a button went up or down until the stroke begins, ln of ms. */
    double since(MouseStroke stroke) {
        int last = firstFrom(stroke.start() + EARLY_MS) - 1;
        double since = last >= 0 ? stroke.start() - presses.get(last).time() : LATELY_MS;
        return since < LATELY_MS ? Math.log(Math.max(0, since) + 1) : NONE;
    }

    /** Which press goes down soon after the stroke; -1 if none. */
    private int next(MouseStroke stroke) {
        int next = firstFrom(stroke.end() - EARLY_MS);
        while (next < presses.size() && !presses.get(next).down()) {
            next++;
        }
        return next < presses.size() && presses.get(next).time() - stroke.end() < SOON_MS ? next : -1;
    }

    /** The first press at this time or later. */
    private int firstFrom(double time) {
        int low = 0;
        int high = presses.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (presses.get(middle).time() < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
