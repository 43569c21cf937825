package fatewise.analysis.fit;

import fatewise.stochastic.RandomStream;
import org.apache.commons.math3.random.AbstractRandomGenerator;

/** A {@link RandomStream} as the library wants it. */
final class StreamGenerator extends AbstractRandomGenerator {
    private final RandomStream stream;

    StreamGenerator(RandomStream stream) {
        this.stream = stream;
    }

    @Override
    public void setSeed(long seed) {
        // a stream begins where it begins
    }

    @Override
    public double nextDouble() {
        return stream.uniform();
    }

    @Override
    public double nextGaussian() {
        return stream.normal();
    }
}
