package fatewise;

import fatewise.library.Library;
import fatewise.model.Parameter;
import fatewise.protocol.Protocol;
import fatewise.sim.Influence;
import fatewise.sim.Seen;
import fatewise.sim.Sensitivities;
import fatewise.sim.SensitivityCode;
import fatewise.sim.Settings;
import fatewise.sim.Simulation;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What derivatives by twenty parameters cost beside a plain run of {@code hogrebe-2021}, and what preparing them costs. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 25)
@Measurement(iterations = 15)
public class SensitivityBenchmark {
    /** The protocol, and twenty parameters of the exits of its first states. */
    @State(Scope.Thread)
    public static class Asked {
        @Param({"auto", "dop853", "tsit5", "rodas5p"})
        String method;

        Protocol protocol;
        Settings settings;
        List<Influence> influences;
        final SensitivityCode code = new SensitivityCode();

        /** Reads the protocol. */
        @Setup
        public void read() {
            protocol = Library.bundled()
                    .protocol("hogrebe-2021", List.of())
                    .protocol()
                    .orElseThrow();
            settings = Settings.USUAL.method(method).every(24 * 40);
            influences = protocol.model().parameters().stream()
                    .filter(p -> p.id().startsWith("PSC->") || p.id().startsWith("ME->"))
                    .limit(20)
                    .map(Parameter::id)
                    .map(id -> Influence.parameter(protocol, id))
                    .toList();
        }

        Sensitivities sensitivities() {
            return Sensitivities.of(
                    protocol,
                    settings,
                    influences,
                    List.of(Seen.yieldOf("S6"), Seen.marker("S6", "C-peptide+NKX6-1+")),
                    code);
        }
    }

    /** One run, prepared; it can be made once only. */
    @State(Scope.Thread)
    public static class Prepared {
        Sensitivities ready;

        /** Prepares. */
        @Setup(Level.Invocation)
        public void prepare(Asked asked) {
            ready = asked.sensitivities();
        }
    }

    /** The protocol alone. */
    @Benchmark
    public Object plain(Asked asked) {
        return Simulation.run(asked.protocol, asked.settings);
    }

    /** With derivatives. */
    @Benchmark
    public Object withDerivatives(Prepared prepared) {
        return prepared.ready.run();
    }

    /** What each run needs, when the code is there. */
    @Benchmark
    public Object preparing(Asked asked) {
        return asked.sensitivities();
    }
}
