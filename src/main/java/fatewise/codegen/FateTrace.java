package fatewise.codegen;

/** What {@link FateLayer} does, written down. */
final class FateTrace {
    private final FateLayer layer;
    private final Trace trace;
    private final IrGraph g;

    FateTrace(FateLayer layer, Trace trace) {
        this.layer = layer;
        this.trace = trace;
        this.g = trace.graph;
    }

    void observe() {
        int room = trace.constant(0);
        for (int i = 0; i < layer.chains.length; i++) {
            trace.population[i] = sum(layer.chains[i]);
            room = g.add(room, trace.times(layer.footprint[i], trace.population[i]));
        }
        trace.density = g.divide(room, trace.capacity());
    }

    private int sum(FateLayer.Chain chain) {
        int sum = trace.constant(0);
        for (int x = chain.from(); x < chain.to(); x++) {
            sum = g.add(sum, trace.y(x));
        }
        return sum;
    }

    void add() {
        int free = g.positive(trace.oneMinus(trace.power(trace.density, layer.exponent))); // eq. F7
        int poison = poison();
        int births = trace.constant(0);
        int deaths = trace.constant(0);
        int stress = layer.layout.stress();
        for (int i = 0; i < layer.chains.length; i++) {
            FateLayer.Chain chain = layer.chains[i];
            int divides = chain.divides() < 0 ? trace.constant(0) : g.multiply(trace.rate[chain.divides()], free);
            int dies = g.multiply(poison, trace.number(chain.toxicity()));
            for (int row : chain.dies()) {
                dies = g.add(dies, trace.rate[row]); // eq. F8
            }
            int anoikis = chain.anoikis() < 0
                    ? trace.constant(0)
                    : g.multiply(trace.rate[chain.anoikis()], trace.y(stress)); // eq. F10
            dies = g.add(dies, anoikis);
            int net = g.subtract(divides, dies);
            for (int x = chain.from(); x < chain.to(); x++) {
                trace.gain(x, g.multiply(net, trace.y(x)));
            }
            int living = trace.population[i];
            births = g.add(births, chain.divides() < 0 ? trace.constant(0) : g.multiply(divides, living));
            deaths = g.add(deaths, g.multiply(dies, living));
            move(chain, divides);
        }
        int dead = layer.layout.dead();
        trace.lose(stress, trace.times(layer.stressDecay, trace.y(stress)));
        trace.gain(dead, g.subtract(deaths, trace.times(layer.deadClearance, trace.y(dead)))); // eq. F12
        trace.gain(layer.layout.births(), births);
        trace.gain(layer.layout.deaths(), deaths);
    }

    private int poison() {
        int sum = trace.constant(0);
        for (FateLayer.Toxin toxin : layer.toxins) {
            sum = g.add(
                    sum, trace.times(toxin.max(), trace.hill(toxin.curve(), trace.concentration[toxin.compound()])));
        }
        return sum;
    }

    private void move(FateLayer.Chain chain, int divides) {
        if (chain.matures() >= 0) {
            mature(chain, divides);
            return;
        }
        int total = trace.constant(0);
        int last = chain.from() + chain.shared() - 1;
        double phases = chain.shared() + chain.after();
        for (FateLayer.Exit exit : chain.exits()) {
            int rate = rate(exit, divides);
            total = g.add(total, rate);
            int flux = g.multiply(g.multiply(trace.constant(phases), rate), trace.y(last)); // eq. F5
            trace.lose(last, flux);
            trace.gain(chain.after() > 0 ? exit.committed() : exit.target(), flux);
            finish(chain, exit);
        }
        walk(chain, last, g.multiply(trace.constant(phases), total)); // eq. F5
    }

    private int rate(FateLayer.Exit exit, int divides) {
        int rate = trace.rate[exit.row()];
        return exit.perDivision() == 0 ? rate : g.add(rate, trace.times(exit.perDivision(), divides)); // eq. F11
    }

    /** Hops from phase to phase as far as {@code last}, and back. */
    private void walk(FateLayer.Chain chain, int last, int hop) {
        for (int x = chain.from(); x < last; x++) {
            int flux = g.multiply(hop, trace.y(x));
            if (chain.regress() != 0) {
                flux = g.subtract(flux, trace.times(chain.regress(), trace.y(x + 1)));
            }
            trace.lose(x, flux);
            trace.gain(x + 1, flux);
        }
    }

    private void finish(FateLayer.Chain chain, FateLayer.Exit exit) {
        for (int i = 0; i < chain.after(); i++) {
            int flux = trace.times(chain.finish(), trace.y(exit.committed() + i));
            trace.lose(exit.committed() + i, flux);
            trace.gain(i + 1 < chain.after() ? exit.committed() + i + 1 : exit.target(), flux);
        }
    }

    private void mature(FateLayer.Chain chain, int divides) {
        walk(chain, chain.to() - 1, g.multiply(trace.constant(chain.shared()), trace.rate[chain.matures()]));
        for (FateLayer.Exit exit : chain.exits()) {
            int rate = rate(exit, divides);
            for (int x = chain.from(); x < chain.to(); x++) {
                int flux = g.multiply(rate, trace.y(x));
                trace.lose(x, flux);
                trace.gain(exit.target(), flux);
            }
        }
    }
}
