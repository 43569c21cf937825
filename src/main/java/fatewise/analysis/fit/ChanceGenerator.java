package fatewise.analysis.fit;

import org.apache.commons.math3.random.AbstractRandomGenerator;

/** A {@link Chance} as the library wants it. */
final class ChanceGenerator extends AbstractRandomGenerator {
    private final Chance chance;

    ChanceGenerator(Chance chance) {
        this.chance = chance;
    }

    @Override
    public void setSeed(long seed) {
        // a stream begins where it begins
    }

    @Override
    public double nextDouble() {
        return chance.uniform();
    }

    @Override
    public double nextGaussian() {
        return chance.normal();
    }
}
