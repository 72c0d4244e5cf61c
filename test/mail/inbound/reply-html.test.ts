import { describe, expect, test } from 'vitest';
import { separate, separateHtml } from '../../../src/mail/inbound/reply.ts';

/** HTML bodies as programs write them: program, HTML, what is new. */
const BODIES: readonly [string, string, string][] = [
  [
    'Gmail',
    '<div dir="ltr">It works.<div><br></div><div>Maria</div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Tue, Mar 3, 2026 at 9:12 AM Help &lt;<a href="mailto:help@desk.example">help@desk.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex"><div>Have you tried the door?</div></blockquote></div>',
    'It works.\n\nMaria',
  ],
  [
    'Gmail in a language nobody taught us',
    '<div dir="ltr">Toimib.</div><div class="gmail_quote">Kuupäeval T, 3. märts kell 09:12 kirjutas Abi:<br><blockquote class="gmail_quote"><div>Old</div></blockquote></div>',
    'Toimib.',
  ],
  [
    'Gmail, answers inside the quote',
    '<div dir="ltr"><div class="gmail_quote"><div class="gmail_attr">On Tue, Mar 3, 2026 at 9:12 AM Help &lt;help@desk.example&gt; wrote:<br></div><blockquote class="gmail_quote">Which door?</blockquote><div>The green one.</div><blockquote class="gmail_quote">Since when?</blockquote><div>Monday.</div></div></div>',
    'The green one.\n\nMonday.',
  ],
  [
    'Gmail, a forwarded mail',
    '<div dir="ltr">See below<br><br><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <b>Ola</b> &lt;ola@berg.example&gt;<br>Date: Tue, Mar 3, 2026<br>Subject: Door<br>To: maria@lind.example<br></div><br>Stuck.</div></div>',
    'See below\n\n---------- Forwarded message ---------\nFrom: Ola <ola@berg.example>\nDate: Tue, Mar 3, 2026\nSubject: Door\nTo: maria@lind.example\n\nStuck.',
  ],
  [
    'Gmail, its own quote button',
    'As you say:<blockquote class="gmail_quote">the door is green</blockquote>It is not.',
    'As you say:\n\nthe door is green\n\nIt is not.',
  ],
  [
    'Apple Mail',
    '<html><body>It works.<div><br><blockquote type="cite"><div>On 3 Mar 2026, at 09:12, Help &lt;help@desk.example&gt; wrote:</div><br><div>Have you tried?</div></blockquote></div></body></html>',
    'It works.',
  ],
  [
    'iOS with its footer',
    '<html><body dir="auto">It works.<br><br><div id="AppleMailSignature" dir="ltr">Sent from my iPhone</div><div dir="ltr"><br><blockquote type="cite">On 3 Mar 2026, at 09:12, Help wrote:<br><br></blockquote></div><blockquote type="cite"><div>Tried?</div></blockquote></body></html>',
    'It works.',
  ],
  [
    'Outlook desktop',
    '<html><body><div class=WordSection1><p class=MsoNormal>It works.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class=MsoNormal><b>From:</b> Help &lt;help@desk.example&gt; <br><b>Sent:</b> Tuesday, March 3, 2026 9:12 AM<br><b>To:</b> Maria Lind<br><b>Subject:</b> Door<o:p></o:p></p></div><p class=MsoNormal>Have you tried?</p></div></body></html>',
    'It works.',
  ],
  [
    'Outlook desktop, German',
    '<div class=WordSection1><p>Es geht.</p><div><div><p><b>Von:</b> Hilfe &lt;help@desk.example&gt;<br><b>Gesendet:</b> Dienstag, 3. März 2026 09:12<br><b>An:</b> Maria<br><b>Betreff:</b> Tür</p></div></div><p>Haben Sie es versucht?</p></div>',
    'Es geht.',
  ],
  [
    'Outlook on the web',
    '<div style="font-size:12pt">It works.</div><div id="appendonsend"></div><hr style="width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>From:</b> Help &lt;help@desk.example&gt;<br><b>Sent:</b> Tuesday, March 3, 2026 9:12 AM<br><b>To:</b> Maria<br><b>Subject:</b> Door</font><div>&nbsp;</div></div><div>Have you tried?</div>',
    'It works.',
  ],
  [
    'Outlook on the web in a language nobody taught us',
    '<div>Toimib.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Saatja:</b> Abi<br><b>Saadetud:</b> 3. märts</div><div>Vana</div>',
    'Toimib.',
  ],
  [
    'Outlook mobile',
    '<div>It works.</div><div id="ms-outlook-mobile-signature">Get <a href="https://aka.example/x">Outlook for iOS</a></div><hr><div id="divRplyFwdMsg"><b>From:</b> Help &lt;help@desk.example&gt;<br><b>Sent:</b> Tuesday, March 3, 2026 9:12:44 AM<br><b>To:</b> Maria<br><b>Subject:</b> Door</div><div>Tried?</div>',
    'It works.',
  ],
  [
    'Yahoo',
    '<div class="ydp1a2b3c4dyahoo-style-wrap"><div>It works.</div></div><div id="ydp9f8e7d6cyahoo_quoted_1234567890" class="ydp9f8e7d6cyahoo_quoted"><div><div>On Tuesday, March 3, 2026 at 09:12:44 AM GMT+1, Help &lt;help@desk.example&gt; wrote:</div><div>Tried?</div></div></div>',
    'It works.',
  ],
  [
    'Thunderbird',
    '<html><body><p>It works.</p><p>Maria</p><div class="moz-cite-prefix">On 03/03/2026 09:12, Help wrote:<br></div><blockquote type="cite" cite="mid:a@desk.example"><p>Tried?</p></blockquote><pre class="moz-signature" cols="72">-- \nMaria Lind</pre></body></html>',
    'It works.\n\nMaria',
  ],
  [
    'Proton',
    '<div>It works.</div><div class="protonmail_signature_block"><div class="protonmail_signature_block-proton">Sent with Proton Mail secure email.</div></div><div class="protonmail_quote">On Tuesday, March 3rd, 2026 at 9:12 AM, Help &lt;help@desk.example&gt; wrote:<br><blockquote class="protonmail_quote" type="cite">Tried?</blockquote></div>',
    'It works.',
  ],
  [
    'Zimbra',
    '<div>It works.</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>From: </b>"Help" &lt;help@desk.example&gt;<br><b>To: </b>"Maria"<br><b>Sent: </b>Tuesday, 3 March 2026 9:12:44 AM<br><b>Subject: </b>Door</div><div>Tried?</div>',
    'It works.',
  ],
  [
    'Zoho',
    '<div>It works.</div><div class="zmail_extra"><div>---- On Tue, 03 Mar 2026 09:12:44 +0100 Help &lt;help@desk.example&gt; wrote ----</div><blockquote>Tried?</blockquote></div>',
    'It works.',
  ],
  [
    'Hotmail',
    '<body class="hmmessage"><div dir="ltr">It works.<br><hr id="stopSpelling">Date: Tue, 3 Mar 2026 09:12:44 +0100<br>Subject: Door<br>From: help@desk.example<br>To: maria@lind.example<br><br>Tried?</div></body>',
    'It works.',
  ],
  [
    'Yandex',
    '<div>Работает.</div><div><br></div><div>03.03.2026, 09:12, "Help" &lt;help@desk.example&gt;:</div><blockquote><div>Пробовали?</div></blockquote>',
    'Работает.',
  ],
  [
    'mail.ru',
    '<HTML><BODY><p>Работает.</p><br>Вторник, 3 марта 2026, 9:12 +03:00 от Help &lt;help@desk.example&gt;:<br><blockquote style="border-left:1px solid"><div>Пробовали?</div></blockquote></BODY></HTML>',
    'Работает.',
  ],
  [
    'QQ',
    '<div>可以了。</div><div><br></div><div style="font-size:12px">------------------ 原始邮件 ------------------</div><div style="background:#efefef"><div><b>发件人:</b> "Help" &lt;help@desk.example&gt;;</div><div><b>发送时间:</b> 2026年3月3日(星期二) 上午9:12</div><div><b>收件人:</b> "Maria";</div><div><b>主题:</b> 门</div></div><div>试过吗？</div>',
    '可以了。',
  ],
  [
    '163',
    '<div>可以了。</div><p>在 2026-03-03 09:12:44，"Help" &lt;help@desk.example&gt; 写道：</p><blockquote id="isReplyContent"><div>试过吗？</div></blockquote>',
    '可以了。',
  ],
  [
    'Help Scout, Zendesk and the like',
    '<p>Solved, thanks.</p><div><div>##- Please type your reply above this line -##</div><p>Your request was updated.</p></div>',
    'Solved, thanks.',
  ],
  [
    'Gmail, read through Outlook',
    '<div>It works.</div><div class="x_gmail_quote"><div class="x_gmail_attr">On Tue, Mar 3, 2026 Help wrote:</div><blockquote class="x_gmail_quote">Tried?</blockquote></div>',
    'It works.',
  ],
  [
    'Gmail, a signature',
    '<div>It works.</div><div>-- </div><div class="gmail_signature">Maria Lind<br>Harbour Office</div>',
    'It works.',
  ],
  ['no quote at all', '<p>One</p><p>Two<br>Three</p><ul><li>Four</li></ul>', 'One\n\nTwo\nThree\n\nFour'],
  ['nothing but a quote', '<blockquote>the door is <b>stuck</b></blockquote>', 'the door is stuck'],
  [
    'a style sheet and a title',
    '<html><head><title>T</title><style>p{}</style></head><body><p>It works.</p></body></html>',
    'It works.',
  ],
  [
    'preformatted text',
    '<pre>It works.\n\nOn 03/03/2026 09:12, Help wrote:\n&gt; Tried?\n&gt; Well?\n</pre>',
    'It works.',
  ],
  ['unclosed elements', '<p>It works.<p>Maria<blockquote type=cite>Tried?<p>Well?', 'It works.\n\nMaria'],
  ['an empty body', '', ''],
];

