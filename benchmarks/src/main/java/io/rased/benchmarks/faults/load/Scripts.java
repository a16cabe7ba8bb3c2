/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.load;

import io.rased.commands.demo.session.DemoEvent;
import io.rased.features.synthetic.SyntheticEvent;
import io.rased.features.synthetic.SyntheticSessions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Writes scripts of generated events. Most are short, as writing is what faults disturb; some can be scored. */
final class Scripts {
    private static final int SESSIONS = 32;
    private static final int MOST_BATCHES = 5;
    private static final int MOST_SHORT_EVENTS = 8;
    /** One in so many is a whole session, with enough moves for the bot model. */
    private static final int WHOLE = 5;
    /** One in so many asks for a score midway as well, and so has several segments. */
    private static final int MIDWAY = 3;

    private final Random random;
    private final List<List<DemoEvent>> sessions;

    Scripts(long seed) {
        this.random = new Random(seed);
        this.sessions = SyntheticSessions.generate(seed, SESSIONS).stream()
                .map(session -> session.events().stream().map(Scripts::event).toList())
                .toList();
    }

    Script next() {
        List<DemoEvent> session = sessions.get(random.nextInt(sessions.size()));
        int batches = 1 + random.nextInt(MOST_BATCHES);
        boolean whole = random.nextInt(WHOLE) == 0;
        int size = whole ? (session.size() + batches - 1) / batches : 1 + random.nextInt(MOST_SHORT_EVENTS);
        List<List<DemoEvent>> cut = new ArrayList<>();
        for (int from = 0; cut.size() < batches && from < session.size(); from += size) {
            cut.add(session.subList(from, Math.min(from + size, session.size())));
        }
        Set<Integer> flagged = new HashSet<>(Set.of(cut.size() - 1));
        if (random.nextInt(MIDWAY) == 0) {
            flagged.add(random.nextInt(cut.size()));
        }
        return new Script(cut, flagged);
    }

    private static DemoEvent event(SyntheticEvent event) {
        return new DemoEvent(event.type(), event.timestamp(), new JsonObject(event.payload()).encode());
    }
}
