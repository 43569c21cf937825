package fatewise.codegen;

import java.util.Arrays;

/**
 * Takes the operations of a model like an {@link IrGraph} but keeps only a digest of 128 bits of them: cheap enough to
 * ask of every member of an ensemble whether code made for another one fits it.
 */
final class Tally extends IrGraph {
    private int operations;
    private long low = 0x9E3779B97F4A7C15L;
    private long high = 0xC2B2AE3D27D4EB4FL;

    /** What was done, as a key: two sequences of operations have the same one only by a chance of about 2^-128. */
    record Digest(long low, long high, int operations) {}

    /** The digest, {@code outputs} included. */
    Digest digest(int[] outputs) {
        Arrays.stream(outputs).forEach(this::mix);
        return new Digest(low, high, operations);
    }

    private void mix(long word) {
        low = Long.rotateLeft((low ^ word) * 0x9FB21C651E98DF25L, 29);
        high = Long.rotateLeft((high + word) * 0xD6E8FEB86659FD93L, 31) ^ low;
    }

    private int operation(int code, long x, long y) {
        mix(x * 31 + code);
        mix(y);
        return operations++;
    }

    @Override
    int size() {
        return operations;
    }

    @Override
    int constant(double value) {
        return operation(1, Double.doubleToRawLongBits(value), 0);
    }

    @Override
    int load(int index) {
        return operation(2, index, 0);
    }

    @Override
    int given(int slot) {
        return operation(3, slot, 0);
    }

    @Override
    int add(int x, int y) {
        return operation(4, x, y);
    }

    @Override
    int subtract(int x, int y) {
        return operation(5, x, y);
    }

    @Override
    int multiply(int x, int y) {
        return operation(6, x, y);
    }

    @Override
    int divide(int x, int y) {
        return operation(7, x, y);
    }

    @Override
    int share(int part, int whole) {
        return operation(8, part, whole);
    }

    @Override
    int positive(int x) {
        return operation(9, x, 0);
    }

    @Override
    int sqrt(int x) {
        return operation(10, x, 0);
    }

    @Override
    int log(int x) {
        return operation(11, x, 0);
    }

    @Override
    int choose(int test, int yes, int no) {
        mix(test);
        return operation(12, yes, no);
    }

    /** The exponent's own operation says whether it is a number of the shape. */
    @Override
    int power(int x, int n) {
        return operation(13, x, n);
    }
}
