package fatewise.report;

/** Numbers as a reader says them. */
final class Words {
    private Words() {}

    /** A fraction as a percentage with its sign: {@code 42 %}, {@code 0.3 %}, {@code < 0.1 %}; a dash for NaN. */
    static String percent(double fraction) {
        if (Double.isNaN(fraction)) {
            return "–";
        }
        double p = 100 * fraction;
        if (p != 0 && Math.abs(p) < 0.1) {
            return "< 0.1 %";
        }
        if (p > 99.95 && p < 100) {
            return "> 99.9 %";
        }
        return Decimal.significant(Math.round(p * 10) / 10.0, p >= 99.5 || p < 10 ? 3 : 2) + " %";
    }

    /** A number of cells: {@code 860}, {@code 12 400}, {@code 2.31 million}; a dash for NaN. */
    static String cells(double n) {
        if (Double.isNaN(n)) {
            return "–";
        }
        if (n >= 1e12) {
            return Decimal.significant(n, 3);
        }
        if (n >= 1e9) {
            return Decimal.significant(n / 1e9, 3) + " billion";
        }
        if (n >= 1e6) {
            return Decimal.significant(n / 1e6, 3) + " million";
        }
        if (n < 10) {
            return n > 0 && n < 1 ? "< 1" : Decimal.significant(n, 2);
        }
        String digits = Long.toString(Math.round(Double.parseDouble(Decimal.significant(n, 3))));
        int cut = digits.length() - 3;
        return cut > 0 ? digits.substring(0, cut) + "\u202f" + digits.substring(cut) : digits;
    }

    /** Any number, three digits, large ones in words; a dash for NaN. */
    static String number(double x) {
        return Double.isNaN(x) ? "–" : x >= 1e4 ? cells(x) : Decimal.significant(x, 3);
    }

    /** Days: {@code 3 d}, {@code 1.5 d}. */
    static String days(double d) {
        return Decimal.significant(d, 4) + " d";
    }

    /** {@code 1 gate}, {@code 3 gates}. */
    static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    /** A day: {@code day 3}, {@code day 1.5}. */
    static String day(double d) {
        return "day " + Decimal.significant(d, 4);
    }

    /** True when a read-out is a fraction of cells, rather than a number of them. */
    static boolean isFraction(String readout) {
        return !readout.equals("cells") && !readout.equals("yield");
    }

    /** A marker's name without the plus at its end, so that {@code SOX17+} and {@code SOX17} are one. */
    static String plain(String marker) {
        return marker.endsWith("+") ? marker.substring(0, marker.length() - 1) : marker;
    }

    /** A value of a read-out. */
    static String readout(String readout, double value) {
        return isFraction(readout) ? percent(value) : readout.equals("cells") ? cells(value) : number(value);
    }
}
