package fatewise.sim;

import fatewise.solver.Method;
import fatewise.solver.Solution;
import java.util.List;

/**
 * Solves members side by side: the one seam at which an engine that advances several at once takes the place of one after
 * the other. Shared by threads.
 */
interface Crew {
    /** One after the other. */
    Crew ONE_BY_ONE = new Crew() {
        @Override
        public int width() {
            return 1;
        }

        @Override
        public List<Solution> solve(List<Member> members, Method method, double[] outputs) {
            return members.stream()
                    .map(m -> m.simulation().solve(method, outputs))
                    .toList();
        }
    };

    /** How many members it wants at once. */
    int width();

    /**
     * Solves each, with results that do not depend on which others are there.
     *
     * @param members at most {@link #width}; members of one protocol, with the same moments
     * @param outputs times to record
     */
    List<Solution> solve(List<Member> members, Method method, double[] outputs);
}
