/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypingRecorderTest {
    private final TypingRecorder recorder = new TypingRecorder();

    @Test
    void keysThatOverlapKeepTheirOwnWayUp() {
        recorder.down(1, 0, KeyClass.LETTER, 100);
        recorder.down(1, 1, KeyClass.DIGIT, 150);
        recorder.up(1, 0, 170);
        recorder.up(1, 1, 230);

        TypedEntry entry = recorder.trace().entries().get(0);

        assertThat(entry.strokes())
                .containsExactly(new Stroke(0, KeyClass.LETTER, 100, 170), new Stroke(1, KeyClass.DIGIT, 150, 230));
        Timings timings = Timings.of(entry);
        assertThat(timings.size()).isEqualTo(4);
        assertThat(value(timings, Timing.UP_DOWN.cell(0, KeyClass.LETTER, KeyClass.DIGIT)))
                .isEqualTo(-20);
    }

    @Test
    void anotherFieldOrTheFirstPlaceAgainIsAnotherEntry() {
        recorder.down(1, 0, KeyClass.LETTER, 0);
        recorder.down(1, 1, KeyClass.LETTER, 10);
        recorder.down(2, 0, KeyClass.LETTER, 20);
        recorder.down(2, 0, KeyClass.LETTER, 30);

        assertThat(recorder.trace().entries())
                .extracting(entry -> entry.strokes().size())
                .containsExactly(2, 1, 1);
        assertThat(recorder.trace().keys()).isEqualTo(4);
    }

    @Test
    void absurdPlacesAndReleasesWithoutAKeyArePassedOver() {
        recorder.up(1, 0, 5);
        recorder.down(1, -5, KeyClass.LETTER, 10);
        recorder.down(1, 1_000_000, KeyClass.LETTER, 10);
        recorder.up(1, 3, 20);
        recorder.up(9, 0, 20);

        assertThat(recorder.trace().entries()).isEmpty();
        assertThat(recorder.trace().keys()).isEqualTo(2);
    }

    @Test
    void whatIsKeptIsBoundedAndAllIsCounted() {
        for (int i = 0; i < 100_000; i++) {
            recorder.down(i % 2, i % 100, KeyClass.LETTER, i);
        }

        assertThat(recorder.trace().entries()).hasSize(TypingTrace.LIMIT);
        assertThat(recorder.trace().keys()).isEqualTo(100_000);
        assertThat(recorder.trace().followedBy(recorder.trace()).entries()).hasSize(TypingTrace.LIMIT);
    }

    @Test
    void anInterruptionIsNoTime() {
        recorder.down(1, 0, KeyClass.LETTER, 0);
        recorder.up(1, 0, 90);
        recorder.down(1, 1, KeyClass.LETTER, 60_000);

        assertThat(Timings.of(recorder.trace().entries().get(0)).size()).isEqualTo(1);
    }

    @Test
    void anEntryInWhichSomethingWasTakenBackIsKnown() {
        TypedEntry plain = new TypedEntry(1, List.of(new Stroke(0, KeyClass.LETTER, 0, 1)));
        TypedEntry corrected = new TypedEntry(1, List.of(new Stroke(0, KeyClass.BACKSPACE, 0, 1)));

        assertThat(plain.uncorrected()).isTrue();
        assertThat(corrected.uncorrected()).isFalse();
    }

    private static double value(Timings timings, int cell) {
        for (int i = 0; i < timings.size(); i++) {
            if (timings.cellAt(i) == cell) {
                return timings.valueAt(i);
            }
        }
        throw new AssertionError("no time " + cell);
    }
}
