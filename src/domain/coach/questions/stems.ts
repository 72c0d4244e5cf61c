const STOP = new Set(
  "a an the and or but if of to in on at for from by with about as is are was were be been being am do does did doing have has had having i you he she it we they me him her us them my your his its our their this that these those there here what which who whom whose when where why how can could will would shall should may might must not no nor so than too very just also please thanks thank hi hello hey u r ok yes let know tell want need like get got go any some one more most other out up down over under again then once now only own same all both each few i'm i'd i've it's that's don't doesn't can't isn't won't possible way able wondering wonder would'nt still really".split(
    ' ',
  ),
);

const SAME: readonly string[] = [
  'price cost costs pay paid charge fee much expensive cheap euro euros dollar dollars pound pounds free eur usd rate rates',
  'refund money reimburse return back credit credited refunded',
  'ship shipping deliver delivery post send sent arrive arrived mail courier parcel package order',
  'cancel cancelled canceled cancellation stop end close closed terminate',
  'password login log sign signin code access unlock locked',
  'invoice bill receipt billing',
  'open opening hours closed close',
  'start begin begins starts commence',
  'end finish expire expires expiry',
  'call phone ring telephone',
  'photo picture image album pictures photos',
  'bug error crash fail fails broken fault fixed fix works work working mended repaired',
  'change update edit rename switch move moved changed',
  'remove delete removed deleted erase erased',
  'restore restored recover recovered back bring',
  'add invite added invited',
  'booking reservation book booked reserve',
  'dog dogs pet pets',
  'people users seats person members seat user member team',
  'plan subscription membership account',
  'limit maximum max limits',
  'late later',
  'reduce reduced lower lowered decrease less smaller cheaper cut',
  'increase raise raised higher grow more bigger',
  'lost gone missing vanished disappeared deleted',
  'confirm confirmation confirmed',
  'decline reject refuse rejected declined refused',
  'buy order purchase ordered bought',
  'wait waiting delay delayed late',
  'allow allowed permit permitted let',
  'teach course lesson class training',
  'child kid son daughter children kids',
  'discount cheaper reduced price',
  'size fit fits small large',
  'colour color blue green red',
  'data files export download',
  'park parking car',
  'breakfast meal food eat',
  'far distance km miles minutes walk',
  'student school',
  'contract agreement terms',
];

function stem(word: string): string {
  const w = word.replace(/'s?$/, '');
  if (w.length <= 3) return w;
  return w
    .replace(/(?:ies)$/, 'y')
    .replace(/(?:ing|ed|es|s|ly|ion|ment)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/e$/, '');
}

const GROUPS = SAME.map((line) => new Set(line.split(' ').map(stem)));

/** The words of a text that say what it is about, as stems. */
export function topics(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replace(/[‘’]/g, "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}'.]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];
  return new Set(
    words
      .filter((w) => !STOP.has(w))
      .map(stem)
      .filter((w) => w.length > 0 && !STOP.has(w)),
  );
}

/** True when two stems are one word or of one meaning. */
export function akin(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length >= 5 && b.length >= 5 && (a.startsWith(b.slice(0, 5)) || b.startsWith(a.slice(0, 5))))
    return true;
  return GROUPS.some((group) => group.has(a) && group.has(b));
}