const unfold = (folded: string): string =>
  folded.replace(/<div data-fold="(?:quote|signature)">((?:(?!<\/?div)[\s\S])*)<\/div>/g, '$1');

describe('the new words of an HTML body', () => {
  test.each(BODIES)('%s', (_name, html, expected) => {
    expect(separateHtml(html).reply).toBe(expected);
  });
});

describe('the folded HTML', () => {
  test('wraps the quote where it stands and leaves the rest alone', () => {
    const html =
      '<p>Yes.</p><div>On 03/03/2026 09:12, Ola wrote:</div><blockquote type="cite"><p>Which?</p></blockquote>';
    expect(separateHtml(html).folded).toBe(
      '<p>Yes.</p><div data-fold="quote"><div>On 03/03/2026 09:12, Ola wrote:</div><blockquote type="cite"><p>Which?</p></blockquote></div>',
    );
  });
  test('wraps a signature by its own name', () => {
    expect(separateHtml('<p>Yes.</p><p>Sent from my iPhone</p>').folded).toBe(
      '<p>Yes.</p><div data-fold="signature"><p>Sent from my iPhone</p></div>',
    );
  });
  test('wraps inside the element where a quote begins amid its words', () => {
    const html =
      '<div><div>Yes.<br>On 03/03/2026 09:12, Ola wrote:</div><blockquote type="cite">Which?</blockquote></div>';
    expect(separateHtml(html).folded).toBe(
      '<div><div>Yes.<br><div data-fold="quote">On 03/03/2026 09:12, Ola wrote:</div></div><div data-fold="quote"><blockquote type="cite">Which?</blockquote></div></div>',
    );
  });
  test('never puts a wrapper where a table allows none', () => {
    const html =
      '<table><tr><td>Yes.</td></tr><tr><td>On 03/03/2026 09:12, Ola wrote:</td></tr><tr><td><blockquote type="cite">Which?</blockquote></td></tr></table>';
    const { folded } = separateHtml(html);
    expect(folded).not.toMatch(/<\/?(?:table|tr|tbody)><div/);
    expect(folded).toContain('<td><div data-fold="quote">On 03/03/2026');
  });
  test('keeps answers out of the folds', () => {
    const html =
      '<div>On 03/03/2026 09:12, Ola wrote:</div><blockquote type="cite">Which?</blockquote><p>Green.</p><blockquote type="cite">Since?</blockquote><p>Monday.</p>';
    const outside = unfold(separateHtml(html).folded.replace(/<blockquote[\s\S]*?<\/blockquote>/g, ''));
    expect(outside).toContain('<p>Green.</p>');
    expect(separateHtml(html).reply).toBe('Green.\n\nMonday.');
  });
  test('leaves HTML without quotes as it came', () => {
    const html = '<p>Yes &amp; <img src=cid:1> no</p>';
    expect(separateHtml(html).folded).toBe(html);
  });
  test('reads quotes a hundred thousand deep', () => {
    const html = `<p>Yes.</p><p>On 03/03/2026 09:12, Ola wrote:</p>${'<blockquote>'.repeat(100_000)}Which?`;
    expect(separateHtml(html).reply).toBe('Yes.');
    expect(separateHtml('<div>'.repeat(100_000)).reply).toBe('');
  });
});

