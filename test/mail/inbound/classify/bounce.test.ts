import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBounce } from '../../../../src/mail/inbound/classify/bounce.ts';
import { codeIn, kindOf } from '../../../../src/mail/inbound/classify/bounce-kind.ts';
import { aMail, REPORT } from './a-mail.ts';

const dsn = (fields: string) =>
  `Reporting-MTA: dns; mx.relay.example\nArrival-Date: Mon, 2 Mar 2026 10:00:00 +0000\n\n${fields}\n`;
const returned =
  'From: help@porch.example\nTo: Ana <ana@lost.example>\nMessage-ID: <sent-7@porch.example>\nSubject: Your order\n\nHello Ana\n';

describe('a delivery report', () => {
  const reports: [rule: string, fields: string, recipients: string[], kind: string, code: string | null][] = [
    [
      'an unknown user is for good',
      'Final-Recipient: rfc822; ana@lost.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such person',
      ['ana@lost.example'],
      'hard',
      '5.1.1',
    ],
    [
      'a delay is for now, whatever its status',
      'Final-Recipient: rfc822; ana@lost.example\nAction: delayed\nStatus: 5.0.0',
      ['ana@lost.example'],
      'soft',
      '5.0.0',
    ],
    [
      'a failure after days of trying is for now by its 4.x.x',
      'Final-Recipient: rfc822; ana@lost.example\nAction: failed\nStatus: 4.4.7',
      ['ana@lost.example'],
      'soft',
      '4.4.7',
    ],
    [
      'a full mailbox is for now under 5.2.2 too',
      'Final-Recipient: rfc822; ana@lost.example\nAction: failed\nStatus: 5.2.2',
      ['ana@lost.example'],
      'soft',
      '5.2.2',
    ],
    [
      'a refusal by policy is for good',
      'Final-Recipient: rfc822; ana@lost.example\nAction: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 550 5.7.1 refused',
      ['ana@lost.example'],
      'hard',
      '5.7.1',
    ],
    [
      'a bare 5.0.0 gives way to the code in the diagnostic',
      'Final-Recipient: rfc822; ana@lost.example\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 450 4.7.1 greylisted, come back',
      ['ana@lost.example'],
      'soft',
      '4.7.1',
    ],
    [
      'the address we wrote to is named, not the one it was forwarded to',
      'Original-Recipient: rfc822;ana@lost.example\nFinal-Recipient: rfc822;a9921@internal.lost.example\nAction: failed\nStatus: 5.1.1',
      ['ana@lost.example'],
      'hard',
      '5.1.1',
    ],
    [
      'an X.400 recipient is read from the original one',
      'Original-Recipient: rfc822; ana@lost.example\nFinal-Recipient: x400; /S=ana/ADMD= /C=PT/\nAction: failed\nStatus: 5.0.0',
      ['ana@lost.example'],
      'hard',
      '5.0.0',
    ],
    [
      'an address without its type counts',
      'Final-Recipient: <ana@lost.example>\nAction: failed\nStatus: 5.1.2',
      ['ana@lost.example'],
      'hard',
      '5.1.2',
    ],
    [
      'an action nobody heard of is a failure',
      'Final-Recipient: rfc822; ana@lost.example\nAction: undeliverable\nStatus: 5.1.0',
      ['ana@lost.example'],
      'hard',
      '5.1.0',
    ],
    [
      'an action with a comment is read',
      'Final-Recipient: rfc822; ana@lost.example\nAction: Failed (no mailbox)\nStatus: 5.1.1 (bad)',
      ['ana@lost.example'],
      'hard',
      '5.1.1',
    ],
    [
      'who got the mail is left out',
      'Final-Recipient: rfc822; ben@here.example\nAction: delivered\nStatus: 2.0.0\n\nFinal-Recipient: rfc822; ana@lost.example\nAction: failed\nStatus: 5.1.1',
      ['ana@lost.example'],
      'hard',
      '5.1.1',
    ],
    [
      'recipients without an empty line between them are two',
      'Final-Recipient: rfc822; ana@lost.example\nAction: failed\nStatus: 5.1.1\nFinal-Recipient: rfc822; eva@lost.example\nAction: failed\nStatus: 5.1.1',
      ['ana@lost.example', 'eva@lost.example'],
      'hard',
      '5.1.1',
    ],
    [
      'one recipient over several empty lines is one',
      'Final-Recipient: rfc822; ana@lost.example\n\nAction: failed\n\nStatus: 5.1.1',
      ['ana@lost.example'],
      'hard',
      '5.1.1',
    ],
    [
      'an action before the recipient belongs to it',
      'Action: failed\nFinal-Recipient: rfc822;ana@lost.example\nStatus: 5.1.1',
      ['ana@lost.example'],
      'hard',
      '5.1.1',
    ],
    [
      'one address twice is one',
      'Final-Recipient: rfc822; ana@lost.example\nAction: failed\nStatus: 5.1.1\n\nFinal-Recipient: RFC822; <Ana@lost.example>\nAction: failed\nStatus: 5.1.1',
      ['ana@lost.example'],
      'hard',
      '5.1.1',
    ],
    [
      'an international address counts',
      'Final-Recipient: utf-8; josé@correo.example\nAction: failed\nStatus: 5.1.1',
      ['josé@correo.example'],
      'hard',
      '5.1.1',
    ],
  ];
  test.each(reports)('%s', (_rule, ...[fields, recipients, kind, code]) => {
    const bounce = readBounce(
      aMail({
        from: 'MAILER-DAEMON@relay.example',
        subject: 'Sorry',
        text: 'See below.',
        headers: REPORT,
        attachments: [
          ['message/delivery-status', dsn(fields)],
          ['message/rfc822', returned],
        ],
      }),
    );
    expect(bounce).toMatchObject({ recipients, kind, code, originalMessageId: '<sent-7@porch.example>' });
  });

  test('a diagnostic is given without its type and unfolded', () => {
    const fields =
      'Final-Recipient: rfc822; ana@lost.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 The account\n you wrote to is gone';
    expect(
      readBounce(aMail({ headers: REPORT, attachments: [['message/delivery-status', dsn(fields)]] }))
        ?.diagnostic,
    ).toBe('550 5.1.1 The account you wrote to is gone');
  });

  test('a report in which everybody got the mail is no bounce', () => {
    const fields = 'Final-Recipient: rfc822; ana@lost.example\nAction: relayed\nStatus: 2.1.5';
    expect(
      readBounce(
        aMail({
          from: 'MAILER-DAEMON@relay.example',
          subject: 'Delivery status notification',
          headers: REPORT,
          attachments: [['message/delivery-status', dsn(fields)]],
        }),
      ),
    ).toBeNull();
  });

  test('a report that a gateway turned into a text file is read there', () => {
    const file = dsn('Final-Recipient: rfc822;ana@lost.example\nAction: failed\nStatus: 5.1.1');
    const bounce = readBounce(
      aMail({
        from: 'MAILER-DAEMON@relay.example',
        subject: 'Undelivered',
        text: 'Your mail was not delivered.',
        attachments: [['text/plain', file, 'ATT0001.txt']],
      }),
    );
    expect(bounce).toMatchObject({ recipients: ['ana@lost.example'], code: '5.1.1' });
  });

  test('headers alone of the returned mail give its Message-ID', () => {
    const fields = 'Final-Recipient: rfc822; ana@lost.example\nAction: failed\nStatus: 5.1.1';
    const bounce = readBounce(
      aMail({
        headers: REPORT,
        attachments: [
          ['message/delivery-status', dsn(fields)],
          ['text/rfc822-headers', returned.split('\n\n')[0]!],
        ],
      }),
    );
    expect(bounce?.originalMessageId).toBe('<sent-7@porch.example>');
  });

  test('a report that a gateway wrapped into an attached mail is read there', () => {
    const inner = `From: postmaster@relay.example\nContent-Type: multipart/report\n\n--a\nContent-Type: message/delivery-status\n\n${dsn('Final-Recipient: rfc822;ana@lost.example\nAction: failed\nStatus: 5.1.1')}`;
    const bounce = readBounce(
      aMail({
        from: 'postmaster@relay.example',
        subject: 'Delivery Status Notification (Failure)',
        text: 'This notification says that mail could not be delivered.',
        attachments: [['message/rfc822', inner]],
      }),
    );
    expect(bounce).toMatchObject({ recipients: ['ana@lost.example'], kind: 'hard', code: '5.1.1' });
  });

  test('a person who attaches a report under a subject of their own stays a person', () => {
    const fields = 'Final-Recipient: rfc822; ana@lost.example\nAction: failed\nStatus: 5.1.1';
    expect(
      readBounce(
        aMail({ subject: 'What is this?', attachments: [['message/delivery-status', dsn(fields)]] }),
      ),
    ).toBeNull();
  });

  test('a person who forwards a report to us stays a person', () => {
    const fields = 'Final-Recipient: rfc822; ana@lost.example\nAction: failed\nStatus: 5.1.1';
    expect(
      readBounce(
        aMail({
          subject: 'Fwd: Undelivered Mail Returned to Sender',
          text: 'Why do I get these?',
          attachments: [['message/delivery-status', dsn(fields)]],
        }),
      ),
    ).toBeNull();
  });
});

