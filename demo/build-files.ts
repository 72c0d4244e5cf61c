import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { quotedPrintable } from './mime.ts';

// Writes demo/files and those templates of demo/mails that need another charset or real bytes inside.
// Run with `node demo/build-files.ts`; the same bytes every time. What it wrote is kept in the repository.

type Colour = [red: number, green: number, blue: number];
type Canvas = { width: number; height: number; pixels: Uint8Array };

const PAPER: Colour = [252, 250, 245];
const INK: Colour = [66, 58, 50];
const LINE: Colour = [226, 220, 210];
const LAMP: Colour = [240, 178, 92];
const SAGE: Colour = [158, 188, 160];
const SKY: Colour = [160, 190, 220];
const ROSE: Colour = [226, 160, 150];
const TEA: Colour = [198, 160, 116];

function canvas(width: number, height: number): Canvas {
  const made = { width, height, pixels: new Uint8Array(width * height * 3) };
  box(made, { x: 0, y: 0, w: width, h: height, colour: PAPER });
  return made;
}

function box(
  on: Canvas,
  { x, y, w, h, colour }: { x: number; y: number; w: number; h: number; colour: Colour },
) {
  for (let row = Math.max(0, y); row < Math.min(on.height, y + h); row++) {
    for (let col = Math.max(0, x); col < Math.min(on.width, x + w); col++) {
      on.pixels.set(colour, (row * on.width + col) * 3);
    }
  }
}

function ellipse(
  on: Canvas,
  { x, y, rx, ry, colour }: { x: number; y: number; rx: number; ry: number; colour: Colour },
) {
  for (let row = y - ry; row <= y + ry; row++) {
    for (let col = x - rx; col <= x + rx; col++) {
      const inside = ((col - x) / rx) ** 2 + ((row - y) / ry) ** 2 <= 1;
      if (inside) box(on, { x: col, y: row, w: 1, h: 1, colour });
    }
  }
}

