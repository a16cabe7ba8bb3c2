/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features;

import io.rased.features.synthetic.SyntheticEvent;
import io.rased.features.synthetic.SyntheticSession;
import java.util.SplittableRandom;

/** Traces for tests. */
final class Traces {
    private Traces() {}

    /** A random walk of so many moves. */
    static PointerTrace walk(long seed, int moves) {
        SplittableRandom random = new SplittableRandom(seed);
        PointerRecorder recorder = new PointerRecorder();
        double x = 500;
        double y = 400;
        long time = 1_768_471_200_000L;
        for (int i = 0; i < moves; i++) {
            time += 5 + random.nextInt(30);
            x += 1 + random.nextInt(12);
            y += random.nextInt(21) - 10;
            recorder.move(time, x, y);
        }
        return recorder.trace();
    }

    static PointerTrace of(SyntheticSession session) {
        PointerRecorder recorder = new PointerRecorder();
        for (SyntheticEvent event : session.events()) {
            if (event instanceof SyntheticEvent.Pointer pointer
                    && pointer.type().equals("mousemove")) {
                recorder.move(pointer.timestamp(), pointer.x(), pointer.y());
            }
        }
        return recorder.trace();
    }
}
