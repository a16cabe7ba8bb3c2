/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import io.rased.features.PointerRecorder;
import io.rased.features.PointerTrace;
import io.rased.features.synthetic.SyntheticEvent;
import io.rased.features.synthetic.SyntheticSession;
import io.rased.features.synthetic.SyntheticSessions;
import io.rased.training.data.Recording;
import io.rased.training.model.Boosting;
import java.util.ArrayList;
import java.util.List;

/** Recordings for tests of the machinery, generated: no figure is made of them. */
public final class Generated {
    private Generated() {}

    public static List<Recording> recordings(long seed, int count) {
        List<Recording> recordings = new ArrayList<>();
        for (SyntheticSession session : SyntheticSessions.generate(seed, count)) {
            String name = "s" + recordings.size();
            recordings.add(new Recording("generated", name, name, session.label(), "", trace(session)));
        }
        return recordings;
    }

    /** A training on eighty of them that takes a moment, with a figure of each protocol. */
    public static BotTraining training() {
        return training(() -> {});
    }

    static BotTraining training(Runnable progress) {
        return new BotTraining(ofTwoSources(), 100, new Boosting(8, 3, 0.3, 1), progress);
    }

    /** Of which one has a split of its own. */
    private static List<Recording> ofTwoSources() {
        List<Recording> recordings = recordings(5, 80);
        for (int i = 0; i < 40; i++) {
            Recording one = recordings.get(i);
            String split = i < 20 ? "train" : "test";
            recordings.set(
                    i, new Recording("webbot_d1", one.subject(), one.session(), one.label(), split, one.trace()));
        }
        return recordings;
    }

    static PointerTrace trace(SyntheticSession session) {
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
