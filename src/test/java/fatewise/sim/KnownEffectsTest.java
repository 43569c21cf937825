package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import fatewise.library.Library;
import fatewise.library.Loaded;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the field knows of a change comes out in the right direction; how much is for calibration to say. */
@Tag("slow")
class KnownEffectsTest {
    private static final Map<String, TimeCourse> RUNS = new ConcurrentHashMap<>();

    /** Read-out with the change over read-out without it must lie between the two bounds. */
    @ParameterizedTest(name = "{0}: {1}: {3} at the end of {2} is {4} to {5} times as high")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // stage 1: mesoderm without Activin, fewer endoderm cells with less of it or with long CHIR99021
                "hogrebe-2021 | omit Activin A | S1 | SOX17+FOXA2+ | 0 | 0.1",
                "hogrebe-2021 | set S1 Activin A 10 ng/mL | S1 | SOX17+FOXA2+ | 0.4 | 0.97",
                "hogrebe-2021 | omit CHIR99021 | S1 | SOX17+FOXA2+ | 0.2 | 0.9",
                "hogrebe-2021 | omit CHIR99021 | S1 | OCT4 | 1.5 | 100",
                "hogrebe-2021 | stretch CHIR99021 in S1 to 72 h | S1 | SOX17+FOXA2+ | 0.5 | 0.99",
                // stage 2 and 3
                "hogrebe-2021 | omit KGF from S2 | S3 | PDX1 | 0.1 | 0.99",
                "hogrebe-2021 | omit retinoic acid | S3 | PDX1 | 0 | 0.4",
                "hogrebe-2021 | omit LDN193189 | S3 | CDX2 | 1.5 | 100",
                "hogrebe-2021 | omit LDN193189 | S3 | AFP | 1.2 | 100",
                "hogrebe-2021 | omit LDN193189 | S3 | PDX1 | 0.1 | 0.97",
                // stage 5
                "hogrebe-2021 | omit latrunculin A | S5 | CHGA | 0.2 | 0.85",
                "hogrebe-2021 | set latrunculin A 0.3 uM | S5 | CHGA | 0.5 | 1",
                "hogrebe-2021 | replace latrunculin A with cytochalasin D at 0.5 uM | S5 | CHGA | 0.9 | 1.1",
                "hogrebe-2021 | omit compound E | S5 | CHGA | 0.3 | 0.9",
                "hogrebe-2021 | omit RepSox | S5 | INS | 0.2 | 0.85",
                "hogrebe-2021 | omit T3 | S5 | INS | 0.4 | 0.97",
                "hogrebe-2021 | set S5 T3 10 nM | S5 | INS | 0.95 | 1.02",
                "hogrebe-2021 | add IWP-2 2 uM to S5 | S5 | CHGA | 1 | 1.5",
                // sharon-2019 with inhibitors of other steps of the same pathway; hogrebe-2020; sui-2021
                "velazco-cruz-2019 | add XAV939 2 uM to S5 | S5 | CHGA | 1.01 | 1.5",
                "velazco-cruz-2019 | add Wnt-C59 100 nM to S5 | S5 | CHGA | 1.01 | 1.5",
                "hogrebe-2021 | replace latrunculin A with jasplakinolide at 0.5 uM | S5 | CHGA | 0 | 0.9",
                "velazco-cruz-2019 | add palbociclib 1 uM to S5 | S5 | INS | 1.02 | 2",
                // stages 6 and 7: ghazizadeh-2017, peterson-2020, balboa-2022
                "velazco-cruz-2019 | add H1152 2 uM to S6 | S6 | INS | 1.02 | 1.8",
                "pagliuca-2014 | add PdBU 500 nM to S6 | S6 | INS+GCG+ | 0 | 0.95",
                "balboa-2022 | omit ZM447439 | S7 | MKI67 | 1.05 | 10",
                // jiang-2019: dual inhibition does more than either
                "jiang-2019 | omit XAV939 | PP | PDX1 | 0.1 | 0.9",
                "jiang-2019 | omit LDN193189 in PP | PP | PDX1 | 0 | 0.9",
                // substitutes do the job of what they stand in for
                "hogrebe-2021 | replace LDN193189 with K02288 at 2 uM | S4 | PDX1+NKX6-1+ | 0.95 | 1.05",
                "hogrebe-2021 | replace RepSox with SB431542 at 10 uM | S6 | INS+NKX6-1+ | 0.9 | 1.1",
                "hogrebe-2021 | replace compound E with DAPT at 10 uM | S5 | CHGA | 0.9 | 1.1",
                "hogrebe-2021 | replace TPPB with PdBU at 500 nM | S3 | PDX1 | 0.95 | 1.05",
                "hogrebe-2021 | replace compound E with LY411575 at 100 nM | S5 | CHGA | 0.95 | 1.05",
                "hogrebe-2021 | replace RepSox with galunisertib at 10 uM | S5 | CHGA | 0.9 | 1.1",
                "hogrebe-2021 | replace retinoic acid with EC23 at 100 nM in S3 | S3 | PDX1 | 0.95 | 1.05",
                "hogrebe-2021 | replace SANT-1 with vismodegib at 250 nM in S3 | S3 | PDX1 | 0.95 | 1.05",
                "hogrebe-2021 | replace KGF with FGF10 at 50 ng/mL in S2 | S2 | HNF1B | 0.95 | 1.05",
                "hogrebe-2021 | replace T3 with GC-1 at 100 nM | S5 | INS | 0.95 | 1.05",
                // and a hundredth of a potency does nothing
                "hogrebe-2021 | replace compound E with DAPT at 1.5 nM | S5 | CHGA | 0.2 | 0.9",
                "hogrebe-2021 | set S1 Activin A 1 ng/mL | S1 | SOX17+FOXA2+ | 0 | 0.25",
                // inhibitors of the receptor act whatever the ligand
                "hogrebe-2021 | add SB431542 10 uM to S1 | S1 | SOX17+FOXA2+ | 0 | 0.3",
                "hogrebe-2021 | add A83-01 1 uM to S1 | S1 | SOX17+FOXA2+ | 0 | 0.3",
                // reprogramming: JNK is the barrier, three quarters of the efficiency do not survive its activity
                "guan-2022 | omit JNK-IN-8 | IV | OCT4+TRA-1-60+ | 0 | 0.02",
                "guan-2022 | omit JNK-IN-8 | II | LIN28A+SALL4+ | 0 | 0.1",
                "guan-2022 | omit 5-azacytidine from II | IV | OCT4+TRA-1-60+ | 0 | 0.9",
                "guan-2022 | omit TTNPB | I | EPCAM | 0 | 0.9",
                "liuyang-2023 | set TTNPB 1 uM | III | OCT4+TRA-1-60+ | 0.9 | 1.1",
                "wang-2025-fast | omit WM-1119 | III | OCT4+TRA-1-60+ | 0 | 0.9",
            })
    void aKnownChangeActsInTheKnownDirection(
            String protocol, String change, String stage, String readout, double low, double high) {
        double without = readout(protocol, List.of(), stage, readout);
        double with = readout(protocol, List.of(change), stage, readout);
        double fold = with / without;
        assertTrue(fold >= low && fold <= high, () -> readout + " went from " + without + " to " + with);
    }

    private static double readout(String protocol, List<String> changes, String stage, String readout) {
        TimeCourse course = RUNS.computeIfAbsent(protocol + changes, key -> run(protocol, changes));
        StagePoint point = course.stages().stream()
                .filter(p -> p.stage().equals(stage))
                .findFirst()
                .orElseThrow();
        return point.markers().get(readout);
    }

    private static TimeCourse run(String protocol, List<String> changes) {
        Loaded loaded = Library.bundled().protocol(protocol, changes);
        return Simulation.run(loaded.protocol().orElseGet(() -> fail("" + loaded.problems())));
    }
}
