"""The best possible selection by mixed-integer programming (HiGHS), formulated anew from library and demand.

Shares nothing with planner/select, so that a wrong reading of the rules there shows as a difference. Known topics
are left to other tests.
"""

from dataclasses import dataclass

from planner.model.demand import Demand
from planner.model.topic import Library

DEPTHS = ("recognise", "explain", "implement")
WORTH = (0.80, 0.15, 0.05)


@dataclass(frozen=True)
class Optimum:
    """`value` of the best selection found and the `bound` proven; equal but for 1e-6 when solved to the end."""

    value: float
    bound: float


def optimum(library: Library, demand: Demand, prefer: tuple[str, ...], budget: int, relaxed: bool = False) -> Optimum:
    """The optimum, or with `relaxed` that of the linear relaxation."""
    import highspy

    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("mip_rel_gap", 1e-7)
    solver.setOptionValue("threads", 1)

    def new(worth: float) -> "highspy.highs_var":
        if relaxed:
            return solver.addVariable(lb=0, ub=1, obj=-worth)
        return solver.addBinary(obj=-worth)

    weight = {entry.topic: entry.weight for entry in demand.topics}
    wanted, stack = set(), [*weight, *(t for g in demand.any_of for b in g.branches for t in b.topics)]
    while stack:
        name = stack.pop()
        if name not in wanted:
            wanted.add(name)
            stack += [edge.topic for edge in library.by_id[name].prerequisites]
    at = {}
    cost = []
    for name in sorted(wanted):
        topic = library.by_id[name]
        last = len(topic.depths) - 1
        steps = (topic.minutes.learn, topic.minutes.practise, topic.minutes.drill)
        for depth in range(last + 1):
            share = WORTH[depth] if depth < last else sum(WORTH[depth:])
            at[name, depth] = new(weight.get(name, 0.0) * share)
            cost.append(steps[depth] * at[name, depth])
            if depth:
                solver.addConstr(at[name, depth] <= at[name, depth - 1])

    def reach(name: str, depth: int) -> "highspy.highs_var":
        return at[name, min(depth, len(library.by_id[name].depths) - 1)]

    for name in sorted(wanted):
        for edge in library.by_id[name].prerequisites:
            solver.addConstr(at[name, 0] <= reach(edge.topic, DEPTHS.index(edge.depth)))
    for group in demand.any_of:
        branches = group.branches
        liked = [t for t in prefer if any(t in branch.topics for branch in branches)]
        if liked:
            branches = tuple(branch for branch in branches if liked[0] in branch.topics)[:1]
        for depth in range(3):
            met = new(group.weight * WORTH[depth])
            ways = []
            for branch in branches:
                way = new(0.0)
                ways.append(way)
                for name in branch.topics:
                    solver.addConstr(way <= reach(name, depth))
            solver.addConstr(met <= sum(ways[1:], start=1 * ways[0]))
    solver.addConstr(sum(cost[1:], start=1 * cost[0]) <= budget)
    solver.run()
    info = solver.getInfo()
    return Optimum(-info.objective_function_value, -(info.objective_function_value if relaxed else info.mip_dual_bound))
