/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.features.PointerRecorder;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Whatever a client sends has fingerprints, or none. */
final class OddPathsTest {
    private static final PathKey KEY = PathKey.of("bank");
    private static final int MOST = 64;

    @Property(tries = 500)
    void fingerprintsAreFewInOrderAndTheSameEachTime(@ForAll("moves") List<double[]> moves) {
        PointerRecorder recorder = new PointerRecorder();
        moves.forEach(move -> recorder.move(move[0], move[1], move[2]));

        long[] fingerprints = PathFingerprints.of(recorder.trace(), KEY, MOST);

        assertThat(fingerprints).hasSizeLessThanOrEqualTo(MOST).isSorted().doesNotHaveDuplicates();
        assertThat(fingerprints).doesNotContain(StretchHashes.NONE);
        assertThat(PathFingerprints.of(recorder.trace(), KEY, MOST)).containsExactly(fingerprints);
    }

    @Provide
    Arbitrary<List<double[]>> moves() {
        Arbitrary<Double> odd = Arbitraries.of(
                0.0, -1.0, 1e9, -1e9, 1e300, -1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE);
        Arbitrary<Double> usual = Arbitraries.doubles().between(-100, 3_000);
        return Arbitraries.frequencyOf(Tuple.of(1, odd), Tuple.of(30, usual))
                .array(double[].class)
                .ofSize(3)
                .list()
                .ofMaxSize(300);
    }

    @Test
    void aThousandTimesTheSameMoveHasNone() {
        PointerRecorder recorder = new PointerRecorder();
        for (int i = 0; i < 1_000; i++) {
            recorder.move(16 * i, 3, 4);
        }
        assertThat(PathFingerprints.of(recorder.trace(), KEY, MOST)).isEmpty();
    }

    @Test
    void pathsTooShortHaveNone() {
        List<HandPaths.Move> path = HandPaths.of(1, 1);
        for (int moves = 0; moves <= PathFingerprints.SHARED; moves++) {
            assertThat(PathFingerprints.of(HandPaths.trace(path.subList(0, moves)), KEY, MOST))
                    .isEmpty();
        }
    }

    @Test
    void whatWasSeenIsNoMoreThanThereIs() {
        assertThatThrownBy(() -> new SeenPath(4, 3, List.of(7L, 8L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SeenPath(4, -1, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
