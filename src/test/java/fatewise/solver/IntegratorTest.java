package fatewise.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.solver.Trajectory.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class IntegratorTest {
    static final List<Method> METHODS = fatewise.solver.method.Methods.ALL;

    private static final Tolerances TIGHT = Tolerances.uniform(1e-9, 1e-9, 1);
    private static final Rhs DECAY = Problems.rhs(1, (t, y, d) -> d[0] = -y[0]);
    private static final Jump ADD_ONE = (t, y) -> y[0] += 1;

    private static double[] grid(double end, int parts) {
        return IntStream.rangeClosed(0, parts).mapToDouble(i -> i * end / parts).toArray();
    }

    /** A right-hand side that converts at rate k while its switch is on. */
    private static final class Pulse implements Rhs, SegmentListener {
        private final double from;
        private final double to;
        private double now;

        Pulse(double from, double lasts) {
            this.from = from;
            this.to = from + lasts;
        }

        @Override
        public void enter(int segment, double start, double end) {
            now = start;
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public void evaluate(double t, double[] y, double[] dydt) {
            double when = now > 0 ? now : t; // told of segments, or left to look at the clock
            double k = when >= from && when < to ? 2 : 0;
            dydt[0] = -k * y[0];
            dydt[1] = k * y[0];
        }
    }

    /** Two decays and a constant; the second decay begins only when something is there. */
    private static final class Sleeper implements Rhs {
        private final Rhs both = Problems.rhs(2, (t, y, d) -> {
            d[0] = -y[0];
            d[1] = -3 * y[1];
        });
        private final Moving first = new Moving(new int[] {0}, DECAY);
        private final Moving second = new Moving(new int[] {0, 2}, both);

        @Override
        public int dimension() {
            return 3;
        }

        @Override
        public void evaluate(double t, double[] y, double[] dydt) {
            dydt[0] = -y[0];
            dydt[1] = 0;
            dydt[2] = -3 * y[2];
        }

        @Override
        public java.util.Optional<Moving> moving(double[] y) {
            return java.util.Optional.of(y[2] == 0 ? first : second);
        }
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void whatDoesNotMoveKeepsItsBitsAndIsRecordedWithTheRest(Method method) {
        Schedule schedule = Schedule.of(0, 2, List.of(new Moment(1, (t, y) -> y[2] += 5)));
        Solution solution = Integrator.of(method, Tolerances.uniform(1e-9, 1e-9, 3))
                .keepingNonNegative(0, 1, 2)
                .solve(new Sleeper(), schedule, new double[] {1, 0.7, 0}, 0.5, 1, 1.5, 2);
        Trajectory course = solution.trajectory();
        assertEquals(4, course.outputs());
        for (int k = 0; k < 4; k++) {
            int row = course.rowOfOutput(k);
            double t = course.time(row);
            assertEquals(Math.exp(-t), course.value(row, 0), 1e-7);
            assertEquals(0.7, course.value(row, 1), 0);
            assertEquals(t > 1 ? 5 * Math.exp(-3 * (t - 1)) : 0, course.value(row, 2), t > 1 ? 1e-7 : 0);
        }
    }

    @Test
    void aStallNamesTheComponentOfTheWholeState() {
        Moving third = new Moving(new int[] {3}, Problems.rhs(1, (t, y, d) -> d[0] = y[0] * y[0]));
        Rhs explodes = new Rhs() {
            @Override
            public int dimension() {
                return 5;
            }

            @Override
            public void evaluate(double t, double[] y, double[] dydt) {
                throw new AssertionError("only what moves is asked for");
            }

            @Override
            public java.util.Optional<Moving> moving(double[] y) {
                return java.util.Optional.of(third);
            }
        };
        Outcome outcome = Integrator.of(METHODS.get(1), Tolerances.uniform(1e-6, 1e-6, 5))
                .solve(explodes, Schedule.between(0, 2), new double[] {0, 0, 0, 1, 0}, 2)
                .outcome();
        assertEquals(3, outcome.worst()[0]);
        assertEquals(1, outcome.t(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1813", "0.5, 0.6321", "1.0, 0.8647"})
    void aPulseIsSeenWhenTheScheduleStopsAtItsBreaksAndMissedWhenNot(double lasts, double converted) {
        for (Method method : METHODS) {
            Pulse pulse = new Pulse(37.3, lasts);
            Integrator integrator = Integrator.of(method, Tolerances.uniform(1e-6, 1e-6, 2));
            Schedule stops = Schedule.of(0, 60, List.of(), pulse.from, pulse.to);
            double[] seen = integrator
                    .switching(pulse)
                    .solve(pulse, stops, new double[] {1, 0})
                    .trajectory()
                    .last();
            double[] missed = integrator
                    .solve(new Pulse(37.3, lasts), Schedule.between(0, 60), new double[] {1, 0})
                    .trajectory()
                    .last();
            assertEquals(converted, seen[1], 5e-5, method.id());
            assertEquals(0, missed[1], method.id());
        }
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void aDoseIsLandedOnExactly(Method method) {
        double awkward = 0.1 + 0.2; // not a decimal
        List<Double> seen = new ArrayList<>();
        Sampler clock = (t, y) -> seen.add(t);
        Schedule schedule = Schedule.of(0, 1, List.of(new Moment(awkward, ADD_ONE, clock, clock)));
        Trajectory course = Integrator.of(method, TIGHT)
                .solve(DECAY, schedule, new double[] {1})
                .trajectory();
        assertEquals(List.of(awkward, awkward), seen);
        assertEquals(awkward, course.time(0));
        assertEquals(Side.BEFORE, course.side(0));
        assertEquals(Side.AFTER, course.side(1));
        assertEquals(Math.exp(-awkward), course.value(0, 0), 1e-7);
        assertEquals(course.value(0, 0) + 1, course.value(1, 0));
        assertEquals((Math.exp(-awkward) + 1) * Math.exp(awkward - 1), course.last()[0], 1e-7);
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void theOutputGridDoesNotSteerTheSolver(Method method) {
        Problems.Exact problem = Problems.chain();
        Schedule schedule = Schedule.of(0, 6, List.of(new Moment(2, ADD_ONE)), 4);
        Integrator integrator = Integrator.of(method, Tolerances.uniform(1e-6, 1e-8, 3));
        Solution bare = integrator.solve(problem.rhs(), schedule, problem.y0());
        Solution dense = integrator.solve(problem.rhs(), schedule, problem.y0(), grid(6, 997));
        assertEquals(998, dense.trajectory().outputs());
        assertEquals(bare.stats().toString(), dense.stats().toString());
        assertArrayEquals(bare.trajectory().last(), dense.trajectory().last());
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void equalInputsGiveEqualBytes(Method method) {
        Problems.Exact problem = Problems.erlang(8);
        Integrator integrator = Integrator.of(method, Tolerances.uniform(1e-6, 1e-9, 9));
        Trajectory one = integrator
                .solve(problem.rhs(), Schedule.between(0, 3), problem.y0(), grid(3, 50))
                .trajectory();
        Trajectory two = integrator
                .solve(problem.rhs(), Schedule.between(0, 3), problem.y0(), grid(3, 50))
                .trajectory();
        for (int i = 0; i < one.size(); i++) {
            assertArrayEquals(one.state(i), two.state(i));
        }
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void stoppingAtAStopAndGoingOnChangesNotOneBit(Method method) {
        Problems.Exact problem = Problems.chain();
        Integrator integrator = Integrator.of(method, Tolerances.uniform(1e-6, 1e-8, 3));
        Solution whole = integrator.solve(problem.rhs(), Schedule.of(0, 6, List.of(), 2.7), problem.y0());
        Solution part = integrator.solve(problem.rhs(), Schedule.between(0, 2.7), problem.y0());
        Solution rest = integrator
                .startingWith(part.nextStep())
                .solve(
                        problem.rhs(),
                        Schedule.between(2.7, 6),
                        part.trajectory().last());
        assertArrayEquals(whole.trajectory().last(), rest.trajectory().last());
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void stoppingAnywhereChangesNothingBeyondTheTolerance(Method method) {
        for (double stop : new double[] {1e-6, 0.123, 3, 5.9999999}) {
            Schedule schedule = Schedule.of(0, 6, List.of(), stop);
            double y = Integrator.of(method, TIGHT)
                    .solve(DECAY, schedule, new double[] {1})
                    .trajectory()
                    .last()[0];
            assertEquals(Math.exp(-6), y, 1e-7, method.id() + " stopped at " + stop);
        }
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void theLastGoodStepIsKeptAcrossMoments(Method method) {
        Rhs slow = Problems.rhs(1, (t, y, d) -> d[0] = -0.01 * y[0]);
        Schedule daily = Schedule.of(
                0,
                40,
                IntStream.range(1, 40).mapToObj(i -> new Moment(i, ADD_ONE)).toList());
        Stats stats = Integrator.of(method, Tolerances.uniform(1e-6, 1e-6, 1))
                .solve(slow, daily, new double[] {1})
                .stats();
        assertTrue(stats.steps() <= 50, stats::toString);
        assertTrue(stats.rejected() <= 2, stats::toString);
    }

    @Test
    void aRequestedTimeAtAMomentHasTheStateBeforeIt() {
        Schedule schedule = Schedule.of(0, 2, List.of(new Moment(0, ADD_ONE), new Moment(1, ADD_ONE)));
        Trajectory course = Integrator.of(METHODS.get(0), TIGHT)
                .solve(DECAY, schedule, new double[] {0}, 0, 0.5, 1, 2)
                .trajectory();
        assertEquals(4, course.outputs());
        assertEquals(6, course.size());
        assertEquals(0, course.value(course.rowOfOutput(0), 0));
        assertEquals(Math.exp(-0.5), course.value(course.rowOfOutput(1), 0), 1e-8);
        assertEquals(Math.exp(-1), course.value(course.rowOfOutput(2), 0), 1e-8);
        assertEquals(2, course.time(course.rowOfOutput(3)));
    }

    @Test
    void segmentsAreEnteredInOrderAfterTheirJumps() {
        List<String> told = new ArrayList<>();
        Schedule schedule = Schedule.of(0, 3, List.of(new Moment(1, (t, y) -> told.add("jump"))), 2);
        Integrator.of(METHODS.get(0), TIGHT)
                .switching((segment, from, to) -> told.add(segment + ":" + from + "-" + to))
                .solve(DECAY, schedule, new double[] {1});
        assertEquals(List.of("0:0.0-1.0", "jump", "1:1.0-2.0", "2:2.0-3.0"), told);
    }

    @Test
    void wrongCallsAreRefused() {
        Integrator integrator = Integrator.of(METHODS.get(0), TIGHT);
        Schedule schedule = Schedule.between(0, 1);
        double[] y0 = {1};
        assertThrows(IllegalArgumentException.class, () -> integrator.solve(DECAY, schedule, new double[2]));
        assertThrows(IllegalArgumentException.class, () -> integrator.solve(DECAY, schedule, y0, 1.5));
        assertThrows(IllegalArgumentException.class, () -> integrator.solve(DECAY, schedule, y0, 0.5, 0.5));
    }
}
