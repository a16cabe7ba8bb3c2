/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.Map;

/** The parts of an ONNX file that all models share. */
final class OnnxGraph {
    private static final int IR_VERSION = 8;
    private static final int OPSET = 13;
    private static final int ML_OPSET = 1;

    private OnnxGraph() {}

    /** A graph from {@code features} to {@code probability} and {@code log_odds}, in this order; its nodes are to be added. */
    static GraphProto.Builder scoring(String name, int features) {
        return GraphProto.newBuilder()
                .setName(name)
                .addInput(matrix("features", features))
                .addOutput(matrix("probability", 1))
                .addOutput(matrix("log_odds", 1));
    }

    /** The file's bytes; the metadata is kept in its order. */
    static byte[] file(GraphProto graph, Map<String, String> metadata) {
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("rased")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
                .addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain("ai.onnx.ml").setVersion(ML_OPSET))
                .setGraph(graph);
        metadata.forEach((key, value) -> model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return model.build().toByteArray();
    }

    static NodeProto node(String operator, String output, String... inputs) {
        var node = NodeProto.newBuilder().setOpType(operator).setName(output).addOutput(output);
        for (String input : inputs) {
            node.addInput(input);
        }
        return node.build();
    }

    static TensorProto scalar(String name, float value) {
        return tensor(name, 1).addFloatData(value).build();
    }

    /** A matrix of one column. */
    static TensorProto column(String name, float[] values) {
        TensorProto.Builder column = tensor(name, values.length).addDims(1);
        for (float value : values) {
            column.addFloatData(value);
        }
        return column.build();
    }

    /** A row, which is added to or multiplied with each row of a matrix. */
    static TensorProto row(String name, float[] values) {
        TensorProto.Builder row = tensor(name, values.length);
        for (float value : values) {
            row.addFloatData(value);
        }
        return row.build();
    }

    static TensorProto matrix(String name, float[][] rows) {
        TensorProto.Builder matrix = tensor(name, rows.length).addDims(rows[0].length);
        for (float[] row : rows) {
            for (float value : row) {
                matrix.addFloatData(value);
            }
        }
        return matrix.build();
    }

    /** A number without a dimension, which is what Clip takes. */
    static TensorProto point(String name, float value) {
        return tensor(name, 1).clearDims().addFloatData(value).build();
    }

    static TensorProto integers(String name, long... values) {
        TensorProto.Builder row = tensor(name, values.length).setDataType(TensorProto.DataType.INT64.getNumber());
        for (long value : values) {
            row.addInt64Data(value);
        }
        return row.build();
    }

    private static TensorProto.Builder tensor(String name, int length) {
        return TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addDims(length);
    }

    private static ValueInfoProto matrix(String name, int columns) {
        var shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("rows"))
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(columns));
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                                .setShape(shape)))
                .build();
    }
}