/** Notices in our own words, each with the form of one kind of server. */
const notices: [
  server: string,
  from: string,
  subject: string,
  text: string,
  recipients: string[],
  kind: 'hard' | 'soft',
][] = [
  [
    'qmail',
    'MAILER-DAEMON@q.example',
    'failure notice',
    "Hi, here is the mail program at q.example.\nI wasn't able to deliver your message to these addresses.\n\n<ana@lost.example>:\nNobody here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <help@porch.example>\nReceived: by q.example\nTo: ben@here.example",
    ['ana@lost.example'],
    'hard',
  ],
  [
    'qmail with two addresses',
    'MAILER-DAEMON@q.example',
    'failure notice',
    'I could not deliver your message.\n\n<ana@lost.example>:\nno such user (#5.1.1)\n\n<eva@lost.example>:\nno such user (#5.1.1)\n',
    ['ana@lost.example', 'eva@lost.example'],
    'hard',
  ],
  [
    'Exim',
    'Mail Delivery System <Mailer-Daemon@exim.example>',
    'Mail delivery failed: returning message to sender',
    'A message that you sent could not be delivered to some recipients:\n\n  ana@lost.example\n    host mx.lost.example [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<ana@lost.example>:\n    550 5.1.1 User unknown\n\n------ This is a copy of your message, including all the headers. ------\n\nTo: ben@here.example\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'Exim still trying',
    'Mail Delivery System <Mailer-Daemon@exim.example>',
    'Warning: message 1abc delayed 24 hours',
    'A message that you sent has not yet been delivered to one of its recipients after 24 hours.\n\nThe address to which it has not yet been delivered is:\n\n  ana@lost.example\n\nDelivery attempts will continue for some days.\n',
    ['ana@lost.example'],
    'soft',
  ],
  [
    'Exim through an alias',
    'Mail Delivery System <Mailer-Daemon@exim.example>',
    'Mail delivery failed',
    'This mail could not be delivered to:\n\n  an undisclosed address\n    (generated from ana@lost.example)\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'Postfix',
    'Mail Delivery System <MAILER-DAEMON@p.example>',
    'Undelivered Mail Returned to Sender',
    'This is the mail program at p.example. Your message could not be delivered. For help, write to postmaster.\n\n<ana@lost.example>: host mx.lost.example[192.0.2.1] said: 550 5.1.1\n    <ana@lost.example>: Recipient address rejected: User unknown\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'Postfix with a mailbox that is full',
    'Mail Delivery System <MAILER-DAEMON@p.example>',
    'Undelivered Mail Returned to Sender',
    'Your message could not be delivered.\n\n<ana@lost.example>: host mx.lost.example said: 452 4.2.2 Mailbox full\n',
    ['ana@lost.example'],
    'soft',
  ],
  [
    'Sendmail',
    'Mail Delivery Subsystem <MAILER-DAEMON@s.example>',
    'Returned mail: see transcript for details',
    '   ----- The following addresses had permanent fatal errors -----\n<ana@lost.example>\n    (reason: 550 5.1.1 no such person)\n\n   ----- Transcript of session follows -----\n... while talking to mx.lost.example.:\n>>> MAIL From:<help@porch.example>\n<<< 250 <help@porch.example>... Sender ok\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'Exchange 5.5',
    'System Administrator <postmaster@corp.example>',
    'Undeliverable: Your order',
    'Your message\n\n  To:      team@porch.example\n  Subject: Your order\n  Sent:    Mon, 2 Mar 2026\n\ndid not reach the following recipient(s):\n\nana@lost.example on Mon, 2 Mar 2026 10:00:00 +0000\n    The recipient name is not recognized\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'Microsoft 365',
    'Microsoft Outlook <MicrosoftExchange329e@corp.example>',
    'Undeliverable: Your order',
    "Your message to ana@lost.example couldn't be delivered.\n\nana wasn't found at lost.example.\n\nhelp       Office 365      ana\nAction Required            Recipient\n",
    ['ana@lost.example'],
    'hard',
  ],
  [
    'Microsoft 365 in German',
    'Microsoft Outlook <postmaster@corp.example>',
    'Unzustellbar: Ihre Bestellung',
    'Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\nana@lost.example\nDie E-Mail konnte nicht zugestellt werden: der Empfänger existiert nicht.\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'Microsoft 365 in French',
    'Microsoft Outlook <postmaster@corp.example>',
    'Non remis : Votre commande',
    "Échec de la remise pour ces destinataires ou groupes :\n\nana@lost.example\nL'adresse e-mail n'existe pas.\n",
    ['ana@lost.example'],
    'hard',
  ],
  [
    'Gmail',
    'Mail Delivery Subsystem <mailer-daemon@mail.example>',
    'Delivery Status Notification (Failure)',
    "** Address not found **\n\nYour message wasn't delivered to ana@lost.example because the address couldn't be found, or is unable to receive mail.\n\nThe response was:\n550 5.1.1 no such account\n",
    ['ana@lost.example'],
    'hard',
  ],
  [
    'Gmail that keeps trying',
    'Mail Delivery Subsystem <mailer-daemon@mail.example>',
    'Delivery Status Notification (Delay)',
    '** Delivery incomplete **\n\nThere was a temporary problem delivering your message to ana@lost.example. Gmail will retry for 46 more hours.\n',
    ['ana@lost.example'],
    'soft',
  ],
  [
    'Yahoo',
    'MAILER-DAEMON@y.example',
    'Failure Notice',
    'Sorry, we were unable to deliver your message to the following address.\n\n<ana@lost.example>:\n554: delivery error: dd Not a valid recipient\n\n--- Original message follows.\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'AOL, which leaves its domain out',
    'Mail Delivery Subsystem <MAILER-DAEMON@aol.example>',
    'Mail Delivery Problem',
    'Your mail to the following recipients could not be delivered because they do not take mail:\n\tana\n',
    ['ana@aol.example'],
    'hard',
  ],
  [
    'Domino',
    'Postmaster@notes.example',
    'DELIVERY FAILURE: User Ana (ana@lost.example) not listed',
    'Your message\n\n  Subject: Your order\n\nwas not delivered to:\n\n  ana@lost.example\n\nbecause:\n\n  User Ana (ana@lost.example) not listed in Domino Directory\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'IMail',
    'Postmaster <postmaster@imail.example>',
    'Undeliverable Mail',
    'Unknown user: ana@lost.example\n\nRCPT TO generated following response:\n553 5.3.0 <ana@lost.example>... Addressee unknown\n\nOriginal message follows.\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'MailEnable',
    'Delivery Subsystem <POSTMASTER@me.example>',
    'Message Delivery Failure',
    'MailEnable: Message could not be delivered to some recipients.\nThe following recipient(s) could not be reached:\n\n\tRecipient: [SMTP:ana@lost.example]\n\tReason: 550 unknown user\n\nMessage headers follow:\n\nReceived: from x\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'hMailServer',
    'mailer-daemon@hm.example',
    'Message undeliverable: Your order',
    'Your message did not reach some or all of the intended recipients.\n\nThe following recipient(s) could not be reached:\n\nana@lost.example\n   Error Type: SMTP\n   Remote server replied: 550 5.1.1 unknown\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'Amazon SES',
    'MAILER-DAEMON@amazonses.example',
    'Delivery Status Notification (Failure)',
    'An error occurred while trying to deliver the mail to the following recipients:\nana@lost.example\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'Mimecast',
    'Mail Delivery System <mailer-daemon@mc.example>',
    '[Postmaster] Email Delivery Failure',
    'This notice is about an email of help@porch.example addressed to email address :\n-- ana@lost.example\n\ncould not be delivered. The problem appears to be :\n-- Recipient server unavailable or busy\n\n-- 4.4.4 Temporary server error\n',
    ['ana@lost.example'],
    'soft',
  ],
  [
    'Zimbra or Kerio',
    'MAILER-DAEMON@z.example (Mail Delivery System)',
    'Mail could not be delivered',
    'Your message to ana@lost.example could not be delivered: the domain was not found.\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'GroupWise',
    'Mailer-Daemon@gw.example',
    'Mail failure - unknown user',
    'The message that you sent was undeliverable to the following:\n\tana@lost.example (user not found)\n\nPossibly truncated original message follows:\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'Mercury',
    'Postmaster <postmaster@mercury.example>',
    'Delivery failure notification',
    'With reference to your message with the subject: "Your order"\n\nThe local mail transport system has reported a delivery failure to the following recipients:\n\n   ana@lost.example\n     550 User not known\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'OpenSMTPD',
    'Mailer Daemon <MAILER-DAEMON@os.example>',
    'Delivery status notification: error',
    'An error has occurred while attempting to deliver a message for the following list of recipients:\n\nana@lost.example: 550 invalid recipient\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'Communigate or LISTSERV',
    'LSMTP <postmaster@ls.example>',
    'Undelivered mail',
    'An error was detected while processing the enclosed message.\n\n--> Error description:\nError-for:  ana@lost.example\nError-Text: 550 unknown\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'mail.ru',
    'Mail Delivery System <mailer-daemon@corp.example.ru>',
    'Ваше сообщение не доставлено',
    'Это письмо создано автоматически сервером.\n\nК сожалению, ваше письмо не может быть доставлено одному или нескольким получателям:\n\nana@lost.example:\n  550 пользователь не найден\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'Yandex',
    'mailer-daemon@ya.example',
    'Недоставленное сообщение',
    'К сожалению, не удалось доставить ваше письмо.\n\n<ana@lost.example>: 552 5.2.2 ящик получателя переполнен\n',
    ['ana@lost.example'],
    'soft',
  ],
  [
    'QQ',
    'PostMaster@qq.example',
    '系统退信/Systems bounce',
    '抱歉，您的邮件被退回来了\n\n收件人 ana@lost.example 邮箱不存在\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    '163',
    'Postmaster@163.example',
    '系统退信',
    '您的邮件无法投递到以下地址：\n\nana@lost.example\n\n原因: 550 User not found\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a Japanese provider',
    'MAILER-DAEMON@docomo.example',
    '配信エラーのお知らせ',
    '次の宛先に配信できませんでした。\n\n<ana@lost.example>\n宛先が見つかりません\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a Spanish server',
    'Mail Delivery System <mailer-daemon@es.example>',
    'Correo devuelto',
    'Su mensaje no pudo ser entregado a:\n\nana@lost.example: buzón lleno\n',
    ['ana@lost.example'],
    'soft',
  ],
  [
    'an Italian server',
    'Mail Delivery System <mailer-daemon@it.example>',
    'Avviso di mancata consegna',
    'Il messaggio non è stato consegnato al destinatario:\nana@lost.example\nutente sconosciuto\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a Portuguese server',
    'Mail Delivery System <mailer-daemon@pt.example>',
    'Falha na entrega',
    'A sua mensagem não pôde ser entregue a:\n\n<ana@lost.example>: a conta não existe\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a Dutch server',
    'Mail Delivery System <mailer-daemon@nl.example>',
    'Onbestelbaar: Uw bestelling',
    'Het bericht kon niet worden bezorgd bij:\n\nana@lost.example\n\nHet adres bestaat niet.\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a Polish server',
    'Mail Delivery System <mailer-daemon@pl.example>',
    'Nie dostarczono: Zamówienie',
    'Nie można dostarczyć wiadomości do:\n\nana@lost.example\nAdres nie istnieje.\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a Swedish server',
    'Mail Delivery System <mailer-daemon@se.example>',
    'Det gick inte att leverera: Order',
    'Meddelandet kunde inte levereras till:\n\nana@lost.example\nAdressen finns inte.\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a Danish server',
    'Mail Delivery System <mailer-daemon@dk.example>',
    'Kan ikke leveres: Ordre',
    'Meddelelsen kunne ikke leveres til:\n\nana@lost.example\nAdressen findes ikke.\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a Finnish server',
    'Mail Delivery System <mailer-daemon@fi.example>',
    'Ei voitu toimittaa: Tilaus',
    'Viestiä ei voitu toimittaa:\n\nana@lost.example\nOsoite on tuntematon.\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a virus wall with a name of its own',
    'imss@wall.example',
    'Mail could not be delivered',
    '*** Message from the gateway ***\n\nSent <<< RCPT TO:<ana@lost.example>\nReceived >>> 550 5.1.1 unknown user.\n\nUnable to deliver message to <ana@lost.example>.\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a home-made script that nobody signs',
    'admin@shop.example',
    'Non-Delivery: Your order',
    '--- Non-Delivery Report ---\nThe email below could not be delivered to the following user:\n\n"ana@lost.example" <ana@lost.example>\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a script in two languages behind the old subject',
    'gateway@bank.example',
    'RE: Your order : non remis',
    "*****\nVotre message n'a pas pu être délivré à\nana@lost.example\n*****\nYour message could not be delivered to\nana@lost.example\n",
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a server that names the address in the subject alone',
    'Mail Delivery System <mailer-daemon@x.example>',
    'Undeliverable: ana@lost.example',
    'Your message was rejected. Sorry.\n',
    ['ana@lost.example'],
    'hard',
  ],

  [
    'Sun Messaging Server',
    'Internet Mail Delivery <postmaster@ms.example>',
    'Delivery Notification: Delivery has failed',
    'This is about a message of yours:\n\n  From: Help <help@porch.example>\n  To: crew@lost.example\n\nIt cannot be delivered to these recipients:\n\n  Recipient address: ana@lost.example\n  Reason: no such person there\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a phone company',
    'Post_Master@texts.example',
    'Undeliverable Message',
    'Error: no valid recipients\n\n  Subject: Your order\n  MAIL FROM: help@porch.example\n  RCPT TO: ana@lost.example\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a server that puts the reason in brackets',
    'MAILER-DAEMON@br.example',
    'Returned Mail: User unknown',
    'It was received on Monday\nfrom help@porch.example\n\n---These addresses had delivery errors---\n\nana@lost.example [User unknown]\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a server that tells it as a story',
    'MAILER-DAEMON@st.example',
    'There was an error sending your mail',
    'We had trouble delivering your message.\n\nThe server mx2.lost.example rejected recipient <ana@lost.example>.\nIt said: [550 5.1.1 unknown]\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a content filter with arrows',
    'Content filter <postmaster@cf.example>',
    'Undeliverable mail',
    'A message from <help@porch.example> to:\n-> <ana@lost.example>\n\nwas not delivered: 550 5.7.1 not wanted\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a spam wall',
    'ndr@wall.example',
    '**Message you sent blocked by our filter**',
    'Your message to: ana@lost.example\nwas blocked. It has NOT BEEN DELIVERED.\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'Exchange 2003 with two recipients',
    'System Administrator <postmaster@corp.example>',
    'Undeliverable: Your order',
    'Your message did not reach the following recipient(s):\n\n    ana@lost.example on 02/03/2026 23:34\n          The account does not exist.\n    eva@lost.example on 02/03/2026 23:34\n          The account does not exist.\n',
    ['ana@lost.example', 'eva@lost.example'],
    'hard',
  ],
  [
    'a gateway that lists who is affected',
    'Gateway <postmaster@gw.example>',
    'Undeliverable Mail: "Your order"',
    'Your message:\n   From:    help@porch.example\n   Subject: Your order\n\nCould not be delivered because of\n\n550 5.1.1 unknown\n\nThe following recipients were affected:\n    ana@lost.example\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a Chinese provider with wide signs',
    'PostMaster@cn.example',
    '来自cn.example的退信',
    '很抱歉，您的邮件被退回。\n主题：订单\n收件人：ana@lost.example\n原因：邮箱不存在\n',
    ['ana@lost.example'],
    'hard',
  ],
  [
    'a server that waited for days',
    'Mail Delivery System <mailer-daemon@w.example>',
    'Mail delivery failed',
    'A message that you sent could not be delivered. This is a permanent error.\n\n  ana@lost.example\n    all hosts have been failing for a long time (and retry time not reached)\n',
    ['ana@lost.example'],
    'soft',
  ],
  [
    'an Italian server whose mailbox is full',
    'Mail Delivery System <MAILER-DAEMON@lib.example>',
    'Undelivered Mail',
    'Il messaggio non è stato consegnato.\n\n<ana@lost.example>: casella piena\n',
    ['ana@lost.example'],
    'soft',
  ],
];

