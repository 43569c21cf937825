package fatewise.plan;

import fatewise.protocol.Protocol;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The calendar of a protocol.
 *
 * @param protocol what is planned
 * @param start when day 0 begins; empty for days without dates
 * @param tasks in order of time
 * @param mixes media to prepare, each once, in order of first use
 * @param orders what to have before
 */
public record BenchPlan(
        Protocol protocol, Optional<LocalDateTime> start, List<Task> tasks, List<Mix> mixes, List<OrderLine> orders) {
    public BenchPlan {
        tasks = List.copyOf(tasks);
        mixes = List.copyOf(mixes);
        orders = List.copyOf(orders);
    }

    /** Plans a protocol that has no errors. */
    public static BenchPlan of(Protocol protocol, Optional<LocalDateTime> start) {
        PlanBuilder builder = new PlanBuilder(protocol, start);
        List<Task> tasks = builder.tasks();
        return new BenchPlan(protocol, start, tasks, builder.mixes(), new Orders(tasks).lines());
    }

    /** Of the packs to buy, as far as they have a price. */
    public Cost packCost() {
        return Cost.sum(orders.stream().map(OrderLine::packCost).toList());
    }

    /** Of what is used, as far as it has a price. */
    public Cost cost() {
        return Cost.sum(orders.stream().map(OrderLine::cost).toList());
    }

    /** Names of what has no price. */
    public List<String> unpriced() {
        return orders.stream()
                .filter(o -> !o.cost().isKnown())
                .map(OrderLine::name)
                .toList();
    }

    /** Different days on which there is work on a Saturday or Sunday. */
    public long weekendDays() {
        return tasks.stream()
                .filter(Task::onWeekend)
                .map(t -> t.when().orElseThrow().toLocalDate())
                .distinct()
                .count();
    }
}
