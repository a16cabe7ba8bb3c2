/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.synthetic;

import java.util.SplittableRandom;

/**
 * A hand after the sigma-lognormal model (Plamondon 1995): each movement is a few strokes that overlap, the first a little
 * short of the target and the others to correct it, each with a lognormal speed, bowed, with noise that grows with speed
 * (Harris and Wolpert 1998) and a tremor of 8 to 12 Hz. Seen about 60 times a second.
 */
final class HumanHand {
    private static final double FRAME_MS = 1000 / 60.0;

    private final SplittableRandom random;
    private final double haste;
    private final double bow;
    private final double tremorPx;
    private final double tremorHz;

    HumanHand(SplittableRandom random) {
        this.random = random;
        this.haste = Math.exp(0.25 * random.nextGaussian());
        this.bow = 0.06 * random.nextGaussian();
        this.tremorPx = 0.3 + 0.4 * random.nextDouble();
        this.tremorHz = 8 + 4 * random.nextDouble();
    }

    /** A stroke: where it leads, when it starts (s), and its lognormal's parameters. */
    private record Stroke(double dx, double dy, double start, double mu, double sigma, double bow) {
        /** The share of the way that is done: the lognormal's distribution function. */
        double done(double time) {
            double since = time - start;
            return since <= 0 ? 0 : 0.5 * (1 + erf((Math.log(since) - mu) / (sigma * Math.sqrt(2))));
        }
    }

    void moveTo(Script script, double toX, double toY) {
        double fromX = script.x();
        double fromY = script.y();
        Stroke[] strokes = strokes(toX - fromX, toY - fromY);
        double phase = 2 * Math.PI * random.nextDouble();
        double seconds = strokes[strokes.length - 1].start() + 0.9 / haste;
        double lastX = fromX;
        double lastY = fromY;
        for (double time = 0; time < seconds; ) {
            double frame = (FRAME_MS + 0.7 * random.nextGaussian()) * (random.nextInt(25) == 0 ? 2 : 1);
            time += frame / 1000;
            script.pause(frame);
            double x = fromX;
            double y = fromY;
            for (Stroke stroke : strokes) {
                double done = stroke.done(time);
                double aside = stroke.bow() * Math.sin(Math.PI * done);
                x += stroke.dx() * done - stroke.dy() * aside;
                y += stroke.dy() * done + stroke.dx() * aside;
            }
            double noise = 0.25 + 0.03 * Math.hypot(x - lastX, y - lastY);
            double tremor = tremorPx * Math.sin(2 * Math.PI * tremorHz * time + phase);
            lastX = x;
            lastY = y;
            if (strokes[strokes.length - 1].done(time) < 0.995) {
                script.move(x + tremor + noise * random.nextGaussian(), y - tremor + noise * random.nextGaussian());
            }
        }
    }

    private Stroke[] strokes(double dx, double dy) {
        int corrections = random.nextInt(3);
        Stroke[] strokes = new Stroke[1 + corrections];
        double restX = dx;
        double restY = dy;
        double start = 0;
        for (int i = 0; i < strokes.length; i++) {
            boolean last = i == corrections;
            double share = last ? 1 : 0.8 + 0.25 * random.nextDouble();
            double aimX = restX * share + (last ? 0 : 0.03 * dy * random.nextGaussian());
            double aimY = restY * share + (last ? 0 : 0.03 * dx * random.nextGaussian());
            double mu = -1.5 + 0.15 * random.nextGaussian() - Math.log(haste);
            strokes[i] = new Stroke(
                    aimX, aimY, start, mu, 0.25 + 0.15 * random.nextDouble(), bow + 0.05 * random.nextGaussian());
            restX -= aimX;
            restY -= aimY;
            start += (0.2 + 0.25 * random.nextDouble()) / haste;
        }
        return strokes;
    }

    /** Types with lognormal holds and flights. */
    static void type(Script script, Field field, int keys, SplittableRandom random) {
        script.pause(300 + random.nextInt(400));
        for (int i = 0; i < keys; i++) {
            double hold = Math.exp(4.5 + 0.25 * random.nextGaussian());
            String keyClass = random.nextInt(6) == 0 ? "digit" : "letter";
            script.key("keydown", field, i, keyClass);
            script.pause(hold);
            script.key("keyup", field, i, keyClass);
            script.pause(Math.exp(4.4 + 0.5 * random.nextGaussian()));
        }
    }

    /** Abramowitz and Stegun 1964, 7.1.26; wrong by 1.5e-7 at most. */
    private static double erf(double z) {
        double t = 1 / (1 + 0.3275911 * Math.abs(z));
        double poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        return Math.signum(z) * (1 - poly * Math.exp(-z * z));
    }
}
