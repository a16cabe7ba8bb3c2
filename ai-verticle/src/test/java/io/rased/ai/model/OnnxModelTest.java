/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.jna.NativeLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class OnnxModelTest {
    private static final int THREADS = 4;

    @Test
    void answersEveryThreadWithItsOwnRows() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (OnnxModel model = OnnxModel.load("test", TinyOnnx.logistic(1), 1, THREADS)) {
            List<Callable<double[]>> calls = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                float logit = i / 100f - 1;
                calls.add(() -> model.logOdds(new float[][] {{logit}, {-logit}}));
            }

            List<Future<double[]>> answers = threads.invokeAll(calls);

            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()[0]).isCloseTo(i / 100.0 - 1, within(1e-6));
                assertThat(answers.get(i).get()[1]).isCloseTo(1 - i / 100.0, within(1e-6));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void givesTheLogOddsThatAModelTellsBesideItsProbability() {
        float[][] certain = {{40}};
        try (OnnxModel both = OnnxModel.load("test", TinyOnnx.logisticWithLogOdds(1), 1, 1);
                OnnxModel probabilityAlone = OnnxModel.load("test", TinyOnnx.logistic(1), 1, 1)) {
            assertThat(both.logOdds(certain)).containsExactly(40);
            assertThat(probabilityAlone.logOdds(certain)[0]).isBetween(17.0, 17.5);
        }
    }

    @Test
    void keepsTheEnginesFromReportingTheirUse() throws Exception {
        OnnxModel.load("test", TinyOnnx.logistic(1), 1, 1).close();

        assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
        // What native code sees, which System.getenv does not.
        assertThat(NativeLibrary.getProcess()
                        .getFunction("getenv")
                        .invokeString(new Object[] {"ORT_DISABLE_TELEMETRY"}, false))
                .isEqualTo("1");
    }
}
