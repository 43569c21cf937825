package fatewise.solver;

import fatewise.model.PlantedNeighbour;
import java.util.ArrayList;
import java.util.Random;

/** Breaks every rule of the house on purpose, so that {@code ArchitectureTest} can show that its rules bite. */
@SuppressWarnings("all")
public final class PlantedFaults {
    public double mutableField;
    public final double[] exposedArray = {1, 2};
    static int mutableStatic;
    static final ArrayList<String> MUTABLE_LIST = new ArrayList<>();

    public PlantedNeighbour neighbour;

    public double flagged(boolean fast) {
        System.out.println(fast);
        return new Random().nextDouble() + System.currentTimeMillis() + System.nanoTime();
    }

    public Object outsiders() {
        return new Object[] {
            new tools.jackson.dataformat.yaml.YAMLFactory(),
            new org.hipparchus.ode.nonstiff.DormandPrince853Integrator(1e-9, 1, 1e-6, 1e-6),
            new org.objectweb.asm.ClassWriter(0),
            new org.apache.commons.math3.random.MersenneTwister(1),
            picocli.CommandLine.Help.Ansi.AUTO,
            org.knowm.xchart.BitmapEncoder.BitmapFormat.PNG,
            new org.apache.commons.math3.random.SobolSequenceGenerator(1)
        };
    }
}
