/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import java.util.Map;

/**
 * Writes a logistic regression as a standard ONNX file: MatMul, Add, Sigmoid. Input {@code features} (rows × features),
 * outputs {@code probability} and {@code log_odds} (rows × 1), in this order. The same arguments give the same bytes.
 */
public final class LogisticOnnxFile {
    private LogisticOnnxFile() {}

    /**
     * The file's bytes.
     *
     * @param metadata kept in the file, in this order
     */
    public static byte[] write(String name, Logistic logistic, Map<String, String> metadata) {
        float[] weights = new float[logistic.weights().size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = logistic.weights().get(i);
        }
        return OnnxGraph.file(
                OnnxGraph.scoring(name, weights.length)
                        .addInitializer(OnnxGraph.column("weights", weights))
                        .addInitializer(OnnxGraph.scalar("bias", logistic.bias()))
                        .addNode(OnnxGraph.node("MatMul", "weighted", "features", "weights"))
                        .addNode(OnnxGraph.node("Add", "log_odds", "weighted", "bias"))
                        .addNode(OnnxGraph.node("Sigmoid", "probability", "log_odds"))
                        .build(),
                metadata);
    }
}