describe('a notice in free text', () => {
  test.each(notices)(
    'of %s says who failed, and whether for good',
    (_server, ...[from, subject, text, recipients, kind]) => {
      const bounce = readBounce(aMail({ from, subject, text, to: 'help@porch.example' }));
      expect(bounce).toMatchObject({ recipients, kind });
    },
  );

  test('X-Failed-Recipients is believed before the text', () => {
    const mail = aMail({
      from: 'Mail Delivery Subsystem <mailer-daemon@m.example>',
      subject: 'Sorry',
      text: 'It failed.',
      headers: { 'X-Failed-Recipients': 'ana@lost.example, eva@lost.example' },
    });
    expect(readBounce(mail)?.recipients).toEqual(['ana@lost.example', 'eva@lost.example']);
  });

  test('a notice that names nobody takes the recipient of the mail it returns', () => {
    const mail = aMail({
      from: 'MAILER-DAEMON@m.example',
      subject: 'Undelivered',
      text: 'Your message could not be delivered.',
      attachments: [['message/rfc822', returned]],
    });
    expect(readBounce(mail)).toMatchObject({
      recipients: ['ana@lost.example'],
      originalMessageId: '<sent-7@porch.example>',
    });
  });

  test('a mail that was returned inside the text gives its Message-ID', () => {
    const mail = aMail({
      from: 'MAILER-DAEMON@m.example',
      subject: 'failure notice',
      text: `<ana@lost.example>:\nCould not be delivered.\n\n--- Below this line is a copy of the message.\n\n${returned}`,
    });
    expect(readBounce(mail)).toMatchObject({
      recipients: ['ana@lost.example'],
      originalMessageId: '<sent-7@porch.example>',
    });
  });

  test('a receipt that says the mail was thrown away unread is a bounce', () => {
    const headers = {
      'Content-Type': 'multipart/report; report-type=disposition-notification',
      'Auto-Submitted': 'auto-replied (rejected)',
    };
    const mail = aMail({
      from: 'Mail Delivery Subsystem <postmaster@d.example>',
      subject: 'Automatically rejected mail',
      text: 'Your message to <ana@lost.example> was automatically rejected:\nnot wanted here',
      headers,
      attachments: [
        [
          'message/disposition-notification',
          'Final-Recipient: rfc822; ana@lost.example\nOriginal-Message-ID: <sent-9@porch.example>\nDisposition: automatic-action/MDN-sent-automatically; deleted\n',
        ],
      ],
    });
    expect(readBounce(mail)).toMatchObject({
      recipients: ['ana@lost.example'],
      kind: 'hard',
      originalMessageId: '<sent-9@porch.example>',
    });
  });
});

