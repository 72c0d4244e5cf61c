/** What was found out about whether a mail is from whom it says (SPF RFC 7208, DKIM RFC 6376, DMARC RFC 9989). Stored as JSON. */
export type Proof = {
  /** `no`: its domain says that such mail is not from it. `unknown`: nothing proves it and nothing speaks against it. */
  proven: 'yes' | 'no' | 'unknown';
  /** The domain that the mail says it is from. */
  domain: string;
  spf: { result: string; domain: string } | null;
  dkim: { result: string; domain: string; selector: string }[];
  dmarc: { result: string; policy: string | null } | null;
  /** Who looked: we, or a host that the owner trusts. */
  by: 'us' | (string & {});
};

/** Where nothing could be found out. */
export function unproven(domain: string): Proof {
  return { proven: 'unknown', domain, spf: null, dkim: [], dmarc: null, by: 'us' };
}
