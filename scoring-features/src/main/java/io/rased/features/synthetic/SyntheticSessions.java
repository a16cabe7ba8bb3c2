/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Generates sessions: a pointer goes to the fields of a form and clicks, and something is typed. Every other one is a
 * person's, the rest are bots of {@link BotFamily} in turn. The same seed gives the same sessions, and the first n of
 * more are the n of fewer.
 */
public final class SyntheticSessions {
    private static final int FEWEST_MOVES = 48;
    private static final int FIELDS = 3;

    private SyntheticSessions() {}

    /** {@code count} sessions, each with at least 48 moves. */
    public static List<SyntheticSession> generate(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<SyntheticSession> sessions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            SplittableRandom own = random.split();
            BotFamily[] families = BotFamily.values();
            sessions.add(i % 2 == 0 ? human(own) : bot(families[i / 2 % families.length], own));
        }
        return sessions;
    }

    private static SyntheticSession human(SplittableRandom random) {
        Script script = new Script(random);
        HumanHand hand = new HumanHand(random);
        for (int visit = 0; visit < FIELDS || script.moves() < FEWEST_MOVES; visit++) {
            Field field = Field.of(visit, random);
            hand.moveTo(script, field.x(), field.y());
            script.pause(120 + random.nextInt(250));
            script.click(70 + random.nextInt(70), field.selector());
            if (visit < FIELDS - 1) {
                HumanHand.type(script, field, 6 + random.nextInt(8), random);
            }
        }
        return new SyntheticSession("human", script.events());
    }

    private static SyntheticSession bot(BotFamily family, SplittableRandom random) {
        Script script = new Script(random);
        BotHand hand = new BotHand(family, random);
        for (int visit = 0; visit < FIELDS || script.moves() < FEWEST_MOVES; visit++) {
            Field field = Field.of(visit, random);
            hand.moveTo(script, field.x(), field.y());
            script.pause(50);
            script.click(family.holdMs(), field.selector());
            if (visit < FIELDS - 1) {
                family.type(script, field, 10);
            }
        }
        return new SyntheticSession(family.label(), script.events());
    }
}
