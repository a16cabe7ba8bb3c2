/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import java.util.SplittableRandom;

/**
 * Sessions of made-up hands for tests of the machinery, as lines of the neutral form: each hand has a speed, a curve,
 * a haste and a tremor of its own. No figure is made of them.
 */
public final class GeneratedHands {
    /** The first line. */
    public static final String HEADER = "dataset,subject,session,label,split,t_ms,x,y,event\n";

    private GeneratedHands() {}

    /** A session of so many strokes, by the hand of this number, under any names. */
    public static String session(
            int hand, long seed, int strokes, String subject, String session, String label, String split) {
        SplittableRandom random = new SplittableRandom(1000L * hand + seed);
        String names = "generated," + subject + "," + session + "," + label + "," + split + ",";
        StringBuilder lines = new StringBuilder();
        double speed = 0.3 * Math.exp(0.25 * (hand % 7));
        double haste = 0.5 + 0.3 * (hand % 4);
        double tremor = 0.02 + 0.03 * (hand % 3);
        double bow = 0.015 * (hand % 5 - 2);
        double x = 500;
        double y = 400;
        int time = 0;
        for (int stroke = 0; stroke < strokes; stroke++) {
            double angle = 2 * Math.PI * random.nextDouble();
            int moves = 40 + random.nextInt(20);
            for (int i = 0; i < moves; i++) {
                double step = 16
                        * speed
                        * Math.sin(Math.PI * Math.pow((i + 1.0) / (moves + 1), haste))
                        * (1 + 0.1 * random.nextGaussian());
                angle += bow + tremor * random.nextGaussian();
                x += step * Math.cos(angle);
                y += step * Math.sin(angle);
                time += 16;
                lines.append(names)
                        .append(time)
                        .append(',')
                        .append(Math.round(x))
                        .append(',');
                lines.append(Math.round(y)).append(",move\n");
            }
            lines.append(names).append(time + 90).append(",0,0,down\n");
            lines.append(names).append(time + 90 + 10 * (hand % 9)).append(",0,0,up\n");
            time += 600;
        }
        return lines.toString();
    }

    /** So many people with the sessions 1min and 3min. */
    public static String people(int count) {
        StringBuilder lines = new StringBuilder(HEADER);
        for (int hand = 0; hand < count; hand++) {
            lines.append(session(hand, 1, 30, "u" + hand, "1min", "human", ""));
            lines.append(session(hand, 2, 60, "u" + hand, "3min", "human", ""));
        }
        return lines.toString();
    }

    /** So many people with a session to train on and two to judge, of which one is the next person's. */
    public static String split(int count) {
        StringBuilder lines = new StringBuilder(HEADER);
        for (int hand = 0; hand < count; hand++) {
            lines.append(session(hand, 3, 60, "u" + hand, "a", "genuine", "train"));
            lines.append(session(hand, 4, 12, "u" + hand, "b", "genuine", "test"));
            lines.append(session((hand + 1) % count, 5, 12, "u" + hand, "c", "impostor", "test"));
        }
        return lines.toString();
    }
}
