/** True for an IANA zone this runtime knows; a bare offset such as `+02:00` is no zone, it forgets summer time. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The town of an IANA zone: `America/Sao_Paulo` is "Sao Paulo". */
export function town(zone: string): string {
  return zone.split('/').at(-1)!.replaceAll('_', ' ');
}
