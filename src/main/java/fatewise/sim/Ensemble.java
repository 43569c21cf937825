package fatewise.sim;

import fatewise.codegen.Kernel;
import fatewise.codegen.SharedCode;
import fatewise.model.Compound;
import fatewise.model.MarkerGate;
import fatewise.protocol.Dose;
import fatewise.protocol.Protocol;
import fatewise.protocol.Timeline;
import fatewise.solver.Method;
import fatewise.solver.Solution;
import fatewise.units.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Many runs of one protocol whose uncertain numbers are drawn from their distributions. A member is known by its number
 * and depends on nothing else: neither on the number of threads nor on who came before.
 */
public final class Ensemble {
    private static final double EXACTER = 0.01;

    private final Protocol protocol;
    private final Settings settings;
    private final Draws draws;
    private final Recast recast;
    private final List<Uncertain> uncertain;
    private final SharedCode code = new SharedCode();
    private final Crew crew = Crew.ONE_BY_ONE;
    private final Method method;
    private final double[] outputs;
    private final Map<String, Unit> dosed;
    private final AtomicReference<MemberRun.Shape> shape = new AtomicReference<>(); // that of every member

    /** What is made anew for every member: the protocol, laid out in time if its doses are exact, and its gates. */
    record Cast(Protocol protocol, List<Timeline> timeline, List<MarkerGate> gates) {}

    private Ensemble(Protocol protocol, Settings settings, Draws draws) {
        this.protocol = protocol;
        this.settings = settings;
        Timeline timeline = Timeline.of(protocol);
        List<Timeline> laid = pouredExactly(timeline) ? List.of(timeline) : List.of();
        recast = Recast.of(new Cast(protocol, laid, Readout.gates(timeline)), protocol.model());
        uncertain = recast.uncertain();
        this.draws = draws.of(uncertain);
        method = Simulation.method(settings);
        List<Compound> compounds = Simulation.compounds(protocol);
        outputs = new Simulation(timeline, settings, code.kernel(protocol.model(), compounds)).outputs();
        dosed = Columns.dosedIn(timeline);
    }

    /**
     * An ensemble; {@link #run} makes it.
     *
     * @param protocol without errors
     * @param settings tolerances, method, end; {@link Settings#every} says how far apart the rows of bands are
     * @param draws chances of every member
     */
    public static Ensemble of(Protocol protocol, Settings settings, Draws draws) {
        return new Ensemble(protocol, settings, draws);
    }

    private static boolean pouredExactly(Timeline timeline) {
        List<Dose> doses = new ArrayList<>(timeline.protocol().start().doses());
        timeline.courses().forEach(c -> doses.add(c.dose()));
        timeline.protocol().stages().forEach(s -> s.actions().forEach(a -> doses.addAll(a.doses())));
        return doses.stream().allMatch(d -> d.spread().isEmpty());
    }

    /** The numbers that are drawn, in the order of a member's draws. */
    public List<Uncertain> uncertain() {
        return uncertain;
    }

    /** The protocol of one member: to look at it, or to run it alone. */
    public Protocol protocol(int member) {
        return cast(member).protocol();
    }

    /** The values of one member, in canonical units and the order of {@link #uncertain}. */
    public double[] values(int member) {
        double[] values = new double[uncertain.size()];
        draws.fill(member, values);
        for (int i = 0; i < values.length; i++) {
            values[i] = uncertain.get(i).value(values[i]);
        }
        return values;
    }

    private Cast cast(int member) {
        return (Cast) recast.with(values(member));
    }

    /**
     * Runs members 0 to {@code members} - 1.
     *
     * @throws java.util.concurrent.CancellationException when the watch wants no more
     */
    public EnsembleRun run(int members, Workers workers, Watch watch) {
        AtomicReferenceArray<MemberRun> runs = new AtomicReferenceArray<>(members);
        int width = crew.width();
        int groups = (members + width - 1) / width;
        workers.run(groups, g -> solve(g * width, Math.min(members, (g + 1) * width), runs), watch);
        List<MemberRun> all = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            all.add(runs.get(i));
        }
        return new EnsembleRun(protocol, uncertain, draws, all, Optional.ofNullable(shape.get()));
    }

    private void solve(int from, int to, AtomicReferenceArray<MemberRun> runs) {
        List<Member> group = new ArrayList<>();
        for (int number = from; number < to; number++) {
            try {
                group.add(member(number, settings));
            } catch (IllegalArgumentException e) { // numbers that no protocol may have
                runs.set(number, MemberRun.failed(number, Double.NaN, e.getMessage()));
            }
        }
        solve(group, runs);
    }

    private void solve(List<Member> group, AtomicReferenceArray<MemberRun> runs) {
        try {
            List<Solution> solutions = crew.solve(group, method, outputs);
            for (int i = 0; i < solutions.size(); i++) {
                runs.set(group.get(i).number(), seen(group.get(i), solutions.get(i)));
            }
        } catch (IllegalArgumentException e) { // numbers that some vessel or action may not have
            if (group.size() > 1) {
                group.forEach(m -> solve(List.of(m), runs));
            } else {
                int number = group.get(0).number();
                runs.set(number, MemberRun.failed(number, Double.NaN, e.getMessage()));
            }
        }
    }

    private Member member(int number, Settings how) {
        Cast cast = cast(number);
        Timeline timeline = cast.timeline().isEmpty()
                ? Timeline.of(cast.protocol())
                : cast.timeline().get(0);
        Protocol drawn = timeline.protocol();
        Kernel kernel = code.kernel(drawn.model(), Simulation.compounds(drawn));
        return new Member(number, new Simulation(timeline, how, kernel), cast.gates());
    }

    /** One that fails is tried once more, a hundred times more exactly, before it is given up. */
    private MemberRun seen(Member first, Solution tried) {
        boolean again = !tried.outcome().completed();
        Member member = again ? member(first.number(), settings.rtol(settings.rtol() * EXACTER)) : first;
        Solution solution = again ? member.simulation().solve(method, outputs) : tried;
        if (!solution.outcome().completed()) {
            return MemberRun.failed(
                    member.number(), solution.outcome().t(), solution.outcome().reason());
        }
        Readout readout = member.simulation().readout(solution, member.gates());
        List<Column> columns = readout.columns(dosed);
        List<List<GateResult>> judged = readout.judged();
        if (shape.get() == null) {
            shape.compareAndSet(null, MemberRun.shape(readout.rows(), columns, judged));
        }
        return MemberRun.of(member.number(), columns, judged);
    }
}
