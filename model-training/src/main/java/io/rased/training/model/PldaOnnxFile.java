/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.rased.training.evaluation.Platt;
import java.util.Arrays;
import java.util.Map;

/**
 * Writes a {@link Plda} as a standard ONNX file of plain operators. Input {@code features} (rows × features, as {@code
 * MouseIdentity.row} makes them), outputs {@code probability} that it is <em>another</em> person and {@code log_odds} (rows
 * × 1), in this order. In between it counts in double precision: squares of a hundred numbers in single would differ from the
 * trainer's by more than a millionth. The same arguments give the same bytes.
 */
public final class PldaOnnxFile {
    private PldaOnnxFile() {}

    /**
     * The file's bytes.
     *
     * @param platt from the likelihood ratio to log-odds; its scale is below 0, as the ratio speaks for the same person
     * @param metadata kept in the file, in this order
     */
    public static byte[] write(String name, Plda plda, Platt platt, Map<String, String> metadata) {
        int width = plda.centre().length;
        float[] halves = new float[plda.offset().length];
        Arrays.fill(halves, 0.5f);
        GraphProto.Builder graph = OnnxGraph.scoring(name, 2 * width + 2)
                .addInitializer(OnnxGraph.integers("parts", width, width, 1, 1))
                .addInitializer(exact(OnnxGraph.row("centre", plda.centre())))
                .addInitializer(exact(OnnxGraph.row("spread", plda.scale())))
                .addInitializer(exact(OnnxGraph.matrix("projection", plda.projection())))
                .addInitializer(exact(OnnxGraph.row("offset", plda.offset())))
                .addInitializer(exact(OnnxGraph.row("between", plda.between())))
                .addInitializer(exact(OnnxGraph.row("within", plda.within())))
                .addInitializer(exact(OnnxGraph.row("drift", plda.drift())))
                .addInitializer(exact(OnnxGraph.column("halves", halves)))
                .addInitializer(exact(OnnxGraph.scalar("half", 0.5f)))
                .addInitializer(exact(OnnxGraph.point("least", -Plda.CLIP)))
                .addInitializer(exact(OnnxGraph.point("most", Plda.CLIP)))
                .addInitializer(exact(OnnxGraph.scalar("scale", (float) platt.scale())))
                .addInitializer(exact(OnnxGraph.scalar("shift", (float) platt.shift())));
        graph.addNode(cast("exact", "features", DataType.DOUBLE))
                .addNode(split())
                .addNode(OnnxGraph.node("Mul", "half_off", "off", "half"))
                .addNode(OnnxGraph.node("Add", "session", "level", "half_off"))
                .addNode(OnnxGraph.node("Sub", "template", "level", "half_off"));
        project(graph, "session");
        project(graph, "template");
        ratio(graph);
        graph.addNode(OnnxGraph.node("MatMul", "ratio", "terms", "halves"))
                .addNode(OnnxGraph.node("Mul", "scaled", "ratio", "scale"))
                .addNode(OnnxGraph.node("Add", "exact_log_odds", "scaled", "shift"))
                .addNode(OnnxGraph.node("Sigmoid", "exact_probability", "exact_log_odds"))
                .addNode(cast("log_odds", "exact_log_odds", DataType.FLOAT))
                .addNode(cast("probability", "exact_probability", DataType.FLOAT));
        return OnnxGraph.file(graph.build(), metadata);
    }

    /** The same numbers in double precision. */
    private static TensorProto exact(TensorProto single) {
        TensorProto.Builder exact = single.toBuilder().clearFloatData().setDataType(DataType.DOUBLE.getNumber());
        single.getFloatDataList().forEach(exact::addDoubleData);
        return exact.build();
    }

    private static NodeProto cast(String to, String from, DataType type) {
        return OnnxGraph.node("Cast", to, from).toBuilder()
                .addAttribute(AttributeProto.newBuilder()
                        .setName("to")
                        .setType(AttributeType.INT)
                        .setI(type.getNumber()))
                .build();
    }

    private static NodeProto split() {
        return NodeProto.newBuilder()
                .setOpType("Split")
                .setName("split")
                .addInput("exact")
                .addInput("parts")
                .addOutput("off")
                .addOutput("level")
                .addOutput("session_thinness")
                .addOutput("template_thinness")
                .addAttribute(AttributeProto.newBuilder()
                        .setName("axis")
                        .setType(AttributeType.INT)
                        .setI(1))
                .build();
    }

    private static void project(GraphProto.Builder graph, String what) {
        graph.addNode(OnnxGraph.node("Sub", what + "_centred", what, "centre"))
                .addNode(OnnxGraph.node("Mul", what + "_scaled", what + "_centred", "spread"))
                .addNode(OnnxGraph.node("Clip", what + "_clipped", what + "_scaled", "least", "most"))
                .addNode(OnnxGraph.node("MatMul", what + "_projected", what + "_clipped", "projection"))
                .addNode(OnnxGraph.node("Sub", what + "_place", what + "_projected", "offset"));
    }

    /** The terms of {@link Plda#ratio}, by the same names. */
    private static void ratio(GraphProto.Builder graph) {
        graph.addNode(OnnxGraph.node("Mul", "session_noise", "session_thinness", "within"))
                .addNode(OnnxGraph.node("Add", "noise", "session_noise", "drift"))
                .addNode(OnnxGraph.node("Mul", "template_noise", "template_thinness", "within"))
                .addNode(OnnxGraph.node("Add", "unknown", "template_noise", "drift"))
                .addNode(OnnxGraph.node("Add", "known", "between", "unknown"))
                .addNode(OnnxGraph.node("Div", "trust", "between", "known"))
                .addNode(OnnxGraph.node("Mul", "expected", "trust", "template_place"))
                .addNode(OnnxGraph.node("Mul", "rest", "trust", "unknown"))
                .addNode(OnnxGraph.node("Add", "own", "rest", "noise"))
                .addNode(OnnxGraph.node("Add", "others", "between", "noise"))
                .addNode(OnnxGraph.node("Sub", "miss", "session_place", "expected"))
                .addNode(OnnxGraph.node("Mul", "session_square", "session_place", "session_place"))
                .addNode(OnnxGraph.node("Mul", "miss_square", "miss", "miss"))
                .addNode(OnnxGraph.node("Div", "for_others", "session_square", "others"))
                .addNode(OnnxGraph.node("Div", "for_own", "miss_square", "own"))
                .addNode(OnnxGraph.node("Sub", "squares", "for_others", "for_own"))
                .addNode(OnnxGraph.node("Div", "widths", "others", "own"))
                .addNode(OnnxGraph.node("Log", "width_logs", "widths"))
                .addNode(OnnxGraph.node("Add", "terms", "squares", "width_logs"));
    }
}
