import fc from 'fast-check';
import { expect, test } from 'vitest';
import { separate, separateHtml, separateText } from '../../../src/mail/inbound/reply.ts';

/** Pieces that mails are made of, so that random mails meet the rules. */
const PIECES = [
  'Hello there.\n',
  '\n',
  '\r\n',
  '\r',
  '> quoted\n',
  '>> deeper\n',
  '>\n',
  '>:',
  '> wrote:\n',
  '-- \n',
  '--\n',
  '__\n',
  'Sent from my iPhone\n',
  'On Tue, Mar 3, 2026 at 9:12 AM Maria <maria@lind.example> wrote:\n',
  'yes On 3 Mar 2026 at 9:12 a@b.example wrote:\n> x\n',
  'Maria <\nmaria@lind.example>:\n',
  'From: Maria <maria@lind.example>\nSent: 3 March 2026\nTo: x@y.example\nSubject: Door\n',
  '-----Original Message-----\n',
  '---------- Forwarded message ---------\n',
  '##- reply above this line -##\n',
  '2026-03-03 9:12 a@b.example:\n',
  'This e-mail and any attachments are confidential.\n',
  'mailing list https://x.example\n',
  '\u00a0',
  '\u200f',
  '（',
  '写道：',
  '\ud800',
  '*',
  '<',
  '>',
];

const mail = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 })), {
    maxLength: 40,
  })
  .map((p) => p.join(''));

test('the parts joined are the text, whatever the text', () => {
  fc.assert(
    fc.property(mail, (text) => {
      const parts = separateText(text);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      expect(parts.every((part) => part.text !== '')).toBe(true);
      expect(parts.every((part, n) => part.kind !== parts[n - 1]?.kind)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('the new words are words of the text', () => {
  fc.assert(
    fc.property(mail, (text) => {
      const { reply, parts } = separate({ text, html: null });
      const bare = (s: string): string => s.replace(/\s+/g, '');
      expect(bare(reply)).toBe(
        bare(
          parts
            .filter((part) => part.kind === 'words')
            .map((part) => part.text)
            .join(''),
        ),
      );
    }),
    { numRuns: 1000 },
  );
});

const TAGS = [
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<blockquote>',
  '<blockquote type="cite">',
  '</blockquote>',
  '<br>',
  '<hr>',
  '<table><tr><td>',
  '</td>',
  '</tr>',
  '</table>',
  '<td>',
  '<b>',
  '</b>',
  '<div class="gmail_quote">',
  '<div class="gmail_attr">',
  '<div id="divRplyFwdMsg">',
  '<div id="appendonsend"></div>',
  '<div class="gmail_signature">',
  '<pre>',
  '</pre>',
  '<ul><li>',
  '<li>',
  '</ul>',
  '<style>p{}</style>',
  '<!-- x -->',
  '<head>',
  '</head>',
  '<body>',
  '</body>',
  '<a href="x',
  '"',
  '&amp;',
  '&lt',
  '&#10;',
  '&nbsp;',
  '<o:p/>',
  '<img src=x>',
  '<!DOCTYPE html>',
  '<![CDATA[',
  ']]>',
  '<script>',
  '</script>',
];

const page = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TAGS),
      fc.constantFrom(...PIECES),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((p) => p.join(''));

test('the folded HTML is the HTML with wrappers added and nothing else, whatever the HTML', () => {
  fc.assert(
    fc.property(page, (html) => {
      const { folded } = separateHtml(html);
      const opened = folded.split(/<div data-fold="(?:quote|signature)">/).length - 1;
      let at = 0;
      let closed = 0;
      for (let i = 0; i < folded.length; ) {
        const wrapper = /^<div data-fold="(?:quote|signature)">/.exec(folded.slice(i, i + 40));
        if (wrapper !== null) i += wrapper[0].length;
        else if (folded.startsWith('</div>', i) && closed < opened && !html.startsWith('</div>', at)) {
          closed++;
          i += 6;
        } else if (folded[i] === html[at]) {
          i++;
          at++;
        } else if (folded.startsWith('</div>', i)) {
          closed++;
          i += 6;
        } else expect.fail(`differs at ${at}: ${folded.slice(i, i + 40)}`);
      }
      expect(at).toBe(html.length);
    }),
    { numRuns: 2000 },
  );
});

test('two bodies give parts that joined are the text, whatever the bodies', () => {
  fc.assert(
    fc.property(mail, page, (text, html) => {
      for (const body of [text, separateHtml(html).reply]) {
        const parts = separate({ text: body, html }).parts;
        expect(parts.map((part) => part.text).join('')).toBe(body);
      }
    }),
    { numRuns: 1000 },
  );
});