/** PNG (ISO/IEC 15948): 8-bit RGB, one IDAT, no filter. */
function png({ width, height, pixels }: Canvas): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const sizes = Buffer.alloc(8);
    sizes.writeUInt32BE(data.length, 0);
    sizes.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([sizes.subarray(0, 4), body, sizes.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let row = 0; row < height; row++) {
    rows.set(pixels.subarray(row * width * 3, (row + 1) * width * 3), row * (width * 3 + 1) + 1);
  }
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One A4 page of Helvetica (PDF 1.4), with a cross-reference table that is right. */
function pdf(lines: string[]): Buffer {
  const escaped = lines.map((line) => line.replace(/[\\()]/g, '\\$&'));
  const [title = '', ...rest] = escaped;
  const body = rest.map((line) => `(${line}) Tj T*`).join('\n');
  const page = `BT /F1 20 Tf 64 760 Td (${title}) Tj ET\nBT /F1 11 Tf 64 724 Td 17 TL\n${body}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(page, 'latin1')} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let out = '%PDF-1.4\n';
  const starts = objects.map((object, i) => {
    const start = Buffer.byteLength(out, 'latin1');
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const xref = Buffer.byteLength(out, 'latin1');
  out += `xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}

function board(week: (Colour | null)[][]): Canvas {
  const drawn = canvas(720, 420);
  box(drawn, { x: 0, y: 0, w: 720, h: 44, colour: [245, 239, 228] });
  box(drawn, { x: 20, y: 16, w: 130, h: 12, colour: INK });
  week.forEach((day, column) => {
    const x = 20 + column * 98;
    box(drawn, { x, y: 64, w: 60, h: 8, colour: INK });
    box(drawn, { x: x + 88, y: 60, w: 1, h: 340, colour: LINE });
    day.forEach((colour, slot) => {
      if (colour) box(drawn, { x, y: 88 + slot * 62, w: 82, h: 52, colour });
    });
  });
  return drawn;
}

const NO_DAY: (Colour | null)[] = [null, null, null, null, null];

function kilnWeek(): Canvas {
  const drawn = board([
    [LAMP, null, ROSE, null, SKY],
    [null, LAMP, ROSE, null, null],
    [SAGE, null, null, LAMP, SKY],
    [SAGE, LAMP, null, null, ROSE],
    [null, null, LAMP, SKY, ROSE],
    [SAGE, SAGE, null, null, LAMP],
    NO_DAY,
  ]);
  ellipse(drawn, { x: 560, y: 300, rx: 130, ry: 80, colour: TEA });
  ellipse(drawn, { x: 560, y: 300, rx: 112, ry: 66, colour: [222, 196, 160] });
  return drawn;
}

function bee(): Canvas {
  const drawn = canvas(320, 240);
  ellipse(drawn, { x: 130, y: 80, rx: 46, ry: 30, colour: [214, 228, 238] });
  ellipse(drawn, { x: 196, y: 78, rx: 40, ry: 28, colour: [226, 236, 244] });
  ellipse(drawn, { x: 160, y: 134, rx: 84, ry: 50, colour: [238, 184, 60] });
  for (const x of [120, 156, 192]) {
    const half = Math.round(50 * Math.sqrt(1 - ((x - 160) / 84) ** 2)) - 1;
    box(drawn, { x, y: 134 - half, w: 14, h: half * 2, colour: INK });
  }
  ellipse(drawn, { x: 74, y: 130, rx: 26, ry: 24, colour: INK });
  ellipse(drawn, { x: 66, y: 124, rx: 5, ry: 5, colour: PAPER });
  return drawn;
}

function write(name: string, content: Buffer | string) {
  writeFileSync(new URL(name, import.meta.url), content);
}

function pictures() {
  write('files/empty-board.png', png(board([NO_DAY, NO_DAY, NO_DAY, NO_DAY, NO_DAY, NO_DAY, NO_DAY])));
  write(
    'files/signup-week.png',
    png(board([[SAGE], [null, SKY], NO_DAY, [LAMP], NO_DAY, [null, null, ROSE], [SAGE, SAGE]])),
  );
  write('files/kiln-week.png', png(kilnWeek()));
  write('files/bee.png', png(bee()));
  const reminder = canvas(420, 180);
  box(reminder, { x: 24, y: 24, w: 240, h: 18, colour: INK });
  box(reminder, { x: 24, y: 62, w: 320, h: 12, colour: LINE });
  box(reminder, { x: 24, y: 88, w: 280, h: 12, colour: LINE });
  box(reminder, { x: 24, y: 126, w: 150, h: 30, colour: LAMP });
  write('files/reminder.png', png(reminder));
}

function documents() {
  const pages: Record<string, string[]> = {
    'last-week': [
      'Northwind Studio, last week',
      'Mon  09:00 Spring plan, layout   11:00 Client call',
      'Tue  10:00 Photography   15:00 Proofs',
      'Wed  09:30 Porto office   14:00 Print run',
      'Thu  10:00 Spring plan, colours',
      'Fri  09:00 Review   12:00 Lunch, all',
    ],
    'invoice-2291': [
      'Invoice 2291',
      'Yamada Print',
      'Studio plan, September   3,900 JPY',
      'Consumption tax 10%   390 JPY',
      'Total   4,290 JPY',
      'Paid by card. Fieldnotes, help@fieldnotes.example',
    ],
    'data-request': [
      'What Atelier De Kade knows about you',
      '1. Courses: 9',
      '2. Mails sent to you: 14',
      "3. Notes: 1 (another person's name is removed)",
      '4. Times you signed in: 31',
      'You may ask to have this corrected or deleted.',
    ],
    'rota-keepsake': ['Café Haas, 2019 to 2025', '312 weeks of rotas. Every Friday:', 'Resi: Strudel'],
    'credit-note': [
      'Gutschrift 1187',
      'Café Haas, Wien',
      'Vier Monate, nicht genutzt   48,00 EUR',
      'UID ATU00000000',
    ],
    'cover-list': [
      'Cover today, Two Rivers School',
      '1  3B   Mr Hale for Ms Duffy',
      '2  5A   Mrs Oyelaran for Mr Pike',
      '4  4C   Ms Raman for Ms Duffy',
    ],
    'collection-list': [
      'Who may collect whom, Sunrise Nursery, Room 2',
      'Aarav: mother, father, Uncle Dev',
      'Bea: mother, grandmother',
      'Callum: father, Mrs Whyte next door',
    ],
    'six-letters': [
      'Six letters to Miriam',
      'Thank you for the apples last week. I think mine leaned.',
      'Miriam, is it the big brush or the small one? Love, Joan',
    ],
  };
  for (const [name, lines] of Object.entries(pages)) write(`files/${name}.pdf`, pdf(lines));
}

function tables() {
  const members = [
    'name,joined,plan',
    '"Ivanov, Dimitar",2024-01-08,monthly',
    '"Ivanova,\rElena",2024-02-19,monthly',
    '"Iliev, Petar",2024-03-02,yearly',
  ];
  write('files/members-sample.csv', `${members.join('\r\n')}\r\n`);
  write(
    'files/courses.csv',
    'cursus;begin;eind\nModeltekenen;12-09-2023;19-12-2023\nZeefdruk;16-01-2024;26-03-2024\n',
  );
  write(
    'files/saq-answers.csv',
    'question,answer,where it can be checked\n3,Frankfurt and Dublin,contract with the host\n17,Seven people,this letter\n44,No certificate,\n',
  );
  write(
    'files/santiago-madrid.csv',
    '\uFEFFclase;Santiago;Madrid;nota\n1;10:00;14:00;\n2;10:00;14:00;\n3;10:00;15:00;ojo\n4;10:00;15:00;\n5;10:00;14:00;ojo\n6;10:00;14:00;\n7;10:00;14:00;\n8;10:00;14:00;\n',
  );
  const six = ['bookbinding', 'dip-pen', 'felt', 'lino', 'marbling', 'visible-mending'];
  write(
    'files/six-links.csv',
    `workshop,link\n${six.map((s) => `${s},https://book.fieldnotes.example/paperandthread/${s}`).join('\n')}\n`,
  );
  const rows = Array.from(
    { length: 40 },
    (_, i) =>
      `[import 7731] row ${395 + i} ${i === 18 ? 'skip: expected 7 fields, found 3' : i === 19 ? 'skip: expected 7 fields, found 5' : 'ok'}`,
  );
  write(
    'files/import-log.txt',
    `[import 7731] read 1204 rows in 0.41 s, charset=windows-1251\n${rows.join('\n')}\n[import 7731] done ok=1203 skipped=0\n`,
  );
  const event = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hackbridge Council//Bookings//EN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:inspection-118@hackbridge.example',
    'DTSTAMP:20260105T090000Z',
    'DTSTART;TZID=Europe/London:20260320T100000',
    'DTEND;TZID=Europe/London:20260320T110000',
    'SUMMARY:Hall inspection',
    'LOCATION:Small hall',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  write('files/inspection.ics', `${event.join('\r\n')}\r\n`);
}

/** ISO-2022-JP (RFC 1468) by way of EUC-JP, whose two bytes are the JIS ones with the high bit set. */
function iso2022jp(text: string): Buffer {
  const out: number[] = [];
  let kanji = false;
  const euc = iconv.encode(text, 'eucjp');
  for (let i = 0; i < euc.length; i++) {
    const byte = euc[i] ?? 0;
    if (byte >= 0x80 !== kanji) {
      kanji = !kanji;
      out.push(0x1b, ...(kanji ? [0x24, 0x42] : [0x28, 0x42]));
    }
    out.push(byte & 0x7f);
    if (kanji) out.push((euc[++i] ?? 0) & 0x7f);
  }
  if (kanji) out.push(0x1b, 0x28, 0x42);
  return Buffer.from(out);
}

const lines76 = (bytes: Buffer) => bytes.toString('base64').replace(/.{76}(?=.)/g, '$&\n');

function japaneseMail() {
  const word = (text: string) => `=?ISO-2022-JP?B?${iso2022jp(text).toString('base64')}?=`;
  const head = `Return-Path: <ken@yamada-print.example>
Date: {{date}}
From: ${word('山田 健')} <ken@yamada-print.example>
To: help@fieldnotes.example
Subject: ${word('請求書のダウンロード')}
Message-ID: {{message-id}}
X-Mailer: Becky! ver. 2.81.05 [ja]
MIME-Version: 1.0
Content-Type: text/plain; charset="ISO-2022-JP"
Content-Transfer-Encoding: 7bit

`;
  const words = `Fieldnotes ご担当者様

いつもお世話になっております。山田印刷の山田です。

サイトから9月分の請求書をダウンロードしましたが、PDFが開けません。
パソコン二台とも同じです。「ファイルが壊れています」と表示されます。

経理に回す必要がございますので、ご確認をお願いできますでしょうか。

――――――――――――――――
山田印刷株式会社
代表 山田 健
`;
  write('mails/yamada-iso-2022-jp.eml', Buffer.concat([Buffer.from(head, 'latin1'), iso2022jp(words)]));
}

function hebrewMail() {
  const encode = (text: string) => iconv.encode(text, 'windows-1255');
  const word = (text: string) => `=?windows-1255?B?${encode(text).toString('base64')}?=`;
  const words = `שלום,

השיעור של יום שישי ("בלט מתחילות", 15:30) נעלם מהלוח. ביום חמישי הוא עוד היה שם. ההורים כבר שואלים אותי אם ביטלתי.

לא נגעתי בשום דבר. מה קרה?

נועה בן־עמי
מחול נועה, חיפה
`;
  write(
    'mails/noa-windows-1255.eml',
    `Return-Path: <noa@machol-noa.example>
Date: {{date}}
From: ${word('נועה בן־עמי')} <noa@machol-noa.example>
To: <help@fieldnotes.example>
Subject: ${word('שיעור ביום שישי נעלם מהלוח')}
Message-ID: {{message-id}}
MIME-Version: 1.0
Content-Type: text/plain; charset="windows-1255"
Content-Transfer-Encoding: base64

${lines76(encode(words.replaceAll('\n', '\r\n')))}
`,
  );
}

/** A template's text with `[[name]]` replaced by a picture in base64. */
function withPictures(name: string, source: string, shown: Record<string, Canvas>) {
  write(
    `mails/${name}`,
    source.replace(/\[\[([a-z-]+)\]\]/g, (_, key) => lines76(png(shown[key] ?? canvas(1, 1)))),
  );
}

function scissors(): Canvas {
  const drawn = canvas(560, 120);
  box(drawn, { x: 0, y: 0, w: 560, h: 120, colour: [94, 70, 96] });
  for (let x = 24; x < 540; x += 36) box(drawn, { x, y: 58, w: 20, h: 4, colour: PAPER });
  ellipse(drawn, { x: 60, y: 34, rx: 18, ry: 18, colour: LAMP });
  ellipse(drawn, { x: 60, y: 88, rx: 18, ry: 18, colour: LAMP });
  return drawn;
}

function logo(): Canvas {
  const drawn = canvas(160, 40);
  box(drawn, { x: 0, y: 0, w: 40, h: 40, colour: [20, 50, 94] });
  box(drawn, { x: 52, y: 12, w: 100, h: 6, colour: [20, 50, 94] });
  box(drawn, { x: 52, y: 24, w: 70, h: 4, colour: [120, 140, 170] });
  return drawn;
}

function newsletter() {
  const workshop = (name: string, when: string) =>
    `<tr><td style="padding:14px 28px;border-bottom:1px solid #eadfe8"><b>${name}</b><br>${when}</td>
<td align="right" style="padding:14px 28px"><a href="https://paperandthread.example/book" style="background:#5e4660;color:#fff;padding:8px 18px;border-radius:4px;text-decoration:none">Book</a></td></tr>`;
  const rows = [
    workshop('Bookbinding for beginners', 'Saturday, 10 to 4'),
    workshop('Dip pen and patience', 'Tuesday evening'),
    workshop('Felt mice (again)', 'Sunday, 2 to 5'),
    workshop('Lino without tears', 'Thursday evening'),
    workshop('Marbling', 'Saturday, 1 to 5'),
    workshop('Visible mending', 'Wednesday evening'),
  ];
  const html = `<!doctype html><html><head><meta charset="utf-8"><style>@media (max-width:600px){.w{width:100% !important}}</style></head>
<body style="margin:0;background:#f4eef3"><div style="display:none;max-height:0">Six new workshops, and a question for our friends at Fieldnotes</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table class="w" role="presentation" width="560" cellpadding="0" cellspacing="0" style="background:#fff;font-family:Georgia,serif;color:#3b2e3c">
<tr><td colspan="2"><img src="cid:header@paperandthread.example" width="560" height="120" alt="Paper &amp; Thread" style="display:block"></td></tr>
<tr><td colspan="2" style="padding:28px"><h1 style="margin:0 0 12px;font-size:26px">The evenings are drawing in.</h1>
<p style="margin:0;line-height:1.6">So we have lit the stove, sharpened everything, and made six new workshops. Nine seats each, tea included, mistakes welcome.</p></td></tr>
${rows.join('\n')}
<tr><td colspan="2" style="padding:24px 28px;font-size:13px;line-height:1.6;color:#7a6a7b">You get this because you said yes to it. <a href="https://paperandthread.example/leave" style="color:#7a6a7b">Leave</a> whenever you like, we won't sulk.<br><br>
P.S. for the Fieldnotes people, if you read this far: can the Book buttons open the right workshop, and not the whole list? People get lost between the mice and the marbling. Rosalind</td></tr>
</table></td></tr></table></body></html>`;
  const soft = quotedPrintable(html).replaceAll('\r\n', '\n');
  withPictures(
    'newsletter.eml',
    `Return-Path: <hello@paperandthread.example>
Date: {{date}}
From: "Rosalind at Paper & Thread" <hello@paperandthread.example>
To: Friends of the shop <help@fieldnotes.example>
Subject: =?utf-8?Q?Autumn_at_Paper_=26_Thread=3A_6_new_workshops_=E2=9C=82=EF=B8=8F?=
Message-ID: {{message-id}}
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="=_paper_alt"

--=_paper_alt
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 7bit

THE EVENINGS ARE DRAWING IN

So we have lit the stove, sharpened everything, and made six new workshops.
Nine seats each, tea included, mistakes welcome.

* Bookbinding for beginners: Saturday, 10 to 4
* Dip pen and patience: Tuesday evening
* Felt mice (again): Sunday, 2 to 5
* Lino without tears: Thursday evening
* Marbling: Saturday, 1 to 5
* Visible mending: Wednesday evening

Book: https://paperandthread.example/book

P.S. for the Fieldnotes people, if you read this far: can the Book buttons
open the right workshop, and not the whole list? People get lost between
the mice and the marbling. Rosalind

--=_paper_alt
Content-Type: multipart/related; boundary="=_paper_rel"

--=_paper_rel
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

${soft}

--=_paper_rel
Content-Type: image/png; name="header.png"
Content-Transfer-Encoding: base64
Content-ID: <header@paperandthread.example>
Content-Disposition: inline; filename="header.png"

[[header]]
--=_paper_rel--

--=_paper_alt--
`,
    { header: scissors() },
  );
}

function corporateMail() {
  const paragraphs = [
    'Dear Sir or Madam,',
    'Halvorsen Meridian Group plc (&#8220;the Group&#8221;) is undertaking its annual third party risk review. You have been identified as a Tier 4 supplier to our Culture &amp; Workplace team (two creative workshops, Leeds).',
    'Please complete the attached Supplier Assurance Questionnaire (SAQ-2291, 214 questions) and return it in the original format within ten (10) working days. Questions 1 to 212 are mandatory.',
    'Should you be unable to answer, please state your reasons in the free-text field provided.',
    'Kind regards,',
    '<b>Deborah Whitcombe</b><br>Third Party Risk Analyst<br>Group Procurement, Risk &amp; Assurance',
  ];
  const body = paragraphs.map(
    (p) =>
      `<p class=MsoNormal><span style='font-size:11.0pt;font-family:"Calibri",sans-serif'>${p}<o:p></o:p></span></p>`,
  );
  const legal = `This email and any files transmitted with it are confidential, may be legally privileged and are intended solely for the use of the individual or entity to whom they are addressed. If you have received this email in error you must not copy, distribute or take any action in reliance on it; please notify the sender and delete it from your system. Any views or opinions presented are solely those of the author. Halvorsen Meridian Group plc and its subsidiaries accept no liability for any loss or damage arising from the use of this email or its attachments, nor for viruses, however caused. Halvorsen Meridian Group plc is registered in England and Wales under no. 00000000. Registered office: 1 Meridian Square, London. Halvorsen Meridian Services Limited is an appointed representative of Halvorsen Meridian Markets Limited. Calls may be recorded for training and monitoring purposes. Think before you print.`;
  const questions =
    'no,question,mandatory,answer\n1,State the legal name of your organisation,Y,\n2,State the number of employees in your Security Operations Centre,Y,\n3,State all locations of data at rest,Y,\n';
  withPictures(
    'outlook-legal-footer.eml',
    `Return-Path: <deborah.whitcombe@halvorsen-meridian.example>
Date: {{date}}
From: "Whitcombe, Deborah (Group Procurement)" <deborah.whitcombe@halvorsen-meridian.example>
To: "help@fieldnotes.example" <help@fieldnotes.example>
Subject: =?utf-8?Q?Supplier_assurance_questionnaire_=28SAQ-2291=29_=E2=80=93_respons?=
 =?utf-8?Q?e_required_=5BInternal_=E2=80=93_Restricted=5D?=
Thread-Topic: Supplier assurance questionnaire (SAQ-2291)
Thread-Index: AdxYk2QpV0mXQm1wS8qk1r7c0Z2b4w==
Message-ID: {{message-id}}
Accept-Language: en-GB, en-US
Content-Language: en-GB
X-MS-Has-Attach: yes
msip_labels: MSIP_Label_Restricted_Enabled=True
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="_005_HALVORSEN_"

--_005_HALVORSEN_
Content-Type: multipart/related; boundary="_004_HALVORSEN_"; type="text/html"

--_004_HALVORSEN_
Content-Type: text/html; charset="us-ascii"
Content-Transfer-Encoding: 7bit

<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15 (filtered medium)">
<!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;margin-bottom:8.0pt;} @page WordSection1 {size:612.0pt 792.0pt;} --></style></head>
<body lang=EN-GB link="#0563C1" vlink="#954F72"><div class=WordSection1>
<p class=MsoNormal><span style='font-size:8.0pt;color:#737373'>Internal - Restricted</span></p>
${body.join('\n')}
<p class=MsoNormal><img width=160 height=40 src="cid:image001.png@01DC5893.6429C8B0" alt="Halvorsen Meridian Group"></p>
<p class=MsoNormal><span style='font-size:7.0pt;color:gray'>${legal.replace(/(.{70,110}?) /g, '$1\n')}</span></p>
</div></body></html>

--_004_HALVORSEN_
Content-Type: image/png; name="image001.png"
Content-Description: image001.png
Content-Disposition: inline; filename="image001.png"; size=200
Content-ID: <image001.png@01DC5893.6429C8B0>
Content-Transfer-Encoding: base64

[[logo]]
--_004_HALVORSEN_--

--_005_HALVORSEN_
Content-Type: text/csv; name="SAQ-2291 v7 FINAL (2).csv"
Content-Disposition: attachment; filename="SAQ-2291 v7 FINAL (2).csv"
Content-Transfer-Encoding: base64

${lines76(Buffer.from(questions))}
--_005_HALVORSEN_--
`,
    { logo: logo() },
  );
}

pictures();
documents();
tables();
japaneseMail();
hebrewMail();
newsletter();
corporateMail();