describe('a person who speaks of delivery', () => {
  const people: [rule: string, from: string, subject: string, text: string][] = [
    [
      'whose parcel was not delivered',
      'maria@garden.example',
      'Not delivered',
      'My order was not delivered. My e-mail is\nmaria@garden.example\n',
    ],
    [
      'who asks about a mail of ours that came back',
      'maria@garden.example',
      'Your mail could not be delivered?',
      'Your message could not be delivered to my other address maria@work.example. Can you send it again?',
    ],
    [
      'who answers a bounce',
      'maria@garden.example',
      'Re: Undelivered Mail Returned to Sender',
      'Your message could not be delivered to:\nmaria@work.example\n\nThis is what I get.',
    ],
    [
      'who forwards a bounce',
      'maria@garden.example',
      'WG: Unzustellbar: Rechnung',
      'Die Nachricht konnte nicht zugestellt werden an:\n\nbuchhaltung@porch.example\n',
    ],
    [
      'who quotes an error in a question',
      'maria@garden.example',
      'Problem with my mailbox',
      'I get "550 5.1.1 User unknown" when I write to ana@lost.example. What now?',
    ],
    [
      'who writes from a postmaster address',
      'Jo <postmaster@tiny.example>',
      'Rule for our domain',
      'Hello, mails from you were rejected here last week. We have mended it.',
    ],
    [
      'who tells that a mail of theirs came back',
      'maria@garden.example',
      'Message not delivered',
      'Hello, I sent a message to sales@porch.example but it was not delivered. Thank you, Maria',
    ],
    [
      'who tells it in German',
      'maria@garden.example',
      'Nachricht nicht zugestellt',
      'Guten Tag, meine Nachricht an verkauf@porch.example konnte nicht zugestellt werden.',
    ],
    [
      'who has an address called bounce',
      'bounce@gym.example',
      'Our order',
      'Hi, the trampoline was not delivered to Ana, ana@gym.example. Thanks',
    ],
    [
      'who lost a delivery of flowers',
      'maria@garden.example',
      'Delivery failed',
      'The delivery to my mother failed, and the flowers are dead. I want my money back.',
    ],
  ];
  test.each(people)('%s stays a person', (_rule, ...[from, subject, text]) => {
    expect(readBounce(aMail({ from, subject, text }))).toBeNull();
  });

  test('an automatic shop notice about a parcel is no bounce', () => {
    const mail = aMail({
      from: 'shop@market.example',
      subject: 'Delivery delayed',
      text: 'Your parcel has been delayed. Track it on our page.',
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    expect(readBounce(mail)).toBeNull();
  });

  test('an out-of-office note with an empty envelope sender is no bounce', () => {
    const mail = aMail({
      subject: 'Automatic reply: Your order',
      text: 'I am away. Your message was not delivered to anybody else. Write to team@garden.example.',
      headers: { 'Return-Path': '<>' },
    });
    expect(readBounce(mail)).toBeNull();
  });
});

describe('hard or soft', () => {
  const cases: [code: string | null, words: string, kind: 'hard' | 'soft'][] = [
    ['5.1.1', 'mailbox is full', 'hard'],
    ['4.1.1', 'user unknown', 'soft'],
    ['5.2.0', 'over quota', 'soft'],
    ['5.2.0', 'unknown', 'hard'],
    [null, 'This is a permanent error: retry timeout exceeded', 'soft'],
    [null, 'This is a permanent error: mailbox is full', 'hard'],
    ['452', '', 'soft'],
    ['550', '', 'hard'],
    [null, 'The mailbox is full', 'soft'],
    [null, 'Das Postfach ist voll', 'soft'],
    [null, 'Greylisted, please try again', 'soft'],
    [null, 'Connection timed out', 'soft'],
    [null, 'We give up. User unknown.', 'hard'],
    [null, 'Rejected: looks like spam', 'hard'],
    [null, '', 'hard'],
  ];
  test.each(cases)('%s with "%s" is %s', (code, words, kind) => expect(kindOf(code, words)).toBe(kind));

  const codes: [text: string, code: string | null][] = [
    ['550 5.1.1 nobody', '5.1.1'],
    ['Status: 5.0.0, said 550-5.7.1 no', '5.7.1'],
    ['smtp; 451 later', '451'],
    ['host mx[192.0.2.5] 5.1.2.3', null],
    ['in 2026 we sent 552 apples', null],
    ['[SMTP Error Code 550]', '550'],
    ['mx said: 421 not now', '421'],
    ['at most 500 characters', null],
    ['nothing', null],
  ];
  test.each(codes)('the code of "%s" is %s', (text, code) => expect(codeIn(text)).toBe(code));
});

test('any notice is read without an error, and its recipients are addresses', () => {
  const piece = fc.constantFrom(
    '<ana@lost.example>',
    'could not be delivered',
    'Final-Recipient: rfc822; ',
    '550 5.1.1',
    '\n',
    '\n\n',
    ':',
    '@',
    '--- copy of the message',
    'é',
    '\u0000',
    '@@@...',
    'Action: failed',
  );
  const text = fc
    .array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 20 })), { maxLength: 40 })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, text, (subject, body, report) => {
      const bounce = readBounce(
        aMail({
          from: 'MAILER-DAEMON@x.example',
          subject,
          text: body,
          headers: REPORT,
          attachments: [
            ['message/delivery-status', report],
            ['message/rfc822', body],
          ],
        }),
      );
      for (const recipient of bounce?.recipients ?? []) expect(recipient).toMatch(/^[^@]+@[^@]+$/);
    }),
    { numRuns: 300 },
  );
});
