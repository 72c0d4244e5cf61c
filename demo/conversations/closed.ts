import { agnes } from '../customers.ts';
import { ANA, type Conversation, DAY, TOMAS, YUKI } from '../types.ts';

/** Closed in the past three weeks, of every kind that a help address gets. */
export const closed: Conversation[] = [
  {
    key: 'agnes-thank-you',
    customer: agnes,
    subject: 'Thank you',
    assignee: YUKI,
    closed: true,
    exchange: [
      {
        from: 'customer',
        minutesAgo: 3 * DAY + 400,
        text: `Dear all at Fieldnotes,

I am eighty-three, and I was against the computer. I should like you to know that last Wednesday all eleven of us arrived at the right hall, on the right day, with the right fabric, and that this has not happened since 1998.

There is no need to reply, I'm sure you have people with real difficulties.

With warm good wishes,
Agnes Thistlewood (Mrs)
Wednesday Quilters`,
      },
      {
        from: YUKI,
        minutesAgo: 3 * DAY + 260,
        text: `Dear Mrs Thistlewood,

You said there's no need to reply, and I couldn't help it. Your letter is pinned above my desk in Sydney. On a day when something breaks I'll look at it and think of eleven quilters in the right hall.

What was the fabric for?

Yuki`,
      },
      {
        from: 'customer',
        minutesAgo: 2 * DAY + 900,
        quotes: 1,
        text: `A "Storm at Sea", since you ask, in blues, for the new baby at number nine. One day I may send you a photograph, if my grandson shows me how.

A.T.`,
      },
      {
        from: YUKI,
        minutesAgo: 2 * DAY + 600,
        text: `I'd love to see it, and there's no hurry, the sea will keep.

Yuki`,
      },
    ],
  },
  {
    key: 'henrik-out-of-office',
    customer: {
      name: 'Henrik Solberg',
      email: 'henrik@solbergsnekkeri.example',
      organisation: 'Solberg Snekkeri',
      zone: 'Europe/Oslo',
      client: 'outlook',
    },
    subject: 'Two workshops in one calendar?',
    assignee: TOMAS,
    closed: true,
    tags: ['calendar'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 6 * DAY + 500,
        text: `Hi,

We open a second workshop in Drammen in the spring. Same people, other machines. Do I need a second account and pay twice?

Henrik Solberg`,
      },
      {
        from: TOMAS,
        minutesAgo: 6 * DAY + 430,
        text: `Hi Henrik,

No, one account and one price. Add Drammen as a second place (Settings, Places), and each machine belongs to one of the two. People can be in both, and the calendar refuses to put someone in Oslo at ten and in Drammen at half past; you set how long the drive is.

I've added Drammen with 45 minutes to drive. Is that about right?

Tomás`,
      },
      { from: 'customer', minutesAgo: 6 * DAY + 429, eml: 'out-of-office.eml' },
      {
        from: 'customer',
        minutesAgo: 4 * DAY + 300,
        quotes: 1,
        text: `Back from the cabin. 45 min is right in summer, in January we say 70. Thanks, that's what I needed.

Henrik`,
      },
      {
        from: TOMAS,
        minutesAgo: 4 * DAY + 260,
        text: `I've set 70 from November to March and 45 for the rest of the year. Good luck with Drammen, Henrik.

Tomás`,
      },
    ],
  },
  {
    key: 'phishing-mailbox-full',
    customer: { name: 'Fieldnotes IT Helpdesk', email: 'no-reply@mail-secure-update.example' },
    subject: 'ACTION REQUIRED!! Your mailbox help@fieldnotes.example is 99% FULL',
    closed: true,
    exchange: [
      { from: 'customer', minutesAgo: 5 * DAY + 700, eml: 'phishing.eml' },
      {
        from: ANA,
        minutesAgo: 5 * DAY + 660,
        note: true,
        text: `Phishing: the link goes to mail-secure-update.example and asks for our mail password. We have no IT helpdesk, that's us. I've closed it without an answer. If you clicked, tell me, no shame, and we change the password together.`,
      },
    ],
  },
  {
    key: 'newsletter-embed',
    customer: {
      name: 'Rosalind at Paper & Thread',
      email: 'hello@paperandthread.example',
      organisation: 'Paper & Thread',
      zone: 'Europe/London',
      client: 'gmail',
    },
    subject: 'Autumn at Paper & Thread: 6 new workshops ✂️',
    assignee: YUKI,
    closed: true,
    tags: ['sign-up'],
    exchange: [
      { from: 'customer', minutesAgo: 8 * DAY + 300, eml: 'newsletter.eml' },
      {
        from: YUKI,
        minutesAgo: 8 * DAY + 120,
        text: `Hi Rosalind,

What a handsome newsletter. You asked at the very bottom whether the "Book" buttons can open the right workshop and not the whole list. They can: each workshop has its own address, under Share.

I took the liberty of making your six. They're in the attached file in the order of your letter, so that you can paste them in.

Yuki`,
        attachments: [{ name: 'six-links.csv', type: 'text/csv', file: 'six-links.csv' }],
      },
      {
        from: 'customer',
        minutesAgo: 7 * DAY + 600,
        text: `You read it to the bottom! Nobody reads it to the bottom! Pasted, tested, sent to 2,100 people. Thank you Yuki xx`,
      },
    ],
  },
  {
    key: 'choir-long-letter',
    customer: {
      name: 'Gwilym Pryce-Morgan',
      email: 'gwilym@cantorionycwm.example',
      organisation: 'Cantorion y Cwm',
      zone: 'Europe/London',
      client: 'thunderbird',
    },
    subject: 'A few thoughts on rehearsals, tenors, and the month of December',
    assignee: TOMAS,
    closed: true,
    tags: ['calendar', 'people'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 9 * DAY + 640,
        text: `Dear friends,

You will forgive an old man a long letter. I was taught that a question
should come with its circumstances, like a Sunday joint.

We are a male voice choir of fifty-four, founded in 1889 after an accident
at the pit, of which I shall say no more here except that the first concert
paid for eleven headstones and a harmonium. The harmonium we still have. I
have conducted since 1986, when my predecessor, Ivor, put down the baton in
the middle of "Myfanwy" and said that his arm had had enough.

Now, to rehearse fifty-four men you need four rooms: one for each voice,
and then the hall for all. First tenors are nine, and of these two work
nights at the hospital and one drives the Cardiff bus, so that I have never
once in five years had all nine on the same evening. Second tenors are
plentiful and punctual. Baritones are plentiful. The basses come when it is
dark, like owls.

Your board was set up for us by my granddaughter Cerys in January and it
has been a blessing. Before that the rehearsal plan was a sheet of foolscap
in the window of the chip shop, and when the chip shop closed for
refurbishment we lost most of Lent.

But I come to December. In December we sing nineteen times. Three of these
are in two places on one day, with a coach between, and the coach belongs
to Glanmor's brother, who must know a fortnight ahead how many are coming,
for there is a small coach and a large coach and the large one does not fit
under the bridge at Pontnewydd. Last year forty-one men stood in the rain
at the bridge with the harmonium. It was the forty-one that did it. Forty
would have fitted the small coach with Mervyn standing.

What I should like, and I do not know whether such a thing is to be had, is
that each man says for each of the nineteen concerts whether he is coming,
and that I see the sum, by voice, and that someone tells me, before I have
to ask, when a concert has fewer than five first tenors. For under five
the "Gwahoddiad" cannot be done and I must change the programme, and the
programme goes to the printer on the first.

Also: several of the men have no e-mail, and would take it as an
impertinence. They have wives who have it. Is it proper to use the wives?

Lastly, is it possible for the hospital men to see only the concerts, and
not the weekly rehearsals, which they find reproachful?

I remain, with kind regards to whoever reads these letters, and I hope that
it is still done by people,

Gwilym Pryce-Morgan
Musical Director`,
      },
      {
        from: TOMAS,
        minutesAgo: 9 * DAY + 480,
        text: `Dear Mr Pryce-Morgan,

It's still done by people, and this one read your letter twice, once aloud. You asked four things.

1. Each man says yes or no for each concert, and you see the sum by voice: yes. I've set up your nineteen with "Coming?" switched on.
2. A word before you must ask: yes. If a concert stands at fewer than five first tenors, you get a mail on the 20th of the month before, in time for the printer.
3. The wives: if each has said yes to it, yes. Put her address in his entry; the mail greets him by name, and she only opens the door.
4. The hospital men: I've made them a group that sees concerts only.

For the coach I've added one sum over all voices, which turns red at forty-one.

Tomás`,
      },
      {
        from: 'customer',
        minutesAgo: 8 * DAY + 500,
        text: `Dear Mr Ribeiro,

{{on:1}}
> For the coach I've added one sum over all voices, which turns red at forty-one.

I read this out at rehearsal and the basses applauded.

> once aloud

May I ask in which accent?

You have an open invitation to any of the nineteen. Mervyn will stand.

G. P.-M.`,
      },
      {
        from: TOMAS,
        minutesAgo: 8 * DAY + 380,
        text: `In a Lisbon one, I'm afraid, though I rolled every r. I've put the 21st in my own calendar. I'll bring no instrument and fit under any bridge.

Tomás`,
      },
    ],
  },
  {
    key: 'short-password',
    customer: { name: 'rick', email: 'rick.b@quickmail.example', client: 'plain' },
    subject: '(no subject)',
    assignee: ANA,
    closed: true,
    tags: ['sign-in'],
    exchange: [
      { from: 'customer', minutesAgo: 7 * DAY + 200, text: `how change password` },
      {
        from: ANA,
        minutesAgo: 7 * DAY + 188,
        text: `Hi Rick,

Click your initials at the top right, then "Password". If you've forgotten the old one, "Forgotten?" on the sign-in page sends you a link that works for an hour.

Ana`,
      },
      { from: 'customer', minutesAgo: 7 * DAY + 180, text: `worked` },
    ],
  },
  {
    key: 'capucine-refund-no',
    customer: {
      name: 'Capucine Delorme',
      email: 'capucine@atelier-delorme.example',
      organisation: 'Atelier Delorme',
      zone: 'Europe/Paris',
      client: 'apple',
      language: 'fr',
    },
    subject: 'Remboursement de l’année',
    assignee: TOMAS,
    closed: true,
    tags: ['billing', 'refund'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 12 * DAY + 420,
        text: `Bonjour,

J'ai payé l'année en mars (290 €) et finalement nous n'avons presque rien utilisé depuis juin : l'atelier était en travaux. J'aimerais être remboursée pour l'année entière, s'il vous plaît.

Cordialement,
Capucine Delorme`,
      },
      {
        from: TOMAS,
        minutesAgo: 12 * DAY + 350,
        text: `Bonjour Capucine,

L'année entière, non : de mars à juin, vous avez tenu 61 ateliers avec Fieldnotes, et je trouve juste que ces mois-là soient payés.

Pour les mois de travaux, de juillet à aujourd'hui, je vous rends 120 €. Et les mois qui restent, vous pouvez soit les garder, soit me dire d'arrêter ; dans ce cas je vous les rends aussi.

Que préférez-vous ?

Tomás`,
      },
      {
        from: 'customer',
        minutesAgo: 11 * DAY + 800,
        quotes: 1,
        text: `Bonjour Tomás,

C'est plus que correct. Je garde la suite, nous rouvrons le mois prochain, et merci d'avoir compté les ateliers, moi je n'avais pas osé.

Capucine`,
      },
      {
        from: TOMAS,
        minutesAgo: 11 * DAY + 740,
        text: `Les 120 € sont partis ce matin. Bonne réouverture, et si un jour vous fermez de nouveau, dites-le-moi avant : je mets le compte en pause, sans frais.

Tomás`,
      },
    ],
  },
  {
    key: 'interleaved-non-profit',
    customer: {
      name: 'Prof. Hartmut Oelschläger',
      email: 'h.oelschlaeger@repaircafe-nord.example',
      organisation: 'Repair Café Nord e. V.',
      zone: 'Europe/Berlin',
      client: 'thunderbird',
      language: 'de',
    },
    subject: 'Price for associations; also: your mails are top-posted',
    assignee: ANA,
    closed: true,
    tags: ['billing'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 14 * DAY + 500,
        text: `Good day,

we are a registered association (e. V.), 40 volunteers, income per year
about 900 EUR, nearly all of it cake. Is there a price for us?

Hartmut Oelschlaeger
--
Please answer below the quoted text. It is not difficult.`,
      },
      {
        from: ANA,
        minutesAgo: 14 * DAY + 440,
        text: `> Is there a price for us?

Yes: nothing. Associations under 5,000 euros a year use Fieldnotes free of charge, with everything in it.

I've switched your account over. I don't need papers, your word and the cake are enough. May I name you on our page of associations? A no is fine too.

Ana`,
      },
      {
        from: 'customer',
        minutesAgo: 13 * DAY + 700,
        text: `{{on:1}}
>> Is there a price for us?
>
> Yes: nothing.

That is a good price.

> I don't need papers, your word and the cake are enough.

Noted in the minutes, under "cake".

> May I name you on our page of associations? A no is fine too.

Yes, but please write "e. V." with the space.

And you quoted correctly. You are the first in eleven years.

--
H. O.`,
      },
      {
        from: ANA,
        minutesAgo: 13 * DAY + 640,
        text: `> Yes, but please write "e. V." with the space.

With a narrow no-break one, so that it never falls apart at a line's end.

Ana`,
      },
    ],
  },
  {
    key: 'calendar-file',
    customer: {
      name: 'Amara Nwosu',
      email: 'amara@bluedoordance.example',
      organisation: 'Blue Door Dance',
      zone: 'Europe/London',
      client: 'outlook',
    },
    subject: 'FW: Invitation: Hall inspection',
    assignee: YUKI,
    closed: true,
    tags: ['calendar'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 16 * DAY + 300,
        text: `Hi, the council sends me these as .ics files. Can the board swallow them or must I type them in? There are about forty a year.

Amara

________________________________
From: Bookings, Hackbridge Council <bookings@hackbridge.example>
To: Amara Nwosu <amara@bluedoordance.example>
Subject: Invitation: Hall inspection

Please find the inspection appointment attached. This mailbox is not monitored.`,
        attachments: [{ name: 'inspection.ics', type: 'text/calendar', file: 'inspection.ics' }],
      },
      {
        from: YUKI,
        minutesAgo: 16 * DAY + 90,
        text: `Hi Amara,

The board can swallow them. Drop the file on any day, or forward the mail to your board's own address, which is under Share: then you never open it at all.

I dropped yours in to see. It's on your board on the right day, at ten, in the small hall.

Yuki`,
      },
      {
        from: 'customer',
        minutesAgo: 15 * DAY + 900,
        quotes: 1,
        text: `Forwarded three, all landed. Magic. Thank you!`,
      },
    ],
  },
  {
    key: 'wrong-field-notes',
    customer: {
      name: 'Trevor Lundy',
      email: 'trevor.lundy@inbox.example',
      zone: 'America/Denver',
      client: 'yahoo',
    },
    subject: 'notebooks arrived damp',
    assignee: ANA,
    closed: true,
    exchange: [
      {
        from: 'customer',
        minutesAgo: 18 * DAY + 240,
        text: `I ordered 3 packs of your pocket notebooks, the kraft ones with the grid. They came damp and one is chewed. By what I could not say. I would like new ones please

Trevor Lundy`,
      },
      {
        from: ANA,
        minutesAgo: 18 * DAY + 200,
        text: `Hi Trevor,

I wish I could send you dry ones, but we're a different Fieldnotes: we make scheduling software, and we've never sold anything that could be chewed.

The shop you bought from should be named on the card payment or the parcel slip. If you send me a photo of the slip, I'll find their address for you.

Ana`,
      },
      {
        from: 'customer',
        minutesAgo: 18 * DAY + 100,
        quotes: 1,
        text: `well that's embarrassing. Found it on the slip. Nicest wrong number I ever had. It was a squirrel by the way, he came back`,
      },
    ],
  },
  {
    key: 'mothers-account',
    customer: {
      name: 'Ruth Abramowitz-Cole',
      email: 'ruth.cole@letterbox.example',
      zone: 'America/Toronto',
      client: 'apple',
    },
    subject: "My mother's account",
    assignee: ANA,
    closed: true,
    tags: ['account'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 20 * DAY + 380,
        text: `Hello,

My mother, Miriam Abramowitz, ran the Tuesday watercolour group at the library. She died on the 2nd. The group would like to go on, and I can't get into her account to see who they all are. The reminders still go out with her name at the bottom, and some of them have written back to her.

I don't know what you need from me. I have a death certificate somewhere in this kitchen.

Ruth`,
      },
      {
        from: ANA,
        minutesAgo: 20 * DAY + 352,
        text: `Dear Ruth,

I'm so sorry about your mother.

You needn't look for the certificate. The library has confirmed to me on the phone that you're her daughter, and that's enough.

I've stopped the reminders with her name. Nothing else has been changed or deleted. Tell me who should look after the group now, you or one of them, and I'll hand it to that person with the names and the dates.

If you'd like the letters people wrote back to her, I've kept them for you. There are six, and they're kind.

Ana`,
      },
      {
        from: 'customer',
        minutesAgo: 19 * DAY + 200,
        quotes: 1,
        text: `Thank you. I'll take it myself until the summer, I think. I paint badly but I can unlock a door.

Yes, the letters, please.

Ruth`,
      },
      {
        from: ANA,
        minutesAgo: 19 * DAY + 150,
        text: `Dear Ruth,

The group is yours now, under your own name and this address. The six letters are attached as they came.

The first reminder goes out on Monday, and I left its text empty for you. Nobody expects one this week.

Ana`,
        attachments: [{ name: 'six-letters.pdf', type: 'application/pdf', file: 'six-letters.pdf' }],
      },
      {
        from: ANA,
        minutesAgo: 19 * DAY + 140,
        note: true,
        text: `No survey, no "how did we do", no renewal mail to this account until she writes to us herself. The year is paid; I've moved the renewal to next autumn and taken it on us.`,
      },
      {
        from: 'customer',
        minutesAgo: 17 * DAY + 500,
        text: `Nine of them came today. We did her apples. Thank you for being gentle about the machinery.

Ruth`,
      },
    ],
  },
];
