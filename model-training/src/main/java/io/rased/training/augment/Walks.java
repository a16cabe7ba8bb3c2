/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.augment;

/** Moves that don't follow a shape: jumps, random walks, and WindMouse. */
final class Walks {
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 900;

    private final Chance chance;
    private double x;
    private double y;

    Walks(Chance chance) {
        this.chance = chance;
        this.x = chance.below(WIDTH);
        this.y = chance.below(HEIGHT);
    }

    Track track(Program kind, int moves) {
        Track track = new Track(new double[moves], new double[moves], new double[moves]);
        switch (kind) {
            case TELEPORT -> teleport(track);
            case WALK -> walk(track);
            case DRIFT -> drift(track);
            default -> wind(track);
        }
        return track;
    }

    private void teleport(Track track) {
        double share = chance.uniform(0.5, 1);
        for (int i = 0; i < track.size(); i++) {
            if (chance.uniform(0, 1) < share) {
                x = chance.below(WIDTH);
                y = chance.below(HEIGHT);
            }
            put(track, i);
        }
    }

    private void walk(Track track) {
        double across = 1 + StrictMath.exp(chance.uniform(0, 3.4));
        double down = across * (chance.coin() ? 1 : 0.5);
        for (int i = 0; i < track.size(); i++) {
            put(track, i);
            x += across * chance.gaussian();
            y += down * chance.gaussian();
        }
    }

    private void drift(Track track) {
        double inertia = chance.uniform(0.6, 0.99);
        double fading = chance.coin() ? 1 : chance.uniform(0.85, 1);
        double size = 1 + StrictMath.exp(chance.uniform(0, 3.4));
        double vx = 0;
        double vy = 0;
        for (int i = 0; i < track.size(); i++) {
            put(track, i);
            vx = inertia * vx + size * (1 - inertia) * chance.gaussian();
            vy = inertia * vy + size * (1 - inertia) * chance.gaussian();
            size *= fading;
            x += 3 * vx;
            y += 3 * vy;
        }
    }

    private void wind(Track track) {
        double gravity = chance.uniform(5, 11);
        double strongest = chance.uniform(1, 5);
        double fastest = chance.uniform(5, 20);
        double vx = 0;
        double vy = 0;
        double wx = 0;
        double wy = 0;
        double toX = x;
        double toY = y;
        for (int i = 0; i < track.size(); i++) {
            put(track, i);
            if (Math.hypot(toX - x, toY - y) < 3) {
                toX = chance.below(WIDTH);
                toY = chance.below(HEIGHT);
                fastest = chance.uniform(5, 20);
            }
            double distance = Math.hypot(toX - x, toY - y) + 1e-9;
            boolean far = distance >= 12;
            double gust = far ? Math.min(strongest, distance) / Math.sqrt(5) : 0;
            wx = wx / Math.sqrt(3) + gust * chance.uniform(-1, 1);
            wy = wy / Math.sqrt(3) + gust * chance.uniform(-1, 1);
            if (!far) {
                fastest = fastest < 3 ? chance.uniform(3, 6) : fastest / Math.sqrt(5);
            }
            vx += wx + gravity * (toX - x) / distance;
            vy += wy + gravity * (toY - y) / distance;
            double speed = Math.hypot(vx, vy);
            if (speed > fastest) {
                double limited = fastest / 2 + chance.uniform(0, fastest / 2);
                vx *= limited / speed;
                vy *= limited / speed;
            }
            x += vx;
            y += vy;
        }
    }

    private void put(Track track, int i) {
        track.x()[i] = x;
        track.y()[i] = y;
    }
}
