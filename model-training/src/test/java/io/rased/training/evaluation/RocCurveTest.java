/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.training.evaluation.RocCurve.Point;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RocCurveTest {
    @Test
    void eachCutIsAPointAndTiesAreOne() {
        assertThat(RocCurve.of(List.of(
                        new Judged(0.9, true, 1),
                        new Judged(0.5, true, 1),
                        new Judged(0.5, false, 1),
                        new Judged(0.1, false, 3))))
                .containsExactly(new Point(0, 0), new Point(0, 0.5), new Point(0.25, 1), new Point(1, 1));
    }

    @Test
    void theAreaUnderItIsTheAuc() {
        double[] negatives = {0.1, 0.4, 0.35, 0.7};
        double[] positives = {0.4, 0.8, 0.65};
        List<Judged> judged = new ArrayList<>();
        for (double negative : negatives) {
            judged.add(new Judged(negative, false, 1));
        }
        for (double positive : positives) {
            judged.add(new Judged(positive, true, 1));
        }

        List<Point> points = RocCurve.of(judged);
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            area += (points.get(i).alarms() - points.get(i - 1).alarms())
                    * (points.get(i).found() + points.get(i - 1).found())
                    / 2;
        }
        assertThat(area).isBetween(Roc.auc(negatives, positives) - 1e-12, Roc.auc(negatives, positives) + 1e-12);
    }
}
