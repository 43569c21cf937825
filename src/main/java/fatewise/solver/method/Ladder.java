package fatewise.solver.method;

/** Lengths that are whole powers of 2^(1/8), with the weights of lags for each that has been a step, and for one other. */
final class Ladder {
    private static final int RUNGS = 8; // in a factor of 2
    private static final int LOWEST = -60; // powers of 2 for which weights are kept
    private static final int HIGHEST = 12;
    private static final long MANTISSA = 0x000fffffffffffffL;
    private static final long[] RUNG_BITS = new long[RUNGS];

    static {
        for (int i = 0; i < RUNGS; i++) {
            RUNG_BITS[i] = Double.doubleToRawLongBits(StrictMath.pow(2, (double) i / RUNGS));
        }
    }

    private final int lags;
    private final LagWeights[] known = new LagWeights[(HIGHEST - LOWEST) * RUNGS];
    private final LagWeights.Room room;
    private LagWeights other;

    Ladder(int lags) {
        this.lags = lags;
        room = new LagWeights.Room(lags);
    }

    /** The longest of them that is not longer than {@code h}; {@code h} where that is not a positive normal number. */
    double below(double h) {
        if (!(h >= Double.MIN_NORMAL && h <= Double.MAX_VALUE)) {
            return h;
        }
        long bits = Double.doubleToRawLongBits(h);
        return Double.longBitsToDouble((bits & ~MANTISSA) | (RUNG_BITS[rung(bits)] & MANTISSA));
    }

    private static int rung(long bits) {
        long part = bits & MANTISSA;
        int rung = RUNGS - 1;
        while (part < (RUNG_BITS[rung] & MANTISSA)) {
            rung--;
        }
        return rung;
    }

    /** The weights for a length, still to be prepared for the rates. */
    LagWeights weights(double h) {
        int power = Math.getExponent(h);
        if (power >= LOWEST && power < HIGHEST && below(h) == h) {
            int at = (power - LOWEST) * RUNGS + rung(Double.doubleToRawLongBits(h));
            if (known[at] == null) {
                known[at] = new LagWeights(lags, room);
            }
            known[at].length(h);
            return known[at];
        }
        if (other == null) {
            other = new LagWeights(lags, room);
        }
        other.length(h);
        return other;
    }
}
