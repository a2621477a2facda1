import { Demand } from './demand.js';
import { Frontier } from './frontier.js';
import { Network } from './network.js';

/**
 * The second part: every desk takes what it would choose at the auction's prices, so some vacancies have more takers
 * than seats and none with a price has fewer. Each taker too many leaves along the cheapest way (to another vacancy, by
 * way of others who move on, or to none), found by shortest paths on reduced costs; prices rise by the length of the
 * way (Ford and Fulkerson 1962; Edmonds and Karp 1972). All numbers are whole, so the end is the exact optimum.
 *
 * Nodes: vacancies, then people, then desks, then the way out.
 */
export class Completion {
  readonly chosen: Uint8Array;
  private readonly takers: Int32Array;
  private readonly given: Int32Array;
  private readonly personPrice: Int32Array;
  private readonly deskPrice: Int32Array;
  private readonly firstPerson: number;
  private readonly firstDesk: number;
  private readonly out: number;
  private readonly distance: Int32Array;
  private readonly seen: Int32Array;
  private readonly done: Int32Array;
  private readonly from: Int32Array;
  private readonly via: Int32Array;
  private readonly visited: number[] = [];
  private readonly frontier = new Frontier();
  private search = 0;

  constructor(
    private readonly network: Network,
    held: Uint8Array,
    readonly prices: Int32Array,
  ) {
    const vacancies = network.seats.length;
    const people = network.deskOf.length;
    const desks = network.deskCapacity.length;
    this.firstPerson = vacancies;
    this.firstDesk = vacancies + people;
    this.out = this.firstDesk + desks;
    this.chosen = new Uint8Array(network.vacancy.length);
    this.takers = new Int32Array(vacancies);
    this.given = new Int32Array(people);
    this.personPrice = new Int32Array(people);
    this.deskPrice = new Int32Array(desks);
    this.distance = new Int32Array(this.out + 1);
    this.seen = new Int32Array(this.out + 1);
    this.done = new Int32Array(this.out + 1);
    this.from = new Int32Array(this.out + 1);
    this.via = new Int32Array(this.out + 1);
    this.choose(held);
  }

  run(): this {
    const { takers } = this;
    const { seats } = this.network;
    for (let vacancy = 0; vacancy < takers.length; vacancy += 1)
      while (takers[vacancy]! > seats[vacancy]!) this.moveOne(vacancy);
    return this;
  }

  private choose(held: Uint8Array): void {
    const { network, chosen, takers, given } = this;
    const demand = new Demand(network, held);
    for (let desk = 0; desk < network.deskCapacity.length; desk += 1) {
      demand.load(desk, this.prices);
      this.deskPrice[desk] = demand.threshold;
      for (let at = 0; at < demand.count; at += 1) {
        const edge = demand.edges[at]!;
        chosen[edge] = 1;
        takers[network.vacancy[edge]!]! += 1;
        given[network.personOf[edge]!]! += 1;
      }
    }
    for (let person = 0; person < given.length; person += 1) {
      const own = this.deskPrice[network.deskOf[person]!]!;
      const isFull = given[person] === network.introductions[person];
      this.personPrice[person] = isFull ? Math.max(own, demand.next[person]!) : own;
    }
  }

  private moveOne(vacancy: number): void {
    this.search += 1;
    this.visited.length = 0;
    this.frontier.clear();
    this.reach(vacancy, 0, -1, -1);
    const end = this.walk();
    const length = this.frontier.distance;
    for (const node of this.visited) this.shift(node, length - this.distance[node]!);
    this.follow(end, vacancy);
  }

  /** Visits nodes by distance up to the first where a taker can end, and gives that node. */
  private walk(): number {
    const { frontier, done, search, firstPerson, firstDesk, takers, out } = this;
    for (let node = frontier.take(); node >= 0; node = frontier.take()) {
      if (done[node] === search) continue;
      done[node] = search;
      if (node === out) return node;
      if (node < firstPerson) {
        if (takers[node]! < this.network.seats[node]!) return node;
        this.leaveVacancy(node);
      } else if (node < firstDesk) this.leavePerson(node - firstPerson);
      else this.leaveDesk(node - firstDesk);
      this.visited.push(node);
    }
    throw new Error('a taker has no way out');
  }

  private leaveVacancy(vacancy: number): void {
    const { edgesStart, edgesOfVacancy, profit, personOf } = this.network;
    const base = this.frontier.distance - this.prices[vacancy]!;
    for (let at = edgesStart[vacancy]!; at < edgesStart[vacancy + 1]!; at += 1) {
      const edge = edgesOfVacancy[at]!;
      if (this.chosen[edge] === 0) continue;
      const person = personOf[edge]!;
      const length = base + profit[edge]! - this.personPrice[person]!;
      this.reach(this.firstPerson + person, length, vacancy, edge);
    }
  }

  private leavePerson(person: number): void {
    const { start, vacancy, profit, deskOf } = this.network;
    const node = this.firstPerson + person;
    const base = this.frontier.distance + this.personPrice[person]!;
    for (let edge = start[person]!; edge < start[person + 1]!; edge += 1) {
      if (this.chosen[edge] === 1) continue;
      const other = vacancy[edge]!;
      this.reach(other, base + this.prices[other]! - profit[edge]!, node, edge);
    }
    const desk = deskOf[person]!;
    if (this.given[person]! > 0) this.reach(this.firstDesk + desk, base - this.deskPrice[desk]!, node, -1);
  }

  private leaveDesk(desk: number): void {
    const { peopleStart, peopleOfDesk, introductions } = this.network;
    const node = this.firstDesk + desk;
    const base = this.frontier.distance + this.deskPrice[desk]!;
    this.reach(this.out, base, node, -1);
    for (let at = peopleStart[desk]!; at < peopleStart[desk + 1]!; at += 1) {
      const person = peopleOfDesk[at]!;
      if (this.given[person]! < introductions[person]!)
        this.reach(this.firstPerson + person, base - this.personPrice[person]!, node, -1);
    }
  }

  private reach(node: number, distance: number, from: number, via: number): void {
    if (this.seen[node] === this.search && this.distance[node]! <= distance) return;
    this.seen[node] = this.search;
    this.distance[node] = distance;
    this.from[node] = from;
    this.via[node] = via;
    this.frontier.add(node, distance);
  }

  /** Raises the price of a vacancy, lowers what people and desks gain. */
  private shift(node: number, by: number): void {
    if (node < this.firstPerson) this.prices[node]! += by;
    else if (node < this.firstDesk) this.personPrice[node - this.firstPerson]! -= by;
    else this.deskPrice[node - this.firstDesk]! -= by;
  }

  private follow(end: number, origin: number): void {
    const { from, via, firstPerson, firstDesk, takers, given, chosen } = this;
    if (end < firstPerson) takers[end]! += 1;
    takers[origin]! -= 1;
    for (let node = end; node !== origin; node = from[node]!) {
      const before = from[node]!;
      if (via[node]! >= 0) chosen[via[node]!] = node < firstPerson ? 1 : 0;
      else if (node >= firstDesk && before < firstDesk) given[before - firstPerson]! -= 1;
      else if (node < firstDesk) given[node - firstPerson]! += 1;
    }
  }
}
