package fatewise.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import fatewise.library.Library;
import fatewise.library.Workplace;
import fatewise.protocol.Protocol;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BenchPlanTest {
    private static final LocalDateTime FRIDAY = LocalDateTime.of(2027, 1, 15, 9, 0);

    private static Protocol bench() {
        return Library.bundled(new Workplace(Path.of("src/test/resources/fatewise/cli")))
                .protocol("bench.yaml", List.of())
                .orThrow();
    }

    private static BenchPlan plan() {
        return BenchPlan.of(bench(), Optional.of(FRIDAY));
    }

    static List<String> bundled() {
        return Library.bundled().protocols().stream().map(e -> e.id()).toList();
    }

    @Test
    void aMixHoldsWhatTheRecipeSays() {
        Mix mix = plan().mixes().get(0);
        assertEquals(2.0, mix.used(), 1e-12); // two wells of 1 mL
        assertEquals(2.2, mix.prepared(), 1e-12);
        Pipetting factor = mix.additions().get(0);
        assertEquals(50 * 2.2, factor.needed(), 1e-9); // ng
        assertEquals(1.1e-3, factor.volume(), 1e-12); // of 100 ug/mL
        assertEquals(1, factor.dilution());
    }

    @Test
    void whatCannotBePipettedIsDilutedFirst() {
        Pipetting trace = plan().mixes().get(0).additions().get(2);
        assertEquals("releaser", trace.compound().id());
        assertEquals(1000, trace.dilution()); // 2.2 nL of stock
        assertEquals(2.2e-3, trace.volume(), 1e-12);
        assertTrue(trace.volume() >= Pipetting.SMALLEST);
    }

    @Test
    void volumesOfAMixAddUp() {
        for (Mix mix : plan().mixes()) {
            double stocks =
                    mix.additions().stream().mapToDouble(Pipetting::volume).sum();
            assertEquals(mix.prepared(), mix.baseVolume() + stocks, 1e-12, mix.label());
        }
    }

    @Test
    void aChangeOfHalfTheMediumTakesHalfTheVolumeOfTheNewVessel() {
        Mix half = plan().mixes().get(3);
        assertEquals("B-b", half.label());
        assertEquals(15, half.used(), 1e-12);
    }

    @Test
    void aDoseIntoTheCultureIsCountedInItsOwnVolume() {
        Task task = plan().tasks().stream()
                .filter(t -> !t.added().isEmpty())
                .findFirst()
                .orElseThrow();
        assertEquals(2.0, task.day());
        assertEquals(2.0, task.added().get(0).needed(), 1e-12); // 1 uM in 2 mL is 2 nmol
        assertTrue(task.mix().isEmpty());
    }

    @Test
    void ordersAddUpEverythingThatIsUsed() {
        BenchPlan plan = plan();
        double releaser = plan.tasks().stream()
                .flatMap(t -> java.util.stream.Stream.concat(
                        t.added().stream(), t.mix().stream().flatMap(m -> m.additions().stream())))
                .filter(p -> p.compound().id().equals("releaser"))
                .mapToDouble(Pipetting::needed)
                .sum();
        OrderLine line = plan.orders().stream()
                .filter(o -> o.name().equals("releaser"))
                .findFirst()
                .orElseThrow();
        assertEquals(releaser * 400 * 20e-6, line.cost().value(), 1e-9); // nmol, ng/nmol, USD/ng
        assertEquals(releaser * 400, line.amount().canonical(), 0.005 * releaser * 400);
        assertEquals("1 mg", line.pack());
        assertEquals(20, line.packCost().value(), 1e-9);
        assertEquals(List.of("extract"), plan.unpriced());
    }

    @Test
    void independentErrorsOfPricesAddUpAsSquares() {
        Cost sum = Cost.sum(List.of(new Cost(10, 7, 14), new Cost(20, 16, 23), Cost.UNKNOWN));
        assertEquals(30, sum.value());
        assertEquals(30 - 5, sum.low(), 1e-12); // 3 and 4
        assertEquals(30 + 5, sum.high(), 1e-12); // 4 and 3
    }

    @Test
    void weekendsAreFlaggedWithADateOnly() {
        assertEquals(2, plan().weekendDays());
        assertEquals(0, BenchPlan.of(bench(), Optional.empty()).weekendDays());
        assertTrue(TextPlan.of(plan()).contains("Sat 2027-01-16 09:00"));
    }

    @Test
    void packsComeInOneTwoFive() {
        assertEquals(2e6, Packs.pack(1.01e6, 1e6), 1e-6);
        assertEquals(1e6, Packs.pack(3, 1e6), 1e-6);
        assertEquals(5e7, Packs.pack(2.1e7, 1e6), 1e-6);
        assertEquals(1e7, Packs.pack(1e7, 1e6), 1e-6);
    }

    @Test
    void anotherLibraryReadsTheCalendar() {
        String text = IcsPlan.of(plan());
        ICalendar calendar = Biweekly.parse(text).first();
        assertTrue(calendar.validate(ICalVersion.V2_0).isEmpty(), () -> "" + calendar.validate(ICalVersion.V2_0));
        List<VEvent> events = calendar.getEvents();
        assertEquals(plan().tasks().size(), events.size());
        assertEquals(
                "A day 0: change all medium, with 1 wash",
                events.get(0).getSummary().getValue());
        assertTrue(events.get(0).getDescription().getValue().contains("\nfactor 50 ng/mL: 1.1 uL of 100 ug/mL stock"));
        assertEquals(
                9, events.get(0).getDateStart().getValue().getRawComponents().getHour());
    }

    @Test
    void noLineOfACalendarIsLongerThan75Octets() {
        for (String line : IcsPlan.of(plan()).split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\n"), line);
        }
    }

    @Test
    void aCalendarNeedsADate() {
        BenchPlan undated = BenchPlan.of(bench(), Optional.empty());
        assertThrows(IllegalArgumentException.class, () -> IcsPlan.of(undated));
    }

    @Test
    void thePageEscapesWhatFilesSay() {
        String html = HtmlPlan.of(plan());
        assertTrue(html.startsWith("<!DOCTYPE html>"));
        assertTrue(html.contains("<tr class=\"weekend\">"));
        assertFalse(html.contains("<script"));
    }

    @Test
    void everyRowOfTheTableHasAsManyCellsAsItsHead() {
        String[] lines = CsvPlan.of(plan()).split("\n");
        for (String line : lines) {
            assertEquals(15, line.replaceAll("\"[^\"]*\"", "x").split(",", -1).length, line);
        }
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void everyBundledProtocolCanBePlanned(String name) {
        BenchPlan plan =
                BenchPlan.of(Library.bundled().protocol(name, List.of()).orThrow(), Optional.of(FRIDAY));
        assertFalse(plan.tasks().isEmpty());
        assertTrue(plan.cost().value() > 0);
        assertTrue(plan.cost().low() <= plan.cost().value()
                && plan.cost().value() <= plan.cost().high());
        assertEquals(
                plan.tasks().size(),
                Biweekly.parse(IcsPlan.of(plan)).first().getEvents().size());
        for (Mix mix : plan.mixes()) {
            for (Pipetting p : mix.additions()) {
                assertTrue(!p.hasVolume() || p.volume() >= Pipetting.SMALLEST, mix.label() + " " + p.dose());
                assertTrue(!p.hasVolume() || p.volume() < 0.5 * mix.prepared(), mix.label() + " " + p.dose());
            }
        }
    }
}
