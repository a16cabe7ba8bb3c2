/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import io.rased.features.PointerRecorder;
import io.rased.features.PointerTrace;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A segment's pointer moves as they are met, to be recorded in the order of their own times: batches may arrive in
 * another order than they were made. Of equal times the one met first stays first. One use, one thread.
 */
final class Moves {
    private double[] times = new double[256];
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int size;
    private boolean inOrder = true;

    void add(double time, double x, double y) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        inOrder &= size == 0 || times[size - 1] <= time;
        times[size] = time;
        xs[size] = x;
        ys[size] = y;
        size++;
    }

    PointerTrace trace() {
        var recorder = new PointerRecorder();
        if (inOrder) {
            for (int i = 0; i < size; i++) {
                recorder.move(times[i], xs[i], ys[i]);
            }
        } else {
            IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> times[i]))
                    .forEachOrdered(i -> recorder.move(times[i], xs[i], ys[i]));
        }
        return recorder.trace();
    }
}
