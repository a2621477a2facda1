/**
 * Nodes to visit in Dijkstra's order. Nodes as near as the present one wait on a stack, the others in a binary heap;
 * most steps of an almost solved assignment have length 0.
 */
export class Frontier {
  /** Distance of the node taken last. */
  distance = 0;
  private readonly near: number[] = [];
  private readonly nodes: number[] = [];
  private readonly keys: number[] = [];

  clear(): void {
    this.distance = 0;
    this.near.length = this.nodes.length = this.keys.length = 0;
  }

  add(node: number, distance: number): void {
    if (distance === this.distance) this.near.push(node);
    else this.sink(node, distance);
  }

  /** The nearest node, −1 when none is left. A node that came nearer meanwhile comes up twice. */
  take(): number {
    const near = this.near.pop();
    if (near !== undefined) return near;
    if (this.nodes.length === 0) return -1;
    this.distance = this.keys[0]!;
    return this.removeFirst();
  }

  private sink(node: number, key: number): void {
    const { nodes, keys } = this;
    let at = nodes.length;
    nodes.push(node);
    keys.push(key);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (keys[above]! <= key) break;
      nodes[at] = nodes[above]!;
      keys[at] = keys[above]!;
      at = above;
    }
    nodes[at] = node;
    keys[at] = key;
  }

  private removeFirst(): number {
    const { nodes, keys } = this;
    const first = nodes[0]!;
    const node = nodes.pop()!;
    const key = keys.pop()!;
    const size = nodes.length;
    if (size === 0) return first;
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && keys[below + 1]! < keys[below]!) below += 1;
      if (keys[below]! >= key) break;
      nodes[at] = nodes[below]!;
      keys[at] = keys[below]!;
      at = below;
    }
    nodes[at] = node;
    keys[at] = key;
    return first;
  }
}
