import { Auction } from './auction.js';
import { certifyNetwork } from './certificate.js';
import { Completion } from './completion.js';
import { network } from './network.js';
import { Assignment, AssignmentProblem } from './types.js';

/**
 * The introductions that together gain most within all limits: seats per vacancy, introductions per person,
 * introductions that each desk's volunteers can accompany. Exact; the certificate comes from the prices alone and says
 * so. Same input, same choice.
 *
 * @throws RangeError for a profit out of range.
 */
export function assign(problem: AssignmentProblem): Assignment {
  const net = network(problem);
  const { held, prices } = new Auction(net).run();
  const { chosen } = new Completion(net, held, prices).run();
  return { chosen, prices, ...certifyNetwork(net, chosen, prices) };
}
