package fatewise.protocol;

import fatewise.units.Quantity;

/** Numbers in sentences. */
final class Words {
    private Words() {}

    static String percent(double fraction) {
        return Quantity.number(Math.round(fraction * 1e6) / 1e4) + " %";
    }

    static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    /** A count of cells with three digits: {@code 4.5e5}. */
    static String cells(double n) {
        if (!(n >= 1000)) {
            return Quantity.number(Math.rint(n * 10) / 10) + " cells";
        }
        int power = (int) Math.floor(Math.log10(n) + 1e-12);
        return Quantity.number(Math.rint(n / Math.pow(10, power) * 100) / 100) + "e" + power + " cells";
    }
}
