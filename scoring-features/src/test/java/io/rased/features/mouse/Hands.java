/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.mouse;

import io.rased.features.PointerRecorder;
import io.rased.features.PointerTrace;
import java.util.SplittableRandom;

/** Traces of strokes for tests. */
final class Hands {
    private Hands() {}

    /** So many strokes of 20 moves, 16 ms apart, at about this speed in px/ms; half a second of rest after each. */
    static PointerTrace strokes(long seed, int count, double speed) {
        SplittableRandom random = new SplittableRandom(seed);
        PointerRecorder recorder = new PointerRecorder();
        double x = 400;
        double y = 300;
        long time = 1_768_471_200_000L;
        for (int stroke = 0; stroke < count; stroke++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            for (int i = 0; i < 20; i++) {
                double bell = Math.sin(Math.PI * (i + 1) / 21);
                double step = 16 * speed * bell * (1 + 0.1 * random.nextGaussian());
                x += step * Math.cos(angle + 0.2 * random.nextGaussian());
                y += step * Math.sin(angle + 0.2 * random.nextGaussian());
                time += 16;
                recorder.move(time, x, y);
            }
            time += 500;
        }
        return recorder.trace();
    }
}
