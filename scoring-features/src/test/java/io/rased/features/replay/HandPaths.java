/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.replay;

import io.rased.features.PointerRecorder;
import io.rased.features.PointerTrace;
import io.rased.features.synthetic.SyntheticEvent;
import io.rased.features.synthetic.SyntheticSessions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Paths of generated hands for tests, and what a replayer does to them. */
final class HandPaths {
    private HandPaths() {}

    /** A move; time in ms, places in px. */
    record Move(double time, double x, double y) {}

    /** So many generated people's paths, one after the other. */
    static List<Move> of(long seed, int people) {
        List<Move> moves = new ArrayList<>();
        double began = 1_768_471_200_000.0;
        for (int i = 0; i < people; i++) {
            for (SyntheticEvent event :
                    SyntheticSessions.generate(1_000 * seed + i, 1).get(0).events()) {
                if (event instanceof SyntheticEvent.Pointer move && move.type().equals("mousemove")) {
                    moves.add(new Move(began + move.timestamp(), move.x(), move.y()));
                }
            }
            began = moves.get(moves.size() - 1).time() + 300;
        }
        return moves;
    }

    /** Each move changed. */
    static List<Move> each(List<Move> moves, UnaryOperator<Move> change) {
        return moves.stream().map(change).toList();
    }

    static PointerTrace trace(List<Move> moves) {
        PointerRecorder recorder = new PointerRecorder();
        moves.forEach(move -> recorder.move(move.time(), move.x(), move.y()));
        return recorder.trace();
    }
}
