/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.training.evaluation.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

final class PlotsTest {
    private static final String NAME = "a < b & \"c\"";
    private static final Pattern NUMBER = Pattern.compile(" (?:x|y|x1|y1|x2|y2|cx|cy|r)=\"([^\"]*)\"");

    @Test
    void areWellFormedWithATitleAndADescription() {
        for (String svg : all(judged(500))) {
            Document document = Xml.read(svg);

            assertThat(document.getDocumentElement().getLocalName()).isEqualTo("svg");
            assertThat(document.getDocumentElement().getAttribute("aria-labelledby"))
                    .isEqualTo("title description");
            assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(NAME);
            assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                    .hasSizeGreaterThan(40);
            assertThat(svg).contains("prefers-color-scheme:dark");
        }
    }

    @Test
    void theSameScoresGiveTheSameBytesWhereverItIs() {
        Locale before = Locale.getDefault();
        List<String> first = all(judged(500));
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(all(judged(500))).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everythingIsOnThePaperEvenOfFewOrExtremeScores() {
        List<Judged> extreme = List.of(new Judged(0, false, 1), new Judged(1, true, 1), new Judged(1, true, 1e-9));
        List<List<Judged>> cases = List.of(judged(2000), extreme, judged(2));
        for (List<Judged> judged : cases) {
            for (String svg : all(judged)) {
                assertThat(svg).doesNotContain("NaN", "Infinity", "null");
                assertThat(NUMBER.matcher(svg).results().map(PlotsTest::number))
                        .hasSizeGreaterThan(20)
                        .allSatisfy(number -> assertThat(number).isBetween(0.0, 560.0));
            }
        }
    }

    @Test
    void aThousandthsPartOfAPixelIsNotDrawn() {
        String curve = RocPlot.svg(NAME, "p", "n", List.of(new Series("s", judged(50_000))));

        assertThat(curve).hasSizeLessThan(40_000);
    }

    @Test
    void aHistogramHasSharesThatAddUpToOne() {
        assertThat(HistogramPlot.shares(judged(1000), true)).hasSize(20).satisfies(shares -> {
            double sum = 0;
            for (double share : shares) {
                sum += share;
            }
            assertThat(sum).isBetween(1 - 1e-9, 1 + 1e-9);
        });
    }

    @Test
    void whatIsNoNumberIsNotDrawn() {
        assertThatThrownBy(() -> Svg.number(Double.NaN)).hasMessageContaining("NaN");
        assertThat(Svg.number(-0.001)).isEqualTo("0.00");
        assertThatThrownBy(() -> HistogramPlot.svg(NAME, "n", "p", List.of(new Judged(0.5, true, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> all(List<Judged> judged) {
        List<Series> series = List.of(new Series(NAME, judged), new Series("other", judged));
        return List.of(
                RocPlot.svg(NAME, "bots", "people", series),
                HistogramPlot.svg(NAME, "people", "bots", judged),
                ReliabilityPlot.svg(NAME, "bots", series));
    }

    private static List<Judged> judged(int count) {
        SplittableRandom random = new SplittableRandom(4);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double score = random.nextDouble();
            judged.add(new Judged(i % 2 == 0 ? score * score : 1 - score * score, i % 2 == 1, random.nextDouble()));
        }
        return judged;
    }

    private static double number(MatchResult match) {
        return Double.parseDouble(match.group(1));
    }
}
