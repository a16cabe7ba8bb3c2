/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import io.rased.features.PointerTrace;
import io.rased.features.mouse.MouseStroke;
import io.rased.training.augment.Chance;
import io.rased.training.augment.OtherDevice;
import io.rased.training.data.MouseRecording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The people of a data set whose sessions are named after their length: {@code 3min} to enrol on, {@code 1min} to be known by. */
final class Enrolment {
    private static final String LONG = "3min";
    private static final String SHORT = "1min";
    private static final List<OtherDevice> DEVICES =
            List.of(OtherDevice.COARSE_CLOCK, OtherDevice.LOSSY, OtherDevice.SLOWER);

    private Enrolment() {}

    /** Those who have both, and enough strokes in them, in the order of their names. */
    static List<Enrolled> of(List<MouseRecording> recordings, long seed) {
        Map<String, Map<String, MouseRecording>> people = new TreeMap<>();
        for (MouseRecording recording : recordings) {
            people.computeIfAbsent(recording.subject(), first -> new TreeMap<>())
                    .put(recording.session(), recording);
        }
        List<Enrolled> enrolled = new ArrayList<>();
        Chance chance = new Chance(seed);
        people.forEach((name, sessions) -> {
            Chance own = chance.split();
            MouseRecording enrolment = sessions.get(LONG);
            MouseRecording test = sessions.get(SHORT);
            if (enrolment != null && test != null) {
                Enrolled person = enrolled(name, enrolment, test, own);
                if (person.complete()) {
                    enrolled.add(person);
                }
            }
        });
        return enrolled;
    }

    private static Enrolled enrolled(String name, MouseRecording enrolment, MouseRecording test, Chance chance) {
        return new Enrolled(
                name,
                strokes(enrolment, part -> part),
                test.parts().get(0),
                DEVICES.stream()
                        .map(device -> List.of(
                                strokes(test, part -> device.all(part, chance)),
                                strokes(enrolment, part -> device.all(part, chance))))
                        .toList());
    }

    private static List<MouseStroke> strokes(MouseRecording recording, UnaryOperator<PointerTrace> device) {
        return recording.parts().stream()
                .flatMap(part -> MouseStroke.of(device.apply(part)).stream())
                .toList();
    }
}
