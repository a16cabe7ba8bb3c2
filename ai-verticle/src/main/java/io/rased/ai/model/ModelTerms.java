/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What each feature does to a model's log-odds, computed from the model's own numbers. The runtime would have to be asked once
 * more for each feature, which was most of what the models cost. The score itself is always the runtime's. Immutable; safe on any
 * thread.
 */
sealed interface ModelTerms permits DecisionTrees, PldaTerms, LogisticTerms {
    /** The log-odds of a row; the runtime's own but for rounding. */
    double logOdds(float[] row);

    /**
     * What the mean of the rows' log-odds loses when a feature is set to its median in all of them, feature by feature.
     *
     * @param rows at least one
     * @param medians of each feature
     */
    double[] losses(float[][] rows, List<Double> medians);

    /** Those of an ONNX file that is made as one of the shipped ones is; none of any other: the runtime explains it. */
    static Optional<ModelTerms> read(byte[] onnx) {
        try {
            GraphProto graph = ModelProto.parseFrom(onnx).getGraph();
            List<Function<GraphProto, Optional<? extends ModelTerms>>> forms =
                    List.of(OnnxTrees::read, OnnxPlda::read, OnnxLogistic::read);
            return forms.stream()
                    .flatMap(form -> form.apply(graph).stream())
                    .map(ModelTerms.class::cast)
                    .findFirst();
        } catch (InvalidProtocolBufferException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | ArithmeticException otherForm) {
            return Optional.empty();
        }
    }
}
