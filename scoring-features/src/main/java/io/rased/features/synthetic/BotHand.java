/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.synthetic;

import java.util.SplittableRandom;

/** Moves the pointer as a program of a family does. */
final class BotHand {
    private static final double STEP_MS = 10;
    private static final int JUMPS = 16;

    private final BotFamily family;
    private final SplittableRandom random;
    private final double stepPx;

    BotHand(BotFamily family, SplittableRandom random) {
        this.family = family;
        this.random = random;
        this.stepPx = 4 + 8 * random.nextDouble();
    }

    void moveTo(Script script, double toX, double toY) {
        switch (family) {
            case LINEAR -> line(script, toX, toY);
            case BEZIER -> bezier(script, toX, toY);
            case TELEPORT -> jumps(script, toX, toY);
            case REPLAY -> replay(script, toX, toY);
        }
    }

    private void line(Script script, double toX, double toY) {
        double fromX = script.x();
        double fromY = script.y();
        int steps = steps(script, toX, toY);
        for (int i = 1; i <= steps; i++) {
            script.pause(STEP_MS);
            script.move(fromX + (toX - fromX) * i / steps, fromY + (toY - fromY) * i / steps);
        }
    }

    private void bezier(Script script, double toX, double toY) {
        double x0 = script.x();
        double y0 = script.y();
        double bow = 0.2 * Math.hypot(toX - x0, toY - y0);
        double x1 = x0 + 0.3 * (toX - x0) + bow * random.nextGaussian();
        double y1 = y0 + 0.3 * (toY - y0) + bow * random.nextGaussian();
        double x2 = x0 + 0.7 * (toX - x0) + bow * random.nextGaussian();
        double y2 = y0 + 0.7 * (toY - y0) + bow * random.nextGaussian();
        int steps = steps(script, toX, toY);
        for (int i = 1; i <= steps; i++) {
            double share = (double) i / steps;
            double s = share * share * (3 - 2 * share);
            double r = 1 - s;
            script.pause(STEP_MS + random.nextInt(5));
            script.move(
                    r * r * r * x0 + 3 * r * r * s * x1 + 3 * r * s * s * x2 + s * s * s * toX,
                    r * r * r * y0 + 3 * r * r * s * y1 + 3 * r * s * s * y2 + s * s * s * toY);
        }
    }

    private void jumps(Script script, double toX, double toY) {
        for (int i = 1; i <= JUMPS; i++) {
            script.pause(40);
            script.move(i == JUMPS ? toX : 60 + random.nextInt(1200), i == JUMPS ? toY : 60 + random.nextInt(640));
        }
    }

    private void replay(Script script, double toX, double toY) {
        Script recorded = script.apart();
        new HumanHand(random).moveTo(recorded, toX, toY);
        for (SyntheticEvent event : recorded.events()) {
            if (event instanceof SyntheticEvent.Pointer seen) {
                script.pause(STEP_MS);
                script.move(seen.x() + 1.5 * random.nextGaussian(), seen.y() + 1.5 * random.nextGaussian());
            }
        }
    }

    private int steps(Script script, double toX, double toY) {
        return (int) Math.max(8, Math.hypot(toX - script.x(), toY - script.y()) / stepPx);
    }
}
