package fatewise.codegen;

import fatewise.model.Layout;
import fatewise.solver.Jacobian;
import fatewise.solver.Lags;
import fatewise.solver.Moving;
import fatewise.solver.Rhs;
import java.util.Optional;

/** Starts with the interpreter, and goes over to generated code in a run that proves long; no bit changes thereby. */
final class WarmingUp implements Kernel {
    /** After so many evaluations the interpreter has cost about what making the code costs. */
    static final int LONG_RUN = 10_000;

    private final Interpreter reference;
    private Generated code;
    private Setting setting;
    private Warm warm;
    private int left;

    WarmingUp(Interpreter reference, int evaluations) {
        this.reference = reference;
        this.left = evaluations;
    }

    @Override
    public Layout layout() {
        return reference.layout();
    }

    @Override
    public int dimension() {
        return reference.dimension();
    }

    @Override
    public void enter(Setting newSetting) {
        setting = newSetting;
        reference.enter(newSetting);
        if (code != null) {
            code.enter(newSetting);
        }
    }

    private Generated code() {
        if (code == null) {
            code = Generated.of(reference);
            code.enter(setting);
        }
        return code;
    }

    @Override
    public void evaluate(double t, double[] y, double[] dydt) {
        Kernel now = code == null && left-- > 0 ? reference : code();
        now.evaluate(t, y, dydt);
    }

    @Override
    public Optional<Moving> moving(double[] y) {
        if (code != null) {
            return code.moving(y);
        }
        Moving slow = reference.moving(y).orElseThrow();
        if (warm == null || !warm.slow.equals(slow)) {
            warm = new Warm(slow);
        }
        warm.start = y.clone();
        return Optional.of(warm.moving);
    }

    /** What can move; asks the interpreter, or code once there is some. */
    private final class Warm implements Rhs {
        private final Moving slow;
        private final Moving moving;
        private double[] start;
        private Rhs fast;

        Warm(Moving slow) {
            this.slow = slow;
            moving = new Moving(slow.components(), this);
        }

        private Rhs fast() {
            if (fast == null) {
                fast = code().moving(start).orElseThrow().rhs();
            }
            return fast;
        }

        @Override
        public int dimension() {
            return slow.components().length;
        }

        @Override
        public boolean autonomous() {
            return true;
        }

        @Override
        public void evaluate(double t, double[] y, double[] dydt) {
            Rhs now = fast == null && left-- > 0 ? slow.rhs() : fast();
            now.evaluate(t, y, dydt);
        }

        @Override
        public Optional<Jacobian> jacobian() {
            return fast().jacobian(); // implicit methods are for code
        }

        @Override
        public Optional<Lags> lags() {
            return fast().lags(); // and so are lags
        }
    }

    @Override
    public double density(double[] y) {
        return reference.density(y);
    }

    @Override
    public double felt(double[] y, int pathway) {
        return reference.felt(y, pathway);
    }

    @Override
    public void settlePathways(double[] y) {
        reference.settlePathways(y);
    }
}
