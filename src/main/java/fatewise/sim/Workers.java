package fatewise.sim;

import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;

/** Whoever does many tasks that are independent of one another and known by their numbers. */
public interface Workers {
    /**
     * Does tasks 0 to {@code count} - 1, in any order, each once. What a task leaves must depend on its number alone.
     *
     * @throws CancellationException when the watch wants no more
     * @throws RuntimeException what a task threw; of several, that of the lowest number
     */
    void run(int count, IntConsumer task, Watch watch);
}
