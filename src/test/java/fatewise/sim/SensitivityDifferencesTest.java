package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fatewise.library.Library;
import fatewise.protocol.Protocol;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Derivatives of a bundled protocol beside central differences of whole runs. */
@Tag("slow")
class SensitivityDifferencesTest {
    private static final List<String> PARAMETERS = List.of(
            "WNT.rises",
            "NODAL.baseline",
            "NODAL.adapts.time",
            "ERK.driven-by.FGF.half",
            "PSC->ME",
            "PSC->ME.needs.WNT.hill",
            "PP2.footprint",
            "Activin A.half-life",
            "KGF.FGFR2B.potency",
            "crowding.planar",
            "handling.survives.aggregate",
            "MCDB131 S1-S2.ITS-X");
    private static final List<Seen> READOUTS = List.of(
            Seen.cells("S1"), Seen.state("S4", "PP2"), Seen.marker("S5", "CHGA"), Seen.yieldOf("S6"), Seen.cells("S6"));
    /** Long steps leave terms of high order, short ones the error of the runs: a slope must agree with one of them. */
    private static final List<Double> STEPS = List.of(8e-3, 2e-2);

    @Test
    void aBundledProtocolAgreesWithDifferences() {
        Protocol protocol =
                Library.bundled().protocol("hogrebe-2021", List.of()).protocol().orElseThrow();
        List<Influence> influences = new ArrayList<>();
        PARAMETERS.forEach(id -> influences.add(Influence.parameter(protocol, id)));
        influences.add(Influence.dose(protocol, "S5", "RepSox"));
        influences.add(Influence.action(protocol, "S6", 0));
        influences.add(Influence.lasts(protocol, "S4"));
        influences.add(Influence.lasts(protocol, "S5"));
        SensitivityTable table = Sensitivities.of(
                        protocol, Settings.USUAL.method("dop853").rtol(1e-10).atol(1e-6), influences, READOUTS)
                .run();
        List<String> apart = new ArrayList<>();
        for (int d = 0; d < influences.size(); d++) {
            List<String> left = compare(table, d, influences.get(d), STEPS.get(0));
            if (!left.isEmpty()) {
                left.retainAll(compare(table, d, influences.get(d), STEPS.get(1)));
            }
            apart.addAll(left);
        }
        assertEquals(List.of(), apart);
    }

    private static List<String> compare(SensitivityTable table, int d, Influence influence, double step) {
        List<String> apart = new ArrayList<>();
        boolean oneSided = influence.id().endsWith("lasts"); // a change is due at its very end: no later one is smooth
        double[][] seen = new double[5][];
        for (int k = 0; k < seen.length; k++) {
            double at = oneSided ? k - 4 : k - 2;
            seen[k] = values(influence.varied().apply(at * step));
        }
        for (int r = 0; r < READOUTS.size(); r++) {
            double[] w = oneSided ? new double[] {3, -16, 36, -48, 25} : new double[] {1, -8, 0, 8, -1};
            double slope = 0;
            for (int k = 0; k < seen.length; k++) {
                slope += w[k] * seen[k][r] / (12 * step);
            }
            double size = Math.max(Math.abs(slope), 1e-3 * Math.abs(table.values()[r]));
            if (!(Math.abs(table.slopes()[r][d] - slope) <= 1e-4 * size)) {
                apart.add(READOUTS.get(r) + " by " + influence.id() + " is not " + table.slopes()[r][d]);
            }
        }
        return apart;
    }

    private static double[] values(Protocol protocol) {
        TimeCourse course = Simulation.run(
                protocol, Settings.USUAL.method("dop853").rtol(1e-11).atol(1e-7).every(24 * 40));
        return READOUTS.stream().mapToDouble(s -> value(course, s)).toArray();
    }

    private static double value(TimeCourse course, Seen seen) {
        StagePoint point = course.stages().stream()
                .filter(p -> seen.at().equals(At.endOf(p.stage())))
                .findFirst()
                .orElseThrow();
        return switch (seen.kind()) {
            case CELLS -> point.cells();
            case YIELD -> point.yield();
            case VIABILITY -> point.viability();
            case STATE -> point.states().get(seen.name());
            case MARKER -> point.markers().get(seen.name());
        };
    }
}
