package fatewise.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.model.Layout;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private final Bench bench = new Bench();

    private Timeline timeline(String stages) {
        return Timeline.of(bench.stages(stages));
    }

    private static List<String> keys(Timeline timeline, double t) {
        return timeline.moments().stream()
                .filter(m -> m.t() == t)
                .flatMap(m -> m.acts().stream())
                .map(a -> a.action().key())
                .toList();
    }

    @Test
    void stagesLieEndToEndAndTheEndIsAMoment() {
        Timeline t = timeline("  - {id: S1, lasts: 36 h}\n  - {id: S2, lasts: 2 d, change: {every: 24 h}}\n");
        assertArrayEquals(new double[] {0, 1.5, 2.5, 3.5}, t.times());
        assertEquals(List.of(), keys(t, 3.5));
        assertEquals(1, t.stageAt(1.5));
        assertEquals(0, t.stageAt(1.4));
    }

    @Test
    void repeatedTimesAreProductsAndNotSums() {
        Timeline t = timeline("  - {id: S1, lasts: 3 d, change: {every: 2.4 h}}\n");
        assertEquals(31, t.moments().size());
        assertEquals(29 * 0.1, t.times()[29], 1e-12);
        assertEquals(3, t.times()[30], 0.0);
    }

    @Test
    void actionsOfOneMomentAreDoneInTieOrder() {
        Timeline t = timeline("""
                  - id: S1
                    lasts: 4 d
                    change: {every: 2 d}
                    actions:
                      - {at: 2 d, sample: {fraction: 1 %, when: after}}
                      - {at: 2 d, pick: {gate: OCT4+}}
                      - {at: 2 d, sort: {gate: SOX17+}}
                      - {at: 48 h, dose: {CHIR: 1 uM}}
                      - {at: S1+2d, wash: 2}
                      - {at: D2, sample: {fraction: 5 %}}
                """);
        assertEquals(List.of("sample", "change", "wash", "dose", "pick", "sort", "sample"), keys(t, 2));
    }

    @Test
    void timesWithinANanodayAreOneMoment() {
        Timeline t = timeline("""
                  - id: S1
                    lasts: 3 d
                    change: {every: 8 h}
                    actions:
                      - {at: 0.33333333333 d, sample: {fraction: 1 %}}
                """);
        assertEquals(10, t.moments().size());
        assertEquals(List.of("sample", "change"), keys(t, t.times()[1]));
    }

    @Test
    void aWindowForcesAChangeAtBothEdgesUnlessThereIsOne() {
        Timeline t = timeline("""
                  - id: S1
                    lasts: 4 d
                    change: {every: 2 d, fraction: 50 %}
                    windows:
                      CHIR: {dose: 3 uM, from: 12 h, to: 2 d}
                """);
        assertArrayEquals(new double[] {0, 0.5, 2, 4}, t.times());
        assertEquals(
                new MediumChange(1, 0.03, 0), t.moments().get(1).acts().get(0).action());
        assertEquals(
                new MediumChange(0.5, 0.03, 0), t.moments().get(2).acts().get(0).action());
        assertEquals(0, t.freshAt(0).concentration(bench.compound("CHIR")), 0.0);
        assertEquals(3, t.freshAt(0.5).concentration(bench.compound("CHIR")), 0.0);
        assertEquals(3, t.freshAt(1.99).concentration(bench.compound("CHIR")), 0.0);
        assertEquals(0, t.freshAt(2).concentration(bench.compound("CHIR")), 0.0);
    }

    @Test
    void aStageMayBeginWithoutAChange() {
        Timeline t =
                timeline("  - {id: S1, lasts: 1 d}\n  - {id: S2, lasts: 1 d, change: {at: 6 h, at-start: none}}\n");
        assertEquals(List.of(), keys(t, 1));
        assertEquals(List.of("change"), keys(t, 1.25));
    }

    @Test
    void aPassageBringsItsOwnMediumAndVessel() {
        Timeline t = timeline("""
                  - {id: S1, lasts: 1 d, base: Basal}
                  - id: S2
                    lasts: 2 d
                    medium: {CHIR: 3 uM}
                    actions:
                      - {passage: {ratio: 1:6, vessel: {format: flask, area: 75 cm2, volume: 15 mL}}}
                      - {at: 1 d, passage: {ratio: 1:2}}
                """);
        assertEquals(List.of("passage"), keys(t, 1));
        assertEquals("dish", t.vesselAt(0.5).format());
        assertEquals("flask", t.vesselAt(1).format());
        assertEquals("flask", t.moments().get(2).acts().get(0).atHand().vessel().format());
        assertEquals(0.02, t.freshAt(1).concentration(bench.compound("FBS")), 1e-15);
    }

    @Test
    void anActionRepeatsAsOftenAsItSays() {
        Timeline t = timeline("""
                  - id: S1
                    lasts: 4 d
                    actions:
                      - {at: 12 h, dose: {CHIR: 1 uM}, every: 24 h, repeat: 3}
                      - {at: 1 d, sample: {fraction: 1 %}, every: 1 d}
                """);
        assertArrayEquals(new double[] {0, 0.5, 1, 1.5, 2, 2.5, 3, 4}, t.times());
    }

    @Test
    void readingsKeepTheStageThatAskedForThem() {
        Timeline t = timeline("""
                  - id: S1
                    lasts: 4 d
                    measure: [{at: end, markers: [SOX17, OCT4-SOX17+]}]
                    gates: [SOX17 >= 80 % at 2 d, viability >= 0.7]
                  - {id: S2, lasts: 1 d}
                """);
        assertEquals(
                List.of(2.0, 4.0, 4.0), t.readings().stream().map(Reading::t).toList());
        assertTrue(t.readings().stream().allMatch(r -> r.stage() == 0));
    }

    @Test
    void coursesAreTheBarsOfAChart() {
        Timeline t = timeline("""
                  - {id: S1, lasts: 1 d}
                  - {id: S2, lasts: 4 d, medium: {FGF7: 50 ng/mL}, windows: {CHIR: {dose: 3 uM, from: 1 d, to: end-1d}}}
                """);
        assertEquals(
                List.of("FGF7 1.0 5.0", "CHIR99021 2.0 4.0"),
                t.courses().stream()
                        .map(c -> c.dose().compound() + " " + c.from() + " " + c.to())
                        .toList());
    }

    @Test
    void splittingADoseOrNamingACompoundTwiceChangesNothing() {
        double[] whole = run("{FGF7: 50 ng/mL, CHIR: 3 uM}", "[{at: 1 d, dose: {CHIR: 2 uM}}]");
        double[] split = run(
                "{KGF: 25 ng/mL, CHIR: 1 uM, CT99021: 2 uM, FGF7: 25 ng/mL}",
                "[{at: 1 d, dose: {CHIR: 1 uM}}, {at: 24 h, dose: {CHIR99021: 1 uM}}]");
        assertArrayEquals(whole, split);
        assertEquals(2, bench.problems().warnings(), bench.problems()::toString);
    }

    private double[] run(String medium, String actions) {
        Protocol protocol = bench.stages(
                "  - {id: S1, lasts: 4 d, base: Rich, medium: " + medium + ", actions: " + actions + "}\n");
        Layout layout = new Layout(
                bench.model(), List.of(bench.compound("FGF7"), bench.compound("CHIR"), bench.compound("FBS")));
        double[] y = bench.dish(layout, 2);
        for (Moment moment : Timeline.of(protocol).moments()) {
            moment.apply(y, layout, new Bench.Culture(1));
        }
        return y;
    }

    @Test
    void anActSaysHowMuchOfWhichMediumItTakes() {
        Timeline t = timeline("""
                  - {id: S1, lasts: 2 d, base: Basal, medium: {CHIR: 3 uM}, change: {every: 24 h, fraction: 50 %}}
                """);
        assertEquals(
                "change all medium (2 mL of Basal + CHIR99021 3 uM)",
                t.moments().get(0).acts().get(0).describe());
        assertEquals(1, t.moments().get(1).acts().get(0).freshVolume(), 1e-12);
    }

    @Test
    void aCompoundNothingListensToIsNoted() {
        Protocol protocol = bench.stages("  - {id: S1, lasts: 2 d, medium: {CHIR: 3 uM}}\n");
        assertEquals(
                List.of("CHIR99021 has no effect in model small: nothing in the model listens to GSK3"),
                ProtocolNotes.of(protocol));
    }
}
