/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.plot;

import java.util.List;

/**
 * A plot's paper: title, description, axes, legend, and the way from values to pixels. Series are told apart by colour and by
 * dash. Not thread-safe.
 */
final class Canvas {
    /** Series that look different. */
    static final int STYLES = 4;

    private static final double WIDTH = 560;
    private static final double HEIGHT = 400;
    private static final double LEFT = 64;
    private static final double RIGHT = 16;
    private static final double TOP = 40;
    private static final double BOTTOM = 52;
    private static final double LINE = 18;

    private static final String STYLE = """
            text{font:12px sans-serif;fill:#24292f}.title{font-size:14px;font-weight:bold}
            .paper{fill:#fff}.grid{stroke:#d0d7de}.even{stroke:#6e7781;stroke-dasharray:2 4}
            .line{fill:none;stroke-width:2}.bar{stroke-width:1.5;fill-opacity:.25}
            .s0{stroke:#0969a8;fill:#0969a8}.s1{stroke:#b8470b;fill:#b8470b;stroke-dasharray:7 3}
            .s2{stroke:#0b7a55;fill:#0b7a55;stroke-dasharray:2 3}.s3{stroke:#98286b;fill:#98286b;stroke-dasharray:9 3 2 3}
            .line.s0,.line.s1,.line.s2,.line.s3{fill:none}.dot{stroke-dasharray:none;fill-opacity:.35}
            @media(prefers-color-scheme:dark){text{fill:#e6edf3}.paper{fill:#0d1117}.grid{stroke:#30363d}
            .even{stroke:#8b949e}.s0{stroke:#58b4f0;fill:#58b4f0}.s1{stroke:#f0a050;fill:#f0a050}
            .s2{stroke:#3fc79a;fill:#3fc79a}.s3{stroke:#f08cc8;fill:#f08cc8}}
            """;

    private final Svg svg = new Svg();
    private final Axis across;
    private final Axis up;

    /**
     * Begins a plot.
     *
     * @param title what is shown
     * @param description what is to be seen, for those who can't
     */
    Canvas(String title, String description, Axis across, Axis up) {
        this.across = across;
        this.up = up;
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + (int) WIDTH + " " + (int) HEIGHT,
                "role",
                "img",
                "aria-labelledby",
                "title description");
        svg.text("title", title, "id", "title");
        svg.text("desc", description, "id", "description");
        svg.text("style", STYLE);
        svg.empty("rect", "class", "paper", "width", Svg.number(WIDTH), "height", Svg.number(HEIGHT));
        svg.text("text", title, "class", "title", "x", Svg.number(LEFT), "y", Svg.number(TOP - LINE));
        across.ticks().forEach(this::tickAcross);
        up.ticks().forEach(this::tickUp);
        svg.text(
                "text",
                across.label(),
                "x",
                Svg.number(middle()),
                "y",
                Svg.number(HEIGHT - 12),
                "text-anchor",
                "middle");
        svg.text(
                "text",
                up.label(),
                "transform",
                "translate(16 " + Svg.number((TOP + HEIGHT - BOTTOM) / 2) + ") rotate(-90)",
                "text-anchor",
                "middle");
    }

    double x(double value) {
        return LEFT + across.at(value) * (WIDTH - LEFT - RIGHT);
    }

    double y(double value) {
        return HEIGHT - BOTTOM - up.at(value) * (HEIGHT - TOP - BOTTOM);
    }

    /** A straight line that belongs to no series. */
    void even(double fromX, double fromY, double toX, double toY) {
        line("even", x(fromX), y(fromY), x(toX), y(toY));
    }

    /** A line through pixels, of the series of this number. */
    void curve(int series, List<double[]> pixels) {
        svg.empty("polyline", "class", "line s" + series % STYLES, "points", points(pixels));
    }

    /** A filled shape between pixels, of the series of this number. */
    void area(int series, List<double[]> pixels) {
        svg.empty("polygon", "class", "bar s" + series % STYLES, "points", points(pixels));
    }

    /** A point of the series of this number, its radius in pixels. */
    void dot(int series, double x, double y, double radius) {
        svg.empty(
                "circle",
                "class",
                "dot s" + series % STYLES,
                "cx",
                Svg.number(x),
                "cy",
                Svg.number(y),
                "r",
                Svg.number(radius));
    }

    /** Names the series; the last is in this share of the height. */
    void legend(List<String> names, double fromLeft, double fromBottom) {
        double x = LEFT + fromLeft * (WIDTH - LEFT - RIGHT);
        double y = HEIGHT - BOTTOM - fromBottom * (HEIGHT - TOP - BOTTOM) - LINE * (names.size() - 1);
        for (int i = 0; i < names.size(); i++) {
            line("line s" + i % STYLES, x, y + LINE * i - 4, x + 28, y + LINE * i - 4);
            svg.text("text", names.get(i), "x", Svg.number(x + 34), "y", Svg.number(y + LINE * i));
        }
    }

    /** The whole file. */
    String svg() {
        return svg + "</svg>\n";
    }

    private double middle() {
        return (LEFT + WIDTH - RIGHT) / 2;
    }

    private void tickAcross(double tick) {
        line("grid", x(tick), TOP, x(tick), HEIGHT - BOTTOM);
        svg.text(
                "text",
                Axis.number(tick),
                "x",
                Svg.number(x(tick)),
                "y",
                Svg.number(HEIGHT - BOTTOM + LINE),
                "text-anchor",
                "middle");
    }

    private void tickUp(double tick) {
        line("grid", LEFT, y(tick), WIDTH - RIGHT, y(tick));
        svg.text(
                "text",
                Axis.number(tick),
                "x",
                Svg.number(LEFT - 8),
                "y",
                Svg.number(y(tick) + 4),
                "text-anchor",
                "end");
    }

    private void line(String style, double x1, double y1, double x2, double y2) {
        svg.empty(
                "line",
                "class",
                style,
                "x1",
                Svg.number(x1),
                "y1",
                Svg.number(y1),
                "x2",
                Svg.number(x2),
                "y2",
                Svg.number(y2));
    }

    private static String points(List<double[]> pixels) {
        StringBuilder points = new StringBuilder();
        for (double[] pixel : pixels) {
            points.append(points.isEmpty() ? "" : " ")
                    .append(Svg.number(pixel[0]))
                    .append(',')
                    .append(Svg.number(pixel[1]));
        }
        return points.toString();
    }
}
