/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.mouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rased.features.PointerRecorder;
import io.rased.features.PointerTrace;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StrokesTest {
    @Test
    void aPauseEndsAStroke() {
        List<Stroke> strokes = Strokes.of(Hands.strokes(1, 7, 1));

        assertThat(strokes).hasSize(7).allMatch(stroke -> stroke.steps == 19 && stroke.duration == 19 * 16);
    }

    @Test
    void whereMovesComeSlowlyAPauseIsLonger() {
        PointerRecorder recorder = new PointerRecorder();
        for (int i = 0; i < 10; i++) {
            recorder.move(100.0 * i + (i > 5 ? 200 : 0), 30 * i, 0);
        }

        assertThat(Strokes.of(recorder.trace())).hasSize(1);
    }

    @Test
    void aJumpIsNoStroke() {
        PointerRecorder recorder = new PointerRecorder();
        for (int i = 0; i < 30; i++) {
            // A remote desktop says 65,535 where it knows no place.
            recorder.move(16.0 * i, i == 15 ? 65_535 : 10 * i, i == 15 ? 65_535 : 0);
        }

        assertThat(Strokes.of(recorder.trace()))
                .hasSize(2)
                .allSatisfy(stroke -> assertThat(stroke.path).isLessThan(200));
    }

    @Test
    void movesOfOneTimeCameOneAfterTheOther() {
        PointerRecorder recorder = new PointerRecorder();
        for (int i = 0; i < 40; i++) {
            recorder.move(100.0 * (i / 5), 10 * i, 0);
        }

        List<Stroke> strokes = Strokes.of(recorder.trace());

        assertThat(strokes).hasSize(1);
        assertThat(strokes.get(0).speed[20]).isCloseTo(0.5, within(0.01));
    }

    @Test
    void aLongStrokeIsCut() {
        PointerRecorder recorder = new PointerRecorder();
        for (int i = 0; i < 300; i++) {
            recorder.move(16.0 * i, 3 * i, 0);
        }

        assertThat(Strokes.of(recorder.trace())).hasSize(3).allMatch(stroke -> stroke.steps < Strokes.MOST);
    }

    @Test
    void noStrokeWhereNothingMovesOrTimeDoesNot() {
        PointerRecorder still = new PointerRecorder();
        PointerRecorder timeless = new PointerRecorder();
        PointerRecorder backwards = new PointerRecorder();
        for (int i = 0; i < 50; i++) {
            still.move(16.0 * i, 7, 7);
            timeless.move(5, 9 * i, 7);
            backwards.move(-16.0 * i, 9 * i, 7);
        }

        for (PointerTrace trace : List.of(PointerTrace.EMPTY, still.trace(), timeless.trace(), backwards.trace())) {
            assertThat(Strokes.of(trace)).isEmpty();
        }
    }
}
