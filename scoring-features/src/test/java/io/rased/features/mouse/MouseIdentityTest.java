/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.mouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rased.features.PointerRecorder;
import io.rased.features.PointerTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class MouseIdentityTest {
    private final float[][] session = MouseIdentity.windows(Hands.strokes(1, 40, 1));
    private final MouseTemplate template = template(
            MouseIdentity.windows(Hands.strokes(2, 40, 1)),
            MouseIdentity.windows(Hands.strokes(3, 40, 1)),
            MouseIdentity.windows(Hands.strokes(4, 40, 1)));

    @Property(tries = 500)
    void whateverMovesGivesFiniteNumbersOrNone(@ForAll("anything") List<double[]> moves) {
        PointerRecorder recorder = new PointerRecorder();
        moves.forEach(move -> recorder.move(move[0], move[1], move[2]));

        float[][] windows = MouseIdentity.windows(recorder.trace());

        assertThat(windows.length).isLessThanOrEqualTo(MouseIdentity.MAX_WINDOWS);
        for (float[] window : windows) {
            assertThat(window).hasSize(MouseIdentity.windowNames().size());
            allFinite(window);
        }
        if (windows.length > 0) {
            allFinite(MouseIdentity.row(template(windows), windows));
        }
    }

    @Provide
    Arbitrary<List<double[]>> anything() {
        Arbitrary<Double> place = Arbitraries.oneOf(
                Arbitraries.of(0.0, -1.0, 65_535.0, 1e9, 1e300, Double.NaN, Double.NEGATIVE_INFINITY),
                Arbitraries.doubles().between(0, 1500),
                Arbitraries.doubles().between(0, 1500),
                Arbitraries.doubles().between(0, 1500));
        Arbitrary<Double> time = Arbitraries.oneOf(
                Arbitraries.of(Double.NaN, -1e300, 1e300, 0.0),
                Arbitraries.integers().between(0, 200).map(frame -> 16.0 * frame),
                Arbitraries.doubles().between(0, 100));
        Arbitrary<double[]> disorder = Combinators.combine(time, place, place).as((t, x, y) -> new double[] {t, x, y});
        // Some in order, so that there are strokes at all.
        Arbitrary<List<double[]>> order =
                place.list().ofMinSize(100).ofMaxSize(300).map(MouseIdentityTest::inOrder);
        return Arbitraries.oneOf(disorder.list().ofMaxSize(300), order);
    }

    private static List<double[]> inOrder(List<Double> places) {
        return IntStream.range(0, places.size())
                .mapToObj(i -> new double[] {
                    i * 16.0 + (i / 7 % 3 == 0 ? 900 * (i / 21) : 900 * (i / 21 + 1)), places.get(i), i % 40
                })
                .toList();
    }

    @Test
    void aWindowIsMadeOfStrokes() {
        assertThat(session).hasNumberOfRows(40 / MouseIdentity.STROKES);
        assertThat(MouseIdentity.windows(Hands.strokes(1, MouseIdentity.STROKES - 1, 1)))
                .isEmpty();
        assertThat(MouseIdentity.windows(Hands.strokes(1, 150, 1))).hasNumberOfRows(MouseIdentity.MAX_WINDOWS);
        assertThat(MouseIdentity.windows(PointerTrace.EMPTY)).isEmpty();
    }

    @Test
    void aWindowTellsTheSpeed() {
        int speed = MouseIdentity.windowNames().indexOf("speed_mean_log_mean");

        float slow = MouseIdentity.windows(Hands.strokes(1, 20, 0.5))[0][speed];
        float fast = MouseIdentity.windows(Hands.strokes(1, 20, 2))[0][speed];

        assertThat(fast - slow).isCloseTo((float) Math.log(4), within(0.1f));
    }

    @Test
    void whereOnTheScreenAndWhenSaysNothing() {
        PointerTrace trace = Hands.strokes(1, 40, 1);
        PointerRecorder elsewhere = new PointerRecorder();
        for (int i = 0; i < trace.size(); i++) {
            elsewhere.move(trace.timeAt(i) + 777, trace.xAt(i) + 64, trace.yAt(i) - 32);
        }

        assertThat(MouseIdentity.windows(elsewhere.trace())).isDeepEqualTo(session);
    }

    @Test
    void aRowJoinsDistanceLevelAndHowMuchIsKnown() {
        float[] own = MouseIdentity.row(template(session), session);
        float[] other = MouseIdentity.row(template, session);
        int width = MouseIdentity.windowNames().size();

        assertThat(MouseIdentity.names()).hasSize(own.length).doesNotHaveDuplicates();
        for (int i = 0; i < width; i++) {
            assertThat(own[i]).isZero();
            assertThat(other[width + i] + other[i] / 2).isCloseTo(own[width + i], within(1e-3f));
        }
        assertThat(own[2 * width]).isEqualTo(1f / session.length);
        assertThat(other[2 * width + 1]).isEqualTo(1f / 24);
    }

    @Test
    void aTemplateForgetsWhatIsNeitherFirstNorLast() {
        MouseSession odd = MouseSession.of(MouseIdentity.windows(Hands.strokes(9, 40, 5)));
        List<MouseSession> sessions =
                new ArrayList<>(Collections.nCopies(MouseTemplate.FIRST, MouseSession.of(session)));
        sessions.addAll(Collections.nCopies(30, odd));
        sessions.addAll(Collections.nCopies(MouseTemplate.RECENT, MouseSession.of(session)));

        MouseTemplate remembered = MouseTemplate.of(sessions);

        assertThat(remembered.sessions()).isEqualTo(MouseTemplate.FIRST + MouseTemplate.RECENT);
        assertThat(remembered.windows()).isEqualTo(20 * session.length);
        assertThat(MouseIdentity.row(remembered, session)[0]).isZero();
    }

    /** Whoever sends 200 sessions of another hand gets the template half of the way to it, and no farther. */
    @Test
    void twoHundredSessionsOfAnotherHandMoveATemplateHalfOfTheWay() {
        float[][] attack = MouseIdentity.windows(Hands.strokes(9, 40, 5));

        assertThat(attack).hasNumberOfRows(session.length);
        assertMovesHalfOfTheWay(session, attack);
    }

    @Test
    void neitherDoLongOnesWhereThePersonsOwnWereShort() {
        float[][] attack = MouseIdentity.windows(Hands.strokes(9, 200, 5));

        assertThat(attack).hasNumberOfRows(MouseIdentity.MAX_WINDOWS);
        assertMovesHalfOfTheWay(Arrays.copyOf(session, MouseIdentity.MIN_WINDOWS), attack);
    }

    private static void assertMovesHalfOfTheWay(float[][] own, float[][] attack) {
        List<MouseSession> sessions = new ArrayList<>(Collections.nCopies(MouseTemplate.FIRST, MouseSession.of(own)));
        sessions.addAll(Collections.nCopies(200, MouseSession.of(attack)));

        MouseTemplate honest = MouseTemplate.of(sessions.subList(0, MouseTemplate.FIRST));
        MouseTemplate poisoned = MouseTemplate.of(sessions);
        MouseTemplate attacker = template(attack);

        for (int i = 0; i < MouseIdentity.windowNames().size(); i++) {
            float moved = Math.abs(poisoned.meanAt(i) - honest.meanAt(i));
            float whole = Math.abs(attacker.meanAt(i) - honest.meanAt(i));
            assertThat(moved).isLessThanOrEqualTo(whole / 2 * 1.0001f + 1e-6f);
        }
    }

    @Test
    void aFewLaterSessionsCountByTheirWindows() {
        MouseSession own = MouseSession.of(session);
        MouseSession later = MouseSession.of(MouseIdentity.windows(Hands.strokes(9, 40, 5)));
        List<MouseSession> sessions = new ArrayList<>(Collections.nCopies(MouseTemplate.FIRST, own));
        sessions.add(later);

        MouseTemplate template = MouseTemplate.of(sessions);

        for (int i = 0; i < MouseIdentity.windowNames().size(); i++) {
            double expected = (10 * own.sumAt(i) + later.sumAt(i)) / (11.0 * session.length);
            assertThat((double) template.meanAt(i)).isCloseTo(expected, within(1e-4 + 1e-5 * Math.abs(expected)));
        }
    }

    @Test
    void whatIsKeptOfASessionComesBackFromItsBytes() {
        MouseSession kept = MouseSession.of(session);
        MouseSession back = MouseSession.decode(kept.encode());

        assertThat(kept.encode()).hasSizeLessThan(1024);
        assertThat(back.encode()).isEqualTo(kept.encode());
        assertThat(back.windows()).isEqualTo(session.length);
        assertThatThrownBy(() -> MouseSession.decode(new byte[] {1, 0, 0, 0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsNoTemplateAndNoSession() {
        assertThatThrownBy(() -> template(new float[0][])).hasMessageContaining("no window");
        assertThatThrownBy(() -> MouseIdentity.row(template, new float[0][])).hasMessageContaining("no window");
        assertThatThrownBy(() -> template(new float[][] {{1}})).hasMessageContaining("not 1");
        assertThatThrownBy(() -> MouseTemplate.of(List.of())).hasMessageContaining("no session");
    }

    private static MouseTemplate template(float[][]... sessions) {
        return MouseTemplate.of(Arrays.stream(sessions).map(MouseSession::of).toList());
    }

    private static void allFinite(float[] values) {
        for (float value : values) {
            assertThat(value).isFinite();
        }
    }
}
