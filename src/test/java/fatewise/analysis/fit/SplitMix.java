package fatewise.analysis.fit;

/** A small stream for tests: SplitMix64 from a mixed seed, normals by Box and Muller. */
final class SplitMix implements Chance {
    private long now;

    private SplitMix(long seed) {
        now = seed;
    }

    static Chance.Source seeded(long seed) {
        return (purpose, index) -> new SplitMix(mix(mix(mix(seed) + purpose) + index));
    }

    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public double uniform() {
        now += 0x9E3779B97F4A7C15L;
        return ((mix(now) >>> 11) + 0.5) * 0x1p-53;
    }

    @Override
    public double normal() {
        return Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    }
}
