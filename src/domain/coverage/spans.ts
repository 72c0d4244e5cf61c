/** A stretch of time, ms UTC; the end is not part of it. */
export type Span = { start: number; end: number };

/** Sorted, without empty ones, touching and overlapping ones joined. */
export function joined(spans: Span[]): Span[] {
  const sorted = spans.filter((span) => span.end > span.start).sort((a, b) => a.start - b.start);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

/** The parts of sorted, joined spans that lie within one span. Finds its place by halving: years of spans stay cheap. */
export function within(spans: Span[], bounds: Span): Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= bounds.start) low = middle + 1;
    else high = middle;
  }
  const result: Span[] = [];
  for (let i = low; i < spans.length && spans[i]!.start < bounds.end; i++) {
    const span = spans[i]!;
    result.push({ start: Math.max(span.start, bounds.start), end: Math.min(span.end, bounds.end) });
  }
  return result;
}

/** What two lists of sorted, joined spans share. */
export function shared(some: Span[], others: Span[]): Span[] {
  return some.flatMap((span) => within(others, span));
}

/** Total length, ms. */
export function length(spans: Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}
