/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import ai.onnx.proto.OnnxMl.GraphProto;
import java.util.Optional;

/** Reads the weights of an ONNX file that is made as the shipped one of a logistic regression is. Stateless. */
final class OnnxLogistic {
    private static final String FORM = """
            weighted = MatMul(features, weights)
            log_odds = Add(weighted, bias)
            probability = Sigmoid(log_odds)""";

    private OnnxLogistic() {}

    /**
     * The weights, if the graph has that form.
     *
     * @throws IllegalArgumentException if it has, with other numbers
     */
    static Optional<LogisticTerms> read(GraphProto graph) {
        if (!OnnxNumbers.text(graph).equals(FORM)) {
            return Optional.empty();
        }
        var numbers = new OnnxNumbers(graph);
        return Optional.of(
                new LogisticTerms(numbers.numbers("weights", numbers.length("weights", 0)), numbers.number("bias")));
    }
}
