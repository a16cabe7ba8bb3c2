/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import ai.onnx.proto.OnnxMl.GraphProto;
import java.util.Arrays;
import java.util.Optional;

/** Reads the matrices of an ONNX file that is made as the shipped one of mouse identity is. Stateless. */
final class OnnxPlda {
    private static final String FORM = """
            exact = Cast(features)
            off, level, session_thinness, template_thinness = Split(exact, parts)
            half_off = Mul(off, half)
            session = Add(level, half_off)
            template = Sub(level, half_off)
            session_centred = Sub(session, centre)
            session_scaled = Mul(session_centred, spread)
            session_clipped = Clip(session_scaled, least, most)
            session_projected = MatMul(session_clipped, projection)
            session_place = Sub(session_projected, offset)
            template_centred = Sub(template, centre)
            template_scaled = Mul(template_centred, spread)
            template_clipped = Clip(template_scaled, least, most)
            template_projected = MatMul(template_clipped, projection)
            template_place = Sub(template_projected, offset)
            session_noise = Mul(session_thinness, within)
            noise = Add(session_noise, drift)
            template_noise = Mul(template_thinness, within)
            unknown = Add(template_noise, drift)
            known = Add(between, unknown)
            trust = Div(between, known)
            expected = Mul(trust, template_place)
            rest = Mul(trust, unknown)
            own = Add(rest, noise)
            others = Add(between, noise)
            miss = Sub(session_place, expected)
            session_square = Mul(session_place, session_place)
            miss_square = Mul(miss, miss)
            for_others = Div(session_square, others)
            for_own = Div(miss_square, own)
            squares = Sub(for_others, for_own)
            widths = Div(others, own)
            width_logs = Log(widths)
            terms = Add(squares, width_logs)
            ratio = MatMul(terms, halves)
            scaled = Mul(ratio, scale)
            exact_log_odds = Add(scaled, shift)
            exact_probability = Sigmoid(exact_log_odds)
            log_odds = Cast(exact_log_odds)
            probability = Cast(exact_probability)""";

    private OnnxPlda() {}

    /**
     * The terms, if the graph has that form.
     *
     * @throws IllegalArgumentException if it has, with other numbers
     */
    static Optional<PldaTerms> read(GraphProto graph) {
        if (!OnnxNumbers.text(graph).equals(FORM)) {
            return Optional.empty();
        }
        var numbers = new OnnxNumbers(graph);
        int width = numbers.length("projection", 0);
        int places = numbers.length("projection", 1);
        requireHalves(numbers, places);
        return Optional.of(new PldaTerms(
                new PldaPlace(
                        numbers.numbers("centre", width),
                        numbers.numbers("spread", width),
                        rows(numbers.numbers("projection", width * places), places),
                        numbers.numbers("offset", places),
                        numbers.number("least"),
                        numbers.number("most")),
                new PldaNoise(
                        numbers.numbers("between", places),
                        numbers.numbers("within", places),
                        numbers.numbers("drift", places)),
                numbers.number("scale"),
                numbers.number("shift")));
    }

    private static void requireHalves(OnnxNumbers numbers, int places) {
        boolean halves = numbers.number("half") == 0.5
                && Arrays.stream(numbers.numbers("halves", places)).allMatch(half -> half == 0.5);
        if (!halves) {
            throw new IllegalArgumentException("a half that is none");
        }
    }

    private static double[][] rows(double[] numbers, int width) {
        double[][] rows = new double[numbers.length / width][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(numbers, i * width, (i + 1) * width);
        }
        return rows;
    }
}
