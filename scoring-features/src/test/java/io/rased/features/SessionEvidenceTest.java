/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.features.device.DeviceFacts;
import io.rased.features.keystroke.KeyClass;
import io.rased.features.keystroke.TypingRecorder;
import io.rased.features.keystroke.TypingTrace;
import io.rased.features.location.LocationFacts;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class SessionEvidenceTest {
    @Property(tries = 200)
    void comesBackFromItsBytesAsItWas(@ForAll long seed, @ForAll @IntRange(max = 300) int moves) {
        SessionEvidence evidence = SessionEvidence.ofPointer(Traces.walk(seed, moves));

        assertThat(SessionEvidence.decode(evidence.encode())).isEqualTo(evidence);
    }

    @Property(tries = 200)
    void comesBackWhateverWasRecorded(@ForAll List<double[]> events) {
        PointerRecorder recorder = new PointerRecorder();
        events.forEach(
                e -> recorder.move(e.length > 0 ? e[0] : 0, e.length > 1 ? e[1] : -0.01, e.length > 2 ? e[2] : 0.3));
        SessionEvidence evidence = SessionEvidence.ofPointer(recorder.trace());

        assertThat(SessionEvidence.decode(evidence.encode())).isEqualTo(evidence);
    }

    @Property(tries = 500)
    void refusesOtherBytesWithoutAnyOtherFault(@ForAll byte[] bytes) {
        try {
            SessionEvidence.decode(bytes);
        } catch (IllegalArgumentException expected) {
            assertThat(expected).isNotNull();
        }
    }

    @Test
    void refusesTruncatedAndLongerBytes() {
        byte[] bytes = SessionEvidence.ofPointer(Traces.walk(1, 50)).encode();

        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> SessionEvidence.decode(part)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> SessionEvidence.decode(Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessageContaining("1 bytes too many");
        bytes[0] = 9;
        assertThatThrownBy(() -> SessionEvidence.decode(bytes)).hasMessageContaining("version 9");
    }

    @Test
    void isAFewBytesAMove() {
        assertThat(SessionEvidence.ofPointer(Traces.walk(1, 1000)).encode()).hasSizeLessThan(7000);
    }

    @Test
    void segmentsTogetherAreTheWholeSession() {
        PointerTrace whole = Traces.walk(5, 400);
        PointerRecorder first = new PointerRecorder();
        PointerRecorder second = new PointerRecorder();
        for (int i = 0; i < whole.size(); i++) {
            (i < 150 ? first : second).move(whole.timeAt(i), whole.xAt(i), whole.yAt(i));
        }

        SessionEvidence merged = SessionEvidence.merge(
                List.of(SessionEvidence.ofPointer(first.trace()), SessionEvidence.ofPointer(second.trace())));

        assertThat(merged).isEqualTo(SessionEvidence.ofPointer(whole));
        assertThat(merged.moves()).isEqualTo(400);
        assertThat(SessionEvidence.merge(List.of())).isEqualTo(SessionEvidence.NONE);
    }

    @Test
    void whatWasTypedComesBackAndFollowsInOrder() {
        TypingRecorder first = new TypingRecorder();
        first.down(-7, 0, KeyClass.LETTER, 1_768_471_200_000L);
        first.up(-7, 0, 1_768_471_200_080L);
        first.down(-7, 3, KeyClass.OTHER, 1_768_471_200_090L);
        TypingRecorder second = new TypingRecorder();
        second.down(9, 63, KeyClass.ENTER, 5);
        SessionEvidence one = typed(first.trace());
        SessionEvidence two = typed(second.trace());

        SessionEvidence both = SessionEvidence.merge(List.of(one, two));

        assertThat(SessionEvidence.decode(both.encode())).isEqualTo(both);
        assertThat(both.typing().entries()).hasSize(2);
        assertThat(both.typing().keys()).isEqualTo(3);
    }

    @Property(tries = 200)
    void whatWasTypedComesBackWhateverItsTimes(@ForAll List<Long> times) {
        TypingRecorder recorder = new TypingRecorder();
        for (int i = 0; i < times.size(); i++) {
            recorder.down(i / 40, i % 40, KeyClass.LETTER, times.get(i));
            recorder.up(i / 40, i % 40, times.get((i + 1) % times.size()));
        }
        SessionEvidence evidence = typed(recorder.trace());

        assertThat(SessionEvidence.decode(evidence.encode())).isEqualTo(evidence);
    }

    @Test
    void whatWasKeptWhenThePointerWasAllThereWasIsStillRead() {
        PointerTrace pointer = Traces.walk(3, 40);
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        first.write(1);
        first.writeBytes(TraceCodec.write(pointer));

        assertThat(SessionEvidence.decode(first.toByteArray())).isEqualTo(SessionEvidence.ofPointer(pointer));
    }

    private static SessionEvidence typed(TypingTrace typing) {
        return new SessionEvidence(PointerTrace.EMPTY, typing, LocationFacts.NONE, DeviceFacts.NONE);
    }
}
