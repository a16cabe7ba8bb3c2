/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class SessionEvidenceTest {
    @Property(tries = 200)
    void comesBackFromItsBytesAsItWas(@ForAll long seed, @ForAll @IntRange(max = 300) int moves) {
        SessionEvidence evidence = new SessionEvidence(Traces.walk(seed, moves));

        assertThat(SessionEvidence.decode(evidence.encode())).isEqualTo(evidence);
    }

    @Property(tries = 200)
    void comesBackWhateverWasRecorded(@ForAll List<double[]> events) {
        PointerRecorder recorder = new PointerRecorder();
        events.forEach(
                e -> recorder.move(e.length > 0 ? e[0] : 0, e.length > 1 ? e[1] : -0.01, e.length > 2 ? e[2] : 0.3));
        SessionEvidence evidence = new SessionEvidence(recorder.trace());

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
        byte[] bytes = new SessionEvidence(Traces.walk(1, 50)).encode();

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
        assertThat(new SessionEvidence(Traces.walk(1, 1000)).encode()).hasSizeLessThan(7000);
    }

    @Test
    void segmentsTogetherAreTheWholeSession() {
        PointerTrace whole = Traces.walk(5, 400);
        PointerRecorder first = new PointerRecorder();
        PointerRecorder second = new PointerRecorder();
        for (int i = 0; i < whole.size(); i++) {
            (i < 150 ? first : second).move(whole.timeAt(i), whole.xAt(i), whole.yAt(i));
        }

        SessionEvidence merged =
                SessionEvidence.merge(List.of(new SessionEvidence(first.trace()), new SessionEvidence(second.trace())));

        assertThat(merged).isEqualTo(new SessionEvidence(whole));
        assertThat(merged.moves()).isEqualTo(400);
        assertThat(SessionEvidence.merge(List.of())).isEqualTo(SessionEvidence.NONE);
    }
}
