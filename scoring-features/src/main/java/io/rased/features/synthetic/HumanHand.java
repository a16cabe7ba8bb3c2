/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A hand on a mouse, after what is known of both:
 *
 * <ul>
 *   <li>A stroke's speed is a lognormal and its path an arc (sigma-lognormal model: Plamondon 1995).
 *   <li>Strokes are planned one at a time, at the earliest when the last has been seen to go wrong, and each for what the
 *       ones under way will leave (intermittent control: Meyer et al. 1988, Miall, Weir and Stein 1993). The first falls a
 *       little short.
 *   <li>Noise is in the command, grows with it (Harris and Wolpert 1998) and reaches the hand through slow muscles: it
 *       bends the path, and doesn't shake the pointer. Friction holds a mouse that rests.
 *   <li>A browser tells the position once a frame, if it is another pixel; how late it tells has nothing to do with how
 *       far the hand went.
 * </ul>
 */
final class HumanHand {
    private static final double FRAME_S = 1 / 60.0;

    /** Of the noise of a frame, what is left in the next (muscles take some 50 ms), and what is new. */
    private static final double KEPT = Math.exp(-FRAME_S / 0.05);

    private static final double FRESH = Math.sqrt(1 - KEPT * KEPT);

    private static final double CLOSE_ENOUGH_PX = 5;
    private static final int MOST_STROKES = 6;

    private final SplittableRandom random;
    private final double haste;
    private final double bow;
    private final double noise;
    private final double lateMs;

    HumanHand(SplittableRandom random) {
        this.random = random;
        this.haste = Math.exp(0.2 * random.nextGaussian());
        this.bow = 0.15 * random.nextGaussian();
        this.noise = 0.12 + 0.12 * random.nextDouble();
        this.lateMs = 0.3 + 0.7 * random.nextDouble();
    }

    /** A stroke: where it leads, when it is planned (s), its lognormal's parameters, and half the angle that it turns. */
    private record Stroke(double dx, double dy, double start, double mu, double sigma, double bow) {
        /** The share of the way that is done: the lognormal's distribution function. */
        double done(double time) {
            double since = time - start;
            return since <= 0 ? 0 : 0.5 * (1 + erf((Math.log(since) - mu) / (sigma * Math.sqrt(2))));
        }
    }

    void moveTo(Script script, double toX, double toY) {
        Reach reach = new Reach(script.x(), script.y());
        double told = 0;
        for (double time = FRAME_S; reach.goesOn(time); time += FRAME_S) {
            reach.plan(toX, toY, time);
            reach.follow(time);
            double heard = Math.max(told, 1000 * time + late());
            script.pause(heard - told);
            script.move(reach.x, reach.y);
            told = heard;
        }
    }

    /** A movement while it goes on. */
    private final class Reach {
        private final List<Stroke> strokes = new ArrayList<>();
        private double x;
        private double y;
        private double planned;
        private double noiseAlong = random.nextGaussian();
        private double noiseAcross = random.nextGaussian();

        Reach(double x, double y) {
            this.x = x;
            this.y = y;
        }

        boolean goesOn(double time) {
            return strokes.isEmpty() || strokes.stream().anyMatch(stroke -> stroke.done(time - FRAME_S) < 0.995);
        }

        /** Plans a stroke for what the others will leave, if it is time for one and worth it. */
        void plan(double toX, double toY, double time) {
            if (time <= planned || strokes.size() == MOST_STROKES) {
                return;
            }
            double restX = toX - x;
            double restY = toY - y;
            for (Stroke stroke : strokes) {
                restX -= stroke.dx() * (1 - stroke.done(time));
                restY -= stroke.dy() * (1 - stroke.done(time));
            }
            if (strokes.isEmpty() || Math.hypot(restX, restY) > CLOSE_ENOUGH_PX) {
                strokes.add(stroke(restX, restY, time, strokes.isEmpty()));
                planned = time + (0.15 + 0.15 * random.nextDouble()) / haste;
            }
        }

        /** Moves on by a frame. */
        void follow(double time) {
            noiseAlong = KEPT * noiseAlong + FRESH * random.nextGaussian();
            noiseAcross = KEPT * noiseAcross + FRESH * random.nextGaussian();
            for (Stroke stroke : strokes) {
                double done = stroke.done(time);
                double share = done - stroke.done(time - FRAME_S);
                double turn = stroke.bow() * (1 - 2 * done);
                double along = share * (Math.cos(turn) + noise * noiseAlong);
                double across = share * (Math.sin(turn) + noise * noiseAcross);
                x += stroke.dx() * along - stroke.dy() * across;
                y += stroke.dy() * along + stroke.dx() * across;
            }
        }
    }

    private Stroke stroke(double dx, double dy, double start, boolean first) {
        double share = first ? 0.93 + 0.05 * random.nextGaussian() : 1 + 0.1 * random.nextGaussian();
        double seconds =
                (0.08 + 0.03 * Math.log1p(Math.hypot(dx, dy) / 4)) * Math.exp(0.15 * random.nextGaussian()) / haste;
        double sigma = 0.25 + 0.15 * random.nextDouble();
        return new Stroke(dx * share, dy * share, start, Math.log(seconds), sigma, bow + 0.15 * random.nextGaussian());
    }

    /** How long after the frame the page hears of it: a little, or some ms if it is busy. */
    private double late() {
        double usual = lateMs * Math.abs(random.nextGaussian());
        return random.nextInt(20) == 0 ? usual - 6 * Math.log(1 - random.nextDouble()) : usual;
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
