/**
 * The assignment of rows to columns with the least total cost (the Hungarian method, O(rows² · columns)).
 * `cost[row][column]`; Infinity means never. Gives a column for each row. There must be at least as many
 * columns as rows and an assignment of finite cost.
 */
export function cheapestAssignment(cost: number[][]): number[] {
  const rows = cost.length;
  const columns = cost[0]?.length ?? 0;
  // Potentials and matches count from 1; column 0 stands for "the row being placed".
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    const cameFrom = shortestPath({ cost, rowPotential, columnPotential, rowOf });
    for (let column = cameFrom.end; column !== 0; ) {
      const before = cameFrom.path[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    }
  }
  const columnOf = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column++)
    if (rowOf[column]! > 0) columnOf[rowOf[column]! - 1] = column - 1;
  return columnOf;
}

type Search = {
  cost: number[][];
  rowPotential: Float64Array;
  columnPotential: Float64Array;
  rowOf: Int32Array;
};

function shortestPath({ cost, rowPotential, columnPotential, rowOf }: Search): {
  path: Int32Array;
  end: number;
} {
  const columns = columnPotential.length - 1;
  const slack = new Float64Array(columns + 1).fill(Infinity);
  const path = new Int32Array(columns + 1);
  const used = new Uint8Array(columns + 1);
  let here = 0;
  do {
    used[here] = 1;
    const row = rowOf[here]!;
    let step = Infinity;
    let next = -1;
    for (let column = 1; column <= columns; column++) {
      if (used[column]) continue;
      const reduced = cost[row - 1]![column - 1]! - rowPotential[row]! - columnPotential[column]!;
      if (reduced < slack[column]!) {
        slack[column] = reduced;
        path[column] = here;
      }
      if (slack[column]! < step) {
        step = slack[column]!;
        next = column;
      }
    }
    if (next < 0) throw new RangeError('No assignment of finite cost');
    for (let column = 0; column <= columns; column++) {
      if (used[column]) {
        rowPotential[rowOf[column]!]! += step;
        columnPotential[column]! -= step;
      } else slack[column]! -= step;
    }
    here = next;
  } while (rowOf[here] !== 0);
  return { path, end: here };
}
