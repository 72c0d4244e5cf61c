import { agnes, bjorn, dana, maria, priya, yamada } from '../customers.ts';
import { ANA, type Conversation, DAY, TOMAS, YUKI } from '../types.ts';

/** What people who write today have written before: three to nine weeks ago, closed. */
export const older: Conversation[] = [
  {
    key: 'maria-yearly',
    customer: maria,
    subject: 'Moving to yearly',
    assignee: ANA,
    closed: true,
    tags: ['billing'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 62 * DAY + 200,
        text: `Hi! We have been with you since 2021 and pay monthly. If we change to yearly in the middle of a month, do we pay that month twice?

Maria`,
      },
      {
        from: ANA,
        minutesAgo: 62 * DAY + 130,
        text: `Hi Maria,

No. What's left of your month comes off the yearly price. If you changed today, that would be 290 euros less 17.

Shall I change it today, or on the 1st, which would be tidier for your bookkeeper?

Ana`,
      },
      { from: 'customer', minutesAgo: 62 * DAY + 100, quotes: 1, text: `The 1st please, she likes tidy.` },
      {
        from: ANA,
        minutesAgo: 61 * DAY - 60,
        text: `It's set for the 1st: 290 euros, one invoice, and the monthly ones stop by themselves.

Ana`,
      },
    ],
  },
  {
    key: 'maria-guests-board',
    customer: maria,
    subject: 'Guests on a board',
    assignee: TOMAS,
    closed: true,
    tags: ['sharing'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 40 * DAY + 90,
        text: `Hello, can I show ONE board to a client without an account? They are a bank, they cannot make accounts anywhere.

Maria López
Northwind Studio`,
      },
      {
        from: TOMAS,
        minutesAgo: 40 * DAY + 61,
        text: `Hello Maria,

Yes. Open the board, Share, "Anyone with the link may look". They see that board and no other, they can't change it, and the link stops on a day you choose.

Banks often block unknown addresses. If theirs does, tell me and I'll send you the two lines their IT will ask for.

Tomás`,
      },
      {
        from: 'customer',
        minutesAgo: 39 * DAY + 700,
        quotes: 1,
        text: `They DO block you. Two lines please :)`,
      },
      {
        from: TOMAS,
        minutesAgo: 39 * DAY + 660,
        text: `Here they are:

Host: boards.fieldnotes.example, port 443 only
What passes: one read-only page over HTTPS, no cookies, no download

If they want to hear it from a person, they may ring me at +351 21 555 0133.

Tomás`,
      },
      {
        from: 'customer',
        minutesAgo: 37 * DAY,
        quotes: 3,
        text: `The bank is happy. I didn't know that was possible. Thanks!`,
      },
    ],
  },
  {
    key: 'dana-print-wall',
    customer: dana,
    subject: 'printing for the wall',
    assignee: YUKI,
    closed: true,
    tags: ['printing'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 33 * DAY + 600,
        text: `The week prints on two pages and the second page is just Saturday. Saturday is our biggest day! Flour-covered people do not turn pages. One page please.

Dana

Sent from my iPhone`,
      },
      {
        from: YUKI,
        minutesAgo: 33 * DAY + 460,
        text: `Hi Dana,

One page it is. The print view left room for a Sunday you don't open, so I've made it leave out closed days. Reload, print, and Saturday should stand beside Friday.

I made the hours bigger as well, to be read from an oven's distance. Too big?

Yuki`,
      },
      {
        from: 'customer',
        minutesAgo: 32 * DAY,
        quotes: 1,
        text: `PERFECT. My youngest can read it from the mixer. You people are all right.

Dana`,
      },
    ],
  },
  {
    key: 'bjorn-midsummer',
    customer: bjorn,
    subject: 'Röda dagar',
    assignee: TOMAS,
    closed: true,
    tags: ['calendar'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 48 * DAY + 330,
        text: `Hej, the calendar says that Midsommarafton is a normal Friday. In Sweden this is like saying Christmas is a normal Friday. Also trettondagsafton is missing but that one I forgive.

/B`,
      },
      {
        from: TOMAS,
        minutesAgo: 48 * DAY + 270,
        text: `Hej Björn,

You're right. I took the list of public holidays, and Midsummer's Eve isn't one by law, only in every Swede's heart. I've added the three eves that you all keep: Midsummer, Christmas and New Year.

Trettondagsafton too, so that you have nothing left to forgive.

Tomás`,
      },
      {
        from: 'customer',
        minutesAgo: 48 * DAY + 240,
        quotes: 1,
        text: `Haha, tack! You get a bulle if you ever come to Stockholm.`,
      },
    ],
  },
  {
    key: 'priya-parents-evening',
    customer: priya,
    subject: "Parents' evening, 400 slots",
    assignee: ANA,
    closed: true,
    tags: ['sign-up'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 27 * DAY + 380,
        text: `Good morning,

We have parents' evening on two nights: 24 teachers, ten-minute slots, about 400 families, some with three children. Last year (another system) siblings got slots at opposite ends of the building at the same minute.

1. Can a family with three children book three slots that don't overlap?
2. Can we leave five minutes for walking?
3. What happens at 18:00 when all 400 press the button at once?

Priya Raman`,
      },
      {
        from: ANA,
        minutesAgo: 27 * DAY + 300,
        text: `Good morning Priya,

1. Yes. A family sees only the slots that fit with what they hold already.
2. Yes: "Time between places", five minutes. I'd give the science block eight; Tomás measured it on your site plan.
3. They all get in. Tomás tried it last night with 1,000 families in one minute, and the slowest waited under two seconds.

I'll sit with it from 17:50 on the evening it opens. If anything looks odd you can ring me at +234 1 555 0121, and I'll see the same screen as you.

Ana`,
      },
      {
        from: 'customer',
        minutesAgo: 21 * DAY + 100,
        quotes: 1,
        text: `Dear Ana,

388 of 400 booked within the first hour. One father rang to complain that it had been too quick, he had made tea.

Thank you for sitting there with us.

Priya`,
      },
      {
        from: ANA,
        minutesAgo: 21 * DAY + 80,
        text: `I had tea as well. That was a lovely hour, Priya.

Ana`,
      },
    ],
  },
  {
    key: 'agnes-which-hall',
    customer: agnes,
    subject: 'Which hall?',
    assignee: YUKI,
    closed: true,
    tags: ['reminders'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 24 * DAY + 200,
        text: `Dear Sir or Madam,

The reminder says "Hall" but there are two, and they are a mile apart. Four ladies went to the wrong one, in the sleet. Might it say which?

Yours faithfully,
A. Thistlewood (Mrs)`,
      },
      {
        from: YUKI,
        minutesAgo: 24 * DAY + 90,
        text: `Dear Mrs Thistlewood,

It says which from now on: "Memorial Hall, Mill Lane" or "St Anne's Hall, by the pond". Our reminder cut the name after its first word, and your four ladies got wet for it. I'm sorry.

I've put the address below it too, in larger letters. Your reminder for this Wednesday is attached as it will arrive. Is there anything on it that you'd say differently?

Yuki`,
        attachments: [{ name: 'reminder.png', type: 'image/png', file: 'reminder.png' }],
      },
      {
        from: 'customer',
        minutesAgo: 23 * DAY + 500,
        quotes: 1,
        text: `It is the green door at St Anne's, not the front. Otherwise I could not have put it better myself.

A.T.`,
      },
      {
        from: YUKI,
        minutesAgo: 23 * DAY + 420,
        text: `"By the green door" is in.

Yuki`,
      },
    ],
  },
  {
    key: 'yamada-two-shifts',
    customer: yamada,
    subject: '夜勤の表示について',
    assignee: YUKI,
    closed: true,
    tags: ['calendar'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 36 * DAY + 150,
        text: `Fieldnotes ご担当者様

いつもお世話になっております。山田印刷の山田です。
夜勤(22時から翌6時)が、カレンダーでは二日に分かれて二件に見えます。現場の者が「二回出るのか」と驚いております。一件として表示できますでしょうか。

よろしくお願いいたします。
山田 健`,
      },
      {
        from: YUKI,
        minutesAgo: 36 * DAY + 95,
        text: `山田様

Fieldnotesの木村です。二件に見えては、驚かれて当然です。夜勤は始まった日の一件として表示するように、山田印刷様の設定を変えました。翌朝の欄には薄い色で「6時まで」とだけ出ます。

現場の皆様の画面でもそう見えるか、今夜の分でお確かめいただけますか。

木村 ゆき`,
      },
      {
        from: 'customer',
        minutesAgo: 35 * DAY + 200,
        quotes: 1,
        text: `木村様

確認いたしました。一件になりました。
現場の者も安心しております。早速のご対応、ありがとうございました。

山田`,
      },
    ],
  },
];