describe('of two bodies', () => {
  const html = '<p>It works.</p><div id="appendonsend"></div><div>Saatja: Abi</div><div>Vana</div>';
  test('the text is used where the program wrote one with marks', () => {
    const text = 'It works well.\n\nOn 03/03/2026 09:12, Help wrote:\n> Tried?\n';
    expect(separate({ text, html: '<p>It works.</p>' }).reply).toBe('It works well.');
  });
  test("the HTML's structure decides where the text was made from it", () => {
    const text = 'It works.\n\nSaatja: Abi\nVana\n';
    const { reply, parts } = separate({ text, html });
    expect(reply).toBe('It works.');
    expect(parts).toEqual([
      { kind: 'words', text: 'It works.\n\n' },
      { kind: 'quote', text: 'Saatja: Abi\nVana\n' },
    ]);
  });
  test('the dashes above a signature go with it', () => {
    const text = 'It works.\n-- \nMaria\n';
    expect(separate({ text, html: '<p>It works.</p><div>-- <br>Maria</div>' }).parts).toEqual([
      { kind: 'words', text: 'It works.\n' },
      { kind: 'signature', text: '-- \nMaria\n' },
    ]);
  });
  test('marks and rules that a converter added are no words', () => {
    const page =
      '<p>It works.</p><hr><p><b>From:</b> Help &lt;help@desk.example&gt;<br><b>Sent:</b> Tuesday, March 3, 2026 9:12 AM<br><b>To:</b> Maria<br><b>Subject:</b> Door</p><blockquote>Tried?</blockquote>';
    const text =
      'It works.\n-----\n\nFrom: Help <help@desk.example>\nSent: Tuesday, March 3, 2026 9:12 AM\nTo: Maria\nSubject: Door\n>\n> Tried?\n';
    const { reply, parts } = separate({ text, html: page });
    expect(reply).toBe('It works.');
    expect(parts[0]).toEqual({ kind: 'words', text: 'It works.\n' });
    expect(
      separate({
        text: 'As you say:\n\n> green\n',
        html: 'As you say:<blockquote class="gmail_quote">green</blockquote>',
      }).reply,
    ).toBe('As you say:\n\ngreen');
  });
  test('the targets of links, which only the text has, disturb nothing', () => {
    const page =
      '<p>See <a href="https://desk.example/a/b">the door</a> now.</p><div id="appendonsend"></div><div>Saatja: <a href="mailto:abi@desk.example">Abi</a></div>';
    const text = 'See the door <https://desk.example/a/b> now.\n\nSaatja: Abi <abi@desk.example>\n';
    expect(separate({ text, html: page }).parts).toEqual([
      { kind: 'words', text: 'See the door <https://desk.example/a/b> now.\n\n' },
      { kind: 'quote', text: 'Saatja: Abi <abi@desk.example>\n' },
    ]);
  });
  test('a text with other words than the HTML is cut by its own rules', () => {
    const text = 'Quite another text.\n';
    expect(separate({ text, html }).parts).toEqual([{ kind: 'words', text }]);
  });
  test('the HTML alone is read where there is no text', () => {
    expect(separate({ text: '', html }).reply).toBe('It works.');
  });
});
