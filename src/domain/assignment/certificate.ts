import { Demand } from './demand.js';
import { network, Network } from './network.js';
import { AssignmentProblem, Certificate } from './types.js';

/**
 * What a choice gains and the most that any choice could gain. The bound comes from prices alone, by weak duality of
 * linear programming: seats sold at any prices, plus what every desk gains at these prices if it may choose freely.
 * It holds for whatever prices of at least 0, so it checks a solver without trusting it.
 */
export function certify(problem: AssignmentProblem, chosen: Uint8Array, prices: Int32Array): Certificate {
  return certifyNetwork(network(problem), chosen, prices);
}

export function certifyNetwork(net: Network, chosen: Uint8Array, prices: Int32Array): Certificate {
  const profit = net.profit.reduce((sum, units, edge) => sum + units * chosen[edge]!, 0);
  let bound = net.seats.reduce((sum, seats, vacancy) => sum + seats * prices[vacancy]!, 0);
  const demand = new Demand(net, new Uint8Array(chosen.length));
  for (let desk = 0; desk < net.deskCapacity.length; desk += 1) {
    demand.load(desk, prices);
    for (let at = 0; at < demand.count; at += 1) {
      const edge = demand.edges[at]!;
      bound += net.profit[edge]! - prices[net.vacancy[edge]!]!;
    }
  }
  return { profit, bound, gap: bound === 0 ? 0 : (bound - profit) / bound };
}

/** Whether a choice keeps every limit: seats, introductions per person, and the desks' volunteers. */
export function isAllowed(problem: AssignmentProblem, chosen: Uint8Array): boolean {
  const net = network(problem);
  const seats = net.seats.slice();
  const introductions = net.introductions.slice();
  const capacity = net.deskCapacity.slice();
  chosen.forEach((units, edge) => {
    const person = net.personOf[edge]!;
    seats[net.vacancy[edge]!]! -= units;
    introductions[person]! -= units;
    capacity[net.deskOf[person]!]! -= units;
  });
  return [seats, introductions, capacity].every((rest) => rest.every((left) => left >= 0));
}
