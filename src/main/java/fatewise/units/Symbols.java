package fatewise.units;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The simple symbols and what they stand for; compound units are put together by {@link UnitParser}. */
final class Symbols {
    /** What is offered when a unit is misspelt, the commonest first. */
    static final List<String> COMMON = List.of(
            "uM",
            "nM",
            "mM",
            "pM",
            "M",
            "ng/mL",
            "ug/mL",
            "mg/mL",
            "pg/mL",
            "mg/L",
            "g/L",
            "U/mL",
            "IU/mL",
            "% v/v",
            "%",
            "h",
            "d",
            "min",
            "s",
            "wk",
            "days",
            "hours",
            "weeks",
            "mL",
            "uL",
            "L",
            "cm2",
            "mm2",
            "cells",
            "cells/cm2",
            "cells/mL",
            "/d",
            "/h",
            "1/d",
            "/s",
            "g/mol",
            "kDa",
            "Da",
            "mg",
            "ug",
            "ng",
            "g",
            "nmol",
            "umol",
            "mmol",
            "pmol",
            "um",
            "mm",
            "USD",
            "USD/mg",
            "USD/g",
            "USD/mL",
            "nmol/cell/d",
            "mL/cell/d");

    private static final double SECONDS_A_DAY = 86_400;
    private static final Map<String, Unit> ALL = table();

    private Symbols() {}

    /** The unit with this symbol (with {@code u} for micro), or null. */
    static Unit named(String symbol) {
        return ALL.get(symbol);
    }

    private static Map<String, Unit> table() {
        Map<String, Unit> all = new HashMap<>();
        put(all, Dimension.TIME, 1 / SECONDS_A_DAY, "s", "sec", "secs", "second", "seconds");
        put(all, Dimension.TIME, 1 / SECONDS_A_DAY / 1e3, "ms");
        put(all, Dimension.TIME, 1 / 1440.0, "min", "mins", "minute", "minutes");
        put(all, Dimension.TIME, 1 / 24.0, "h", "hr", "hrs", "hour", "hours");
        put(all, Dimension.TIME, 1, "d", "day", "days");
        put(all, Dimension.TIME, 7, "wk", "wks", "week", "weeks");
        prefixed(all, Dimension.AMOUNT, 1e9, "mol", "munpf");
        prefixed(all, Dimension.MOLAR, 1e6, "M", "munpf"); // 1 mol/L is 1e9 nmol in 1e3 mL
        prefixed(all, Dimension.MASS, 1e9, "g", "kmunpf");
        prefixed(all, Dimension.VOLUME, 1e3, "L", "dcmunpf");
        prefixed(all, Dimension.VOLUME, 1e3, "l", "dcmunpf");
        prefixed(all, Dimension.LENGTH, 1e2, "m", "dcmunp");
        prefixed(all, Dimension.ACTIVITY, 1, "U", "kMmu");
        prefixed(all, Dimension.ACTIVITY, 1, "IU", "kMmu");
        prefixed(all, Dimension.MOLAR_MASS, 1, "Da", "kM");
        put(all, Dimension.CELLS, 1, "cell", "cells");
        put(all, Dimension.MONEY, 1, "USD", "$");
        put(all, Dimension.FRACTION, 1, "cluster", "clusters");
        put(all, Dimension.FRACTION, 0.01, "%", "percent");
        put(all, Dimension.VOLUME_FRACTION, 0.01, "%vv");
        put(all, Dimension.MASS_CONCENTRATION, 1e7, "%wv"); // 1 g in 100 mL
        return Map.copyOf(all);
    }

    private static void put(Map<String, Unit> all, Dimension dimension, double scale, String... symbols) {
        for (String symbol : symbols) {
            all.put(symbol, new Unit(symbol, dimension, scale));
        }
    }

    private static void prefixed(
            Map<String, Unit> all, Dimension dimension, double scale, String stem, String prefixes) {
        put(all, dimension, scale, stem);
        for (int i = 0; i < prefixes.length(); i++) {
            char prefix = prefixes.charAt(i);
            put(all, dimension, scaled(scale, prefix), prefix + stem);
        }
    }

    /** Divides by whole powers of ten, which is exact where multiplying by 1e-9 is not. */
    private static double scaled(double scale, char prefix) {
        return switch (prefix) {
            case 'M' -> scale * 1e6;
            case 'k' -> scale * 1e3;
            case 'd' -> scale / 1e1;
            case 'c' -> scale / 1e2;
            case 'm' -> scale / 1e3;
            case 'u' -> scale / 1e6;
            case 'n' -> scale / 1e9;
            case 'p' -> scale / 1e12;
            case 'f' -> scale / 1e15;
            default -> throw new IllegalArgumentException("prefix " + prefix);
        };
    }
}
