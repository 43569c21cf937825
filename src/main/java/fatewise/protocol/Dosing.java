package fatewise.protocol;

import fatewise.model.Layout;
import fatewise.units.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds compounds to the medium that is there, raising their concentrations by what is written (eq. A4).
 *
 * @param doses by how much each compound rises, in the volume there is afterwards
 * @param volume that is added with them [mL]; 0 when it does not count
 */
public record Dosing(List<Dose> doses, double volume) implements Action {
    static final String KEY = "dose";

    public Dosing {
        doses = List.copyOf(doses);
        if (!(volume >= 0)) {
            throw new IllegalArgumentException("a dose in " + volume + " mL");
        }
    }

    /** Both at once: the same, however a dose is split into entries. */
    Dosing and(Dosing other) {
        List<Dose> all = new ArrayList<>(doses);
        all.addAll(other.doses);
        return new Dosing(Recipe.of(java.util.Optional.empty(), all).doses(), volume + other.volume);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int rank() {
        return 3;
    }

    @Override
    public void apply(double[] y, Layout layout, AtHand atHand, CultureView culture) {
        double after = y[layout.volume()] + volume;
        for (Dose dose : Recipe.of(java.util.Optional.empty(), doses).doses()) {
            y[layout.amount(dose.compound())] += dose.concentration() * after;
        }
        y[layout.volume()] = after;
    }

    @Override
    public String describe() {
        String what = String.join(", ", doses.stream().map(Dose::toString).toList());
        return "add " + what + (volume > 0 ? " in " + Quantity.number(volume * 1000) + " uL" : "");
    }
}
