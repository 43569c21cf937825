package fatewise.plan;

import fatewise.model.BaseMedium;
import fatewise.model.Compound;
import fatewise.model.Parameter;
import fatewise.units.Dimension;
import fatewise.units.Quantity;
import fatewise.units.Unit;
import fatewise.units.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up what all tasks use. */
final class Orders {
    private static final double BOTTLE = 500; // mL
    private static final double[] SERIES = {1, 2, 5, 10};

    private final Map<String, Compound> compounds = new LinkedHashMap<>();
    private final Map<String, Double> amounts = new LinkedHashMap<>();
    private final Map<String, BaseMedium> media = new LinkedHashMap<>();
    private final Map<String, Double> volumes = new LinkedHashMap<>();

    Orders(List<Task> tasks) {
        for (Task task : tasks) {
            task.mix().ifPresent(mix -> {
                mix.base().ifPresent(base -> {
                    media.put(base.id(), base);
                    volumes.merge(base.id(), mix.baseVolume(), Double::sum);
                });
                mix.additions().forEach(this::add);
            });
            task.added().forEach(this::add);
        }
    }

    private void add(Pipetting p) {
        compounds.put(p.compound().id(), p.compound());
        amounts.merge(p.compound().id(), p.needed(), Double::sum);
    }

    List<OrderLine> lines() {
        List<OrderLine> lines = new ArrayList<>();
        media.forEach((id, medium) -> lines.add(medium(medium, volumes.get(id))));
        compounds.forEach((id, compound) -> lines.add(compound(compound, amounts.get(id))));
        return lines;
    }

    private static OrderLine medium(BaseMedium medium, double volume) {
        int bottles = (int) Math.ceil(volume / BOTTLE);
        return new OrderLine(
                medium.id(),
                new Quantity(volume, Units.MILLILITRE),
                bottles + " x 500 mL",
                cost(volume, medium.price()));
    }

    private static OrderLine compound(Compound compound, double amount) {
        boolean molar = compound.dimension().equals(Dimension.MOLAR);
        if (molar && compound.molarMass() != null) {
            double ng = amount * compound.molarMass().value();
            boolean perAmount = compound.price() != null
                    && compound.price().quantity().is(Dimension.PRICE_PER_AMOUNT);
            return line(compound, ng, Packs.MASS, perAmount ? amount : ng, Dimension.PRICE_PER_MASS);
        }
        if (molar) {
            return line(compound, amount, Packs.AMOUNT, amount, Dimension.PRICE_PER_AMOUNT);
        }
        if (compound.dimension().equals(Dimension.MASS_CONCENTRATION)) {
            return line(compound, amount, Packs.MASS, amount, Dimension.PRICE_PER_MASS);
        }
        return compound.dimension().equals(Dimension.ACTIVITY_CONCENTRATION)
                ? line(compound, amount, Packs.ACTIVITY, amount, Dimension.PRICE_PER_ACTIVITY)
                : line(compound, amount, Packs.VOLUME, amount, Dimension.PRICE_PER_VOLUME);
    }

    private static OrderLine line(Compound compound, double amount, List<Unit> units, double priced, Dimension wanted) {
        Parameter price = compound.price();
        boolean fits = price != null
                && (price.quantity().is(wanted)
                        || price.quantity().is(Dimension.PRICE_PER_AMOUNT)
                                && wanted.equals(Dimension.PRICE_PER_MASS)
                                && priced != amount);
        Quantity used = Packs.readable(amount, units);
        return new OrderLine(compound.id(), used, pack(used), fits ? cost(priced, price) : Cost.UNKNOWN);
    }

    private static Cost cost(double amount, Parameter price) {
        return price == null
                ? Cost.UNKNOWN
                : new Cost(amount * price.value(), amount * price.low(), amount * price.high());
    }

    /** The next of 1, 2, 5, 10 … of the unit. */
    private static String pack(Quantity used) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(used.value(), 1e-12))));
        for (double step : SERIES) {
            double size = step * power;
            if (size >= used.value() * (1 - 1e-9)) {
                return Quantity.number(Math.rint(size * 1e6) / 1e6) + " " + used.unit().symbol();
            }
        }
        return used.toString();
    }
}
