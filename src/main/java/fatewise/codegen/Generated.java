package fatewise.codegen;

import fatewise.model.Layout;
import java.util.List;

/** A kernel whose right-hand side runs as a class of its own; read-outs are the interpreter's. */
final class Generated implements Kernel {
    private final Interpreter reference;
    private final Formula derivative;
    private final List<String> cultures;
    private final double[] given;
    private final double[] work;

    Generated(Interpreter reference) {
        this.reference = reference;
        Trace trace = Trace.of(reference);
        derivative = Emitter.formula(trace.graph, trace.derivative());
        cultures = trace.cultures();
        given = new double[1 + cultures.size()];
        work = new double[derivative.workLength()];
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
    public void enter(Setting setting) {
        reference.enter(setting);
        given[0] = setting.capacity();
        for (int i = 0; i < cultures.size(); i++) {
            given[1 + i] = setting.culture().equals(cultures.get(i)) ? 1 : 0;
        }
    }

    @Override
    public void evaluate(double t, double[] y, double[] dydt) {
        derivative.evaluate(y, given, work, dydt);
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
