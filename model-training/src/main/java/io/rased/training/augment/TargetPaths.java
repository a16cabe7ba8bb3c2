/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.augment;

/** Goes from target to target along lines, Bézier curves or ellipses, eased, with noise across and along the way. */
final class TargetPaths {
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 900;

    private final Program kind;
    private final Chance chance;
    private final Easing easing;
    private final double jitter;
    private final double unevenness;
    private final double step;
    private double x;
    private double y;

    TargetPaths(Program kind, Chance chance) {
        this.kind = kind;
        this.chance = chance;
        this.easing = Easing.values()[chance.below(Easing.values().length)];
        this.jitter = chance.one(3) ? 0 : chance.uniform(0, chance.coin() ? 1 : 3);
        this.unevenness = chance.coin() ? 0 : chance.uniform(0, 0.8);
        this.step = 1 + StrictMath.exp(chance.uniform(0, 3.4));
        this.x = chance.below(WIDTH);
        this.y = chance.below(HEIGHT);
    }

    private interface Shape {
        double[] at(double share);
    }

    Track track(int moves) {
        Track track = new Track(new double[moves], new double[moves], new double[moves]);
        int at = 0;
        while (at < moves) {
            at = kind == Program.ARC ? ellipse(track, at) : towardsTarget(track, at);
        }
        return track;
    }

    private int towardsTarget(Track track, int from) {
        double toX = chance.below(WIDTH);
        double toY = chance.below(HEIGHT);
        double distance = Math.hypot(toX - x, toY - y);
        double bow = kind == Program.BEZIER ? 0.2 * distance : 0;
        double x0 = x;
        double y0 = y;
        double x1 = x0 + 0.3 * (toX - x0) + bow * chance.gaussian();
        double y1 = y0 + 0.3 * (toY - y0) + bow * chance.gaussian();
        double x2 = x0 + 0.7 * (toX - x0) + bow * chance.gaussian();
        double y2 = y0 + 0.7 * (toY - y0) + bow * chance.gaussian();
        int steps = (int) Math.max(4, Math.min(200, distance / step));
        Shape line = s -> new double[] {x0 + s * (toX - x0), y0 + s * (toY - y0)};
        Shape bezier = s -> new double[] {cubic(x0, x1, x2, toX, s), cubic(y0, y1, y2, toY, s)};
        int at = follow(track, from, steps, kind == Program.LINE ? line : bezier);
        x = toX;
        y = toY;
        return at;
    }

    private int ellipse(Track track, int from) {
        double radius = 30 + chance.below(200);
        double flat = chance.uniform(0.6, 1.4);
        double start = chance.uniform(0, 2 * Math.PI);
        double turn = chance.coin() ? 2 * Math.PI : -2 * Math.PI;
        double midX = x - radius * Math.cos(start);
        double midY = y - radius * flat * Math.sin(start);
        int steps = (int) Math.max(8, 2 * Math.PI * radius / step);
        int at = follow(track, from, steps, s -> new double[] {
            midX + radius * StrictMath.cos(start + turn * s), midY + radius * flat * StrictMath.sin(start + turn * s)
        });
        if (chance.one(3)) {
            x += 20 * chance.gaussian();
            y += 20 * chance.gaussian();
        }
        return at;
    }

    private int follow(Track track, int from, int steps, Shape shape) {
        int at = from;
        for (int i = 1; i <= steps && at < track.size(); i++) {
            boolean end = i == steps;
            double share = (double) i / steps + (end ? 0 : unevenness * chance.uniform(-0.5, 0.5) / steps);
            double[] place = shape.at(easing.at(Math.min(1, Math.max(0, share))));
            track.x()[at] = place[0] + (end ? 0 : jitter * chance.gaussian());
            track.y()[at++] = place[1] + (end ? 0 : jitter * chance.gaussian());
        }
        return at;
    }

    private static double cubic(double a, double b, double c, double d, double s) {
        double r = 1 - s;
        return r * r * r * a + 3 * r * r * s * b + 3 * r * s * s * c + s * s * s * d;
    }
}
