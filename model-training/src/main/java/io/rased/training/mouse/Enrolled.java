/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import io.rased.features.PointerTrace;
import io.rased.features.mouse.MouseIdentity;
import io.rased.features.mouse.MouseSession;
import io.rased.features.mouse.MouseStroke;
import io.rased.features.mouse.MouseTemplate;
import io.rased.training.model.PldaTrainer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A person with a session to enrol on and one to be known by.
 *
 * @param name who
 * @param enrolment strokes of the first
 * @param moves of the second, as many as a trace keeps
 * @param elsewhere the second and the first, in this order, as each of some other devices would have reported them
 */
record Enrolled(String name, List<MouseStroke> enrolment, PointerTrace moves, List<List<List<MouseStroke>>> elsewhere) {
    /** Sessions that the enrolment is cut into, as a template is made of several. */
    private static final int SESSIONS = MouseIdentity.MIN_SESSIONS;

    /** The template, as serving makes it. */
    MouseTemplate template() {
        return MouseTemplate.of(IntStream.range(0, SESSIONS)
                .mapToObj(
                        i -> enrolment.subList(enrolment.size() * i / SESSIONS, enrolment.size() * (i + 1) / SESSIONS))
                .map(session -> MouseIdentity.windows(session, MouseIdentity.MAX_WINDOWS))
                .filter(windows -> windows.length > 0)
                .map(MouseSession::of)
                .toList());
    }

    /** The windows of the session to be known by. */
    float[][] windows() {
        return MouseIdentity.windows(moves);
    }

    /** The windows of its first moves only. */
    float[][] windows(int first) {
        return MouseIdentity.windows(moves.first(first));
    }

    /** The windows of the same session on the i-th other device. */
    float[][] windowsElsewhere(int i) {
        return MouseIdentity.windows(elsewhere.get(i).get(0), MouseIdentity.MAX_WINDOWS);
    }

    /** Whether there is a score at all, on each device. */
    boolean complete() {
        return enrolment.size() >= SESSIONS * MouseIdentity.STROKES
                && windows().length > 0
                && elsewhere.stream()
                        .flatMap(List::stream)
                        .allMatch(strokes -> strokes.size() >= MouseIdentity.STROKES);
    }

    /** What a verifier learns of this person. */
    PldaTrainer.Person person() {
        return new PldaTrainer.Person(
                List.of(all(MouseStroke.of(moves)), all(enrolment)),
                elsewhere.stream()
                        .map(device -> device.stream().map(Enrolled::all).toList())
                        .toList());
    }

    private static float[][] all(List<MouseStroke> strokes) {
        return MouseIdentity.windows(strokes, strokes.size());
    }
}
