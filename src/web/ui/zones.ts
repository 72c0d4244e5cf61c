/** Every zone this runtime knows, to choose from. */
export function zoneOptions(): { value: string; name: string }[] {
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({
    value: zone,
    name: zone.replaceAll('_', ' '),
  }));
  return [{ value: 'UTC', name: 'UTC' }, ...zones];
}
