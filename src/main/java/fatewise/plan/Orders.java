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
    private static final double BOTTLE_ML = 500;
    private static final double SMALLEST_POWDER_NG = 1e6;
    private static final double SMALLEST_PROTEIN_NG = 1e4;
    private static final double SMALLEST_LIQUID_ML = 1;
    private static final double SMALLEST_AMOUNT = 1e3; // nmol or U

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
        int bottles = (int) Math.max(1, Math.ceil(volume / BOTTLE_ML));
        return new OrderLine(
                medium.id(),
                new Quantity(Packs.digits(volume), Units.MILLILITRE),
                bottles + " x 500 mL",
                cost(volume, medium.price()),
                cost(bottles * BOTTLE_ML, medium.price()));
    }

    /** An amount as it is weighed out and sold. */
    private record Sold(double amount, List<Unit> units, double smallest, Dimension priced) {}

    private static Sold sold(Compound compound, double amount) {
        boolean molar = compound.dimension().equals(Dimension.MOLAR);
        if (molar && compound.molarMass() == null) {
            return new Sold(amount, Packs.AMOUNT, SMALLEST_AMOUNT, Dimension.PRICE_PER_AMOUNT);
        }
        if (molar || compound.dimension().equals(Dimension.MASS_CONCENTRATION)) {
            boolean protein =
                    compound.kind().equals("protein") || compound.kind().equals("hormone");
            return new Sold(
                    molar ? amount * compound.molarMass().value() : amount,
                    Packs.MASS,
                    protein ? SMALLEST_PROTEIN_NG : SMALLEST_POWDER_NG,
                    Dimension.PRICE_PER_MASS);
        }
        return compound.dimension().equals(Dimension.ACTIVITY_CONCENTRATION)
                ? new Sold(amount, Packs.ACTIVITY, SMALLEST_AMOUNT, Dimension.PRICE_PER_ACTIVITY)
                : new Sold(amount, Packs.VOLUME, SMALLEST_LIQUID_ML, Dimension.PRICE_PER_VOLUME);
    }

    private static OrderLine compound(Compound compound, double amount) {
        Sold sold = sold(compound, amount);
        double pack = Packs.pack(sold.amount(), sold.smallest());
        Cost cost = cost(compound, amount, sold);
        return new OrderLine(
                compound.id(),
                Packs.readable(sold.amount(), sold.units()),
                Packs.readable(pack, sold.units()).toString(),
                cost,
                sold.amount() > 0 ? cost.times(pack / sold.amount()) : Cost.UNKNOWN);
    }

    private static Cost cost(Compound compound, double amount, Sold sold) {
        Parameter price = compound.price();
        if (price == null) {
            return Cost.UNKNOWN;
        }
        if (price.quantity().is(sold.priced())) {
            return cost(sold.amount(), price);
        }
        boolean perAmount = price.quantity().is(Dimension.PRICE_PER_AMOUNT)
                && compound.dimension().equals(Dimension.MOLAR);
        return perAmount ? cost(amount, price) : Cost.UNKNOWN;
    }

    private static Cost cost(double amount, Parameter price) {
        return price == null
                ? Cost.UNKNOWN
                : new Cost(amount * price.value(), amount * price.low(), amount * price.high());
    }
}
