package fatewise.sim;

import fatewise.codegen.Variation;
import fatewise.model.Model;
import fatewise.protocol.Protocol;
import java.util.List;
import java.util.Optional;

/**
 * What depends on a number beside the equations between moments.
 *
 * @param hands what is done at some moment, or how many cells live through it
 * @param survival how many live through it
 * @param start the state at the start
 * @param stain what a marker shows
 */
record Touch(boolean hands, boolean survival, boolean start, boolean stain) {
    /** Compares a protocol with one in which the number is another. */
    static Touch of(Protocol protocol, Influence number) {
        Protocol other = number.varied().apply(Variation.AT.get(0));
        Model model = protocol.model();
        Model now = other.model();
        boolean compounds = !Simulation.compounds(other).equals(Simulation.compounds(protocol));
        boolean begun = !other.start().equals(protocol.start());
        boolean survival = !survives(now).equals(survives(model));
        boolean rest = !now.targets().equals(model.targets())
                || !now.pathways().equals(model.pathways())
                || !now.crowding().equals(model.crowding())
                || !footprints(now).equals(footprints(model));
        return new Touch(
                compounds || begun || survival || !other.stages().equals(protocol.stages()),
                survival,
                compounds || begun || rest,
                !now.markers().equals(model.markers()));
    }

    private static List<Object> survives(Model model) {
        return List.of(
                model.handling().survives(),
                model.states().stream().map(s -> s.survives()).toList());
    }

    private static List<Object> footprints(Model model) {
        return model.states().stream()
                .map(s -> (Object) Optional.ofNullable(s.footprint()))
                .toList();
    }
}
