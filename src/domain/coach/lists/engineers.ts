import type { PhraseGroup } from '../kinds.ts';

const AS_SEEN = 'What happened, as they would see it: "the line was saved twice, so it showed twice".';

/** Words that engineers alone use: one is enough, to somebody who did not write as one. */
export const engineersWords: PhraseGroup = {
  why: 'A word of engineers, to somebody who did not write as one.',
  instead: AS_SEEN,
  phrases: [
    'watchdog|boot-?loop(ed|s|ing)?|(swallow(ed|s)|threw|throws|unhandled|uncaught) (the |an )?exceptions?|callbacks?|ingestion (layer|pipeline)|oom( ?-?killed)?|crash ?loop\\w*|segfault\\w*|stack ?traces?|core dumps?|kernel panic|(read|write) replicas?|replication lag|fail(ed|s|ing)?[- ]?over to|failover|egress|ingress|waf|reverse proxy|load[- ]balancer',
    'mx|spf|dkim|dmarc|cname|txt record|saml|oidc|scim|ldap|cors|csrf|grpc|graphql|dhcp|vlan|nat gateway|tcp|udp|bcp ?47|samesite|iframes?|preflight|nameid|idp',
    '(re-?)?hydrat(e|es|ed|ing|ion)|(un)?marshal(l?ed|ling)?|transpil\\w+|minif(y|ied|ies)|polyfill\\w*|debounc\\w+|memoi[sz]\\w+|re-?mount(ed|ing)?|fsck|chmod|sudo|stdout|stderr|env (vars?|file)|cron ?jobs?',
    'regex(es|p)?|delimiters?|(the )?(\\w+ )?(resolver|reconciler|serializer|scheduler process|message broker|event bus|job queue|worker pool|connection pool|write-?ahead log|linter|compiler)|semaphores?|mutex(es)?|heap|syscalls?|n\\+1|query plan|dead ?lock(s|ed)?|idempotent',
    '(4|5)\\d\\ds|null[- ]pointers?|noisy neighbou?rs?|multi-?tenan(t|cy)|cache (miss|misses|hit|invalidation)|(the|a) (nightly|canary|staging) (build|deploy\\w*|environment)|feature flags?|merge conflicts?|pull requests?|commit hash|spa|ssr|dom',
  ],
};

/** Words with an everyday sense beside the engineers': asked about only in their company. */
export const engineersCompany: PhraseGroup = {
  why: 'Several words of engineers in one sentence, to somebody who did not write as one.',
  instead: AS_SEEN,
  phrases: [
    'cookies?|(local|session) storage|hard refresh|volumes?|instances?|tenants?|headers?|scopes?|claims?|assertions?|threads?|workers?|nodes?|pods?|containers?|images?|branch(es)?|commits?|locales?|namespaces?|endpoints?|clients?|sockets?|certs?|clusters?',
    'handlers?|firmware|promise|exceptions?|refactor(ed|ing)?|layer|parsers?|parsed|schemas?|migrations?|indexes|indices|tables?|locks?|locked|joins?|credentials?|tokens?|caches?|cached|payloads?|sessions?|databases?|dbs?|replicas?|buffers?|streams?|stacks?|flags?|builds?|prod|hotfix(ed)?|rollback|timeouts?|latency|throttled|starved|surfaced|greedy|stale',
    'whitelist(ed|ing)?|allow-?list(ed|ing)?|provision(ed|ing)?|instantiat\\w+|propagat\\w+|resolv(er|es|ed)|falls through|tls|ssl|dns|ttl|sql|http|https|api|post|get request|ip (range|address)|ports?|proxy|edge|upstream|downstream|rate[- ]limit(ed|ing)?|termination|front-?end|back-?end|daemon|server-side|client-side',
  ],
};
