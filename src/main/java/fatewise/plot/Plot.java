package fatewise.plot;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import fatewise.sim.Column;
import fatewise.sim.Column.Kind;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Three panels over the same days: composition, markers, cell number. */
public final class Plot {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 360;
    private static final int MOST_POINTS = 600;

    private final String title;
    private final double[] time;
    private final List<Column> columns;
    private final List<String> markers;

    /**
     * A picture to be drawn.
     *
     * @param title above the first panel
     * @param time days, a value a row
     * @param columns of the run
     * @param markers ids of the marker columns to draw
     */
    public Plot(String title, double[] time, List<Column> columns, List<String> markers) {
        this.title = title;
        this.time = time;
        this.columns = columns;
        this.markers = markers;
    }

    /** The picture as an SVG file. */
    public byte[] svg() {
        List<XYChart> panels = panels();
        VectorGraphics2D g = new VectorGraphics2D();
        paint(panels, g);
        PageSize size = new PageSize(WIDTH, (double) HEIGHT * panels.size());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Processors.get("svg").getDocument(g.getCommands(), size).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The picture as a PNG file, two pixels a point. */
    public byte[] png() {
        List<XYChart> panels = panels();
        BufferedImage image = new BufferedImage(2 * WIDTH, 2 * HEIGHT * panels.size(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(2, 2);
        paint(panels, g);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void paint(List<XYChart> panels, Graphics2D g) {
        for (XYChart panel : panels) {
            panel.paint(g, WIDTH, HEIGHT);
            g.translate(0, HEIGHT);
        }
    }

    private List<XYChart> panels() {
        System.setProperty("java.awt.headless", "true");
        return List.of(composition(), markerPanel(), number());
    }

    private XYChart panel(String heading, String yTitle) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(heading)
                .yAxisTitle(yTitle)
                .xAxisTitle("day")
                .build();
        chart.getStyler()
                .setLegendPosition(Styler.LegendPosition.OutsideE)
                .setChartBackgroundColor(Color.WHITE)
                .setLegendBorderColor(Color.WHITE);
        chart.getStyler().setPlotGridLinesColor(new Color(0xe4e7e9));
        chart.getStyler().setPlotBorderVisible(false);
        chart.getStyler().setXAxisMin(0.0);
        chart.getStyler().setXAxisMax(time[time.length - 1]);
        return chart;
    }

    /** From the top down: each area reaches to zero and the next one covers the rest. */
    private XYChart composition() {
        List<Column> states =
                columns.stream().filter(c -> c.kind() == Kind.STATE).toList();
        List<String> colors = Palette.ofStates(states.stream().map(Column::id).toList());
        XYChart chart = panel(title, "share of living cells");
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0);
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Area);
        List<double[]> sums = new ArrayList<>();
        double[] sum = new double[time.length];
        for (Column state : states) {
            sum = sum.clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += Math.max(0, state.values()[i]);
            }
            sums.add(sum);
        }
        for (int k = states.size() - 1; k >= 0; k--) {
            if (largestShare(states.get(k).values(), sum) >= 0.01) {
                Color color = Color.decode(colors.get(k));
                XYSeries area = chart.addSeries(states.get(k).id(), thin(time), thin(ratio(sums.get(k), sum)));
                area.setMarker(SeriesMarkers.NONE);
                area.setLineStyle(SeriesLines.SOLID);
                area.setFillColor(color);
                area.setLineColor(color);
            }
        }
        return chart;
    }

    private static double[] ratio(double[] part, double[] all) {
        double[] ratio = new double[all.length];
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = all[i] > 0 ? part[i] / all[i] : 0;
        }
        return ratio;
    }

    private static double largestShare(double[] part, double[] all) {
        double most = 0;
        for (double share : ratio(part, all)) {
            most = Math.max(most, share);
        }
        return most;
    }

    private XYChart markerPanel() {
        XYChart chart = panel("Markers", "fraction positive");
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0);
        int n = 0;
        for (Column c : columns) {
            if (c.kind() == Kind.MARKER && markers.contains(c.id())) {
                line(chart, c, Color.decode(Palette.at(n++)));
            }
        }
        return chart;
    }

    private XYChart number() {
        XYChart chart = panel("Living cells", "cells");
        for (Column c : columns) {
            if (c.kind() == Kind.COUNT && c.id().equals("cells")) {
                double[] positive = c.values().clone();
                for (int i = 0; i < positive.length; i++) {
                    positive[i] = Math.max(positive[i], 1);
                }
                double high = Arrays.stream(positive).max().orElse(1);
                double low = Arrays.stream(positive).min().orElse(1);
                chart.getStyler().setYAxisLogarithmic(true);
                chart.getStyler().setYAxisMin(Math.pow(10, Math.floor(Math.log10(low))));
                chart.getStyler().setYAxisMax(Math.pow(10, Math.ceil(Math.log10(high * 1.01))));
                line(chart, new Column(c.id(), c.kind(), c.unit(), c.title(), positive), Color.decode(Palette.at(0)));
            }
        }
        return chart;
    }

    private void line(XYChart chart, Column c, Color color) {
        XYSeries line = chart.addSeries(c.id(), thin(time), thin(c.values()));
        line.setMarker(SeriesMarkers.NONE);
        line.setLineStyle(SeriesLines.SOLID);
        line.setLineColor(color);
        line.setLineWidth(2);
    }

    private static double[] thin(double[] values) {
        int n = Math.min(values.length, MOST_POINTS);
        double[] thin = new double[n];
        for (int i = 0; i < n; i++) {
            thin[i] = values[n == 1 ? 0 : (int) Math.round(i * (values.length - 1.0) / (n - 1))];
        }
        return thin;
    }
}
