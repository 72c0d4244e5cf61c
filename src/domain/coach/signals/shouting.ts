import type { Signal } from '../kinds.ts';
import { fold } from '../text/mask.ts';
import { isThanks } from './standing.ts';
import { ownSentences } from './words.ts';

const CALM =
  /\b(?:thanks?|thank you|love|great|best|awesome|amazing|happy|wonderful|yay|hooray|congrat\w*|perfect|excited|brilliant|fantastic|cool|cheers|birthday|welcome|hi|hello)\b/;
const KNOWN_CAPS =
  /^(?:[A-Z]{1,3}\d*|API|JSON|HTML|HTTP|HTTPS|XLSX|DOCX|IMAP|SMTP|DKIM|SPF|DMARC|GDPR|SEPA|IBAN|BIC|VAT|USD|EUR|GBP|CHF|PDF|CSV|XML|SQL|FAQ|SSO|SAML|LDAP|OAUTH|USB|HDMI|WIFI|VPN|LAN|DNS|URL|CRM|ERP|ISO|ASAP|FYI|OK|ETA|PIN|SMS|MFA|TOTP|UTC|GMT|CEST|NASA|UNESCO|HEIC|JPEG|JPG|PNG|GIF|WEBP|REST|CORS|NOTE|README|TODO|ERROR|WARN|FATAL|INFO|NULL|TRUE|FALSE|GET|POST|PUT|SKU|EAN|ISBN)$/;

/** "The log says ERROR CODE UNKNOWN DEVICE": the machine's capitals, not theirs. */
function isMachines(sentence: string, run: RegExpExecArray): boolean {
  return (
    /^(?:ERROR|WARNING|WARN|FATAL|FAILED|CODE|EXCEPTION)\b|\b(?:CAPS|CAPITALS|LIKE THIS)\b/.test(run[0]) ||
    /^[\s"”',]*(?:is|was|as) (?:the|a|my|our) (?:\w+ )?(?:title|name|heading|headline|text|label|subject|code|word|header)\b/i.test(
      sentence.slice(run.index + run[0].length),
    ) ||
    /\b(?:says?|reads?|shows?|prints?|called|named|message|error|log|label(?:led)?|button|titled|code|words?|text|line|letters|sign|stamp|written|printed|marked)[:,]? (?:\w+ )?$/i.test(
      sentence.slice(0, run.index),
    )
  );
}

/** Three words or more in capitals that are theirs, or a row of exclamation marks without joy. */
export function shouts(text: string): Signal[] {
  const whole = fold(text);
  for (const s of ownSentences(text)) {
    const run = /(?:\b(?:[\p{Lu}][\p{Lu}'’]+|I|A)\b[ ,!?.]{1,4}){2,}\b[\p{Lu}][\p{Lu}'’]+\b/u.exec(s.own);
    const words = run && !isMachines(s.own, run) ? (run[0].match(/[\p{Lu}'’]{2,}/gu) ?? []) : [];
    const plainWords = words.filter(
      (w) =>
        !KNOWN_CAPS.test(w) ||
        /^(?:IS|IT|NOW|NOT|WHY|THE|FIX|ME|MY|NO|AND|YOU|FOR|ARE|HOW|DO|WE|CAN|TO|OF|HAS|WAS|ON|IN|BE|AT|SO|ANY|ALL|PAY)$/.test(
          w,
        ),
    );
    if (words.length >= 3 && plainWords.length >= 3)
      return [{ kind: 'shouting', why: `Words in capitals: "${run![0].slice(0, 120)}"` }];
    if (/!{3,}|(?:[!?]){4,}|\?!\?|(?:!\?){2,}/.test(s.raw) && !CALM.test(s.text) && !isThanks(whole))
      return [{ kind: 'shouting', why: `Exclamation marks: "${s.raw.slice(-80).trim()}"` }];
  }
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (
    letters.length >= 12 &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase() &&
    !CALM.test(fold(text)) &&
    text.split(/\s+/).length >= 3 &&
    !text.split(/\s+/).every((w) => KNOWN_CAPS.test(w.replace(/\W/g, '')))
  ) {
    return [{ kind: 'shouting', why: 'The whole message is in capitals.' }];
  }
  return [];
}

const FAULT =
  /\b(?:still|again|nothing|nobody|no one|broken|(?:do|does|is|are|has|have|did)(?:n't| not) (?:even )?(?:work|open|load|start|happen|come|arrive|print|save)\w*)\b/;

const IN_JOY =
  /\b(?:beautiful|lovely|gorgeous|amazing|wonderful|fantastic|lov(?:e|es|ed)|adore[sd]?|so good|so cool|so great|won|award|congrat\w+|celebrat\w+)\b/;

/** What is shouted is that something is wrong, and not only what they want: "Nothing works here!!!" */
export function shoutsFault(mail: string): boolean {
  if (IN_JOY.test(fold(mail))) return false;
  return ownSentences(mail).some(
    ({ raw, text }) =>
      /(?<![?!])!{3,}(?![?!])/.test(raw) || (/(?:\p{Lu}{2,}\W+){2}/u.test(raw) && FAULT.test(text)),
  );
}
