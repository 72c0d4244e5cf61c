import { bjorn, dana, maria, priya, yamada } from '../customers.ts';
import { ANA, type Conversation, DAY, HOUR, TOMAS, YUKI } from '../types.ts';

/** Conversations whose customer waits for an answer now; the emergency first, then as they came to mind. */
export const waiting: Conversation[] = [
  {
    key: 'dana-schedule-gone',
    customer: dana,
    subject: 'Our whole schedule is gone',
    tags: ['data'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 4,
        text: `EMERGENCY

We open in an hour and the board is empty for everyone, I have tried three computers and both my daughters' phones. Eleven people are supposed to start at six and none of them can see where they go. Nobody here deleted anything. It was fine when I locked up last night.

Please call me, don't write. +1 312 555 0148. I pick up on the first ring.

Dana

Sent from my iPhone`,
        attachments: [{ name: 'IMG_4471.png', type: 'image/png', file: 'empty-board.png' }],
      },
    ],
  },
  {
    key: 'maria-calendar-blank',
    customer: maria,
    subject: 'Our calendar is blank',
    assignee: ANA,
    tags: ['calendar', 'data'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: DAY + 90,
        text: `Good morning, since today my calendar is blank on all our computers. I present the spring plan to our client at noon and everything was in there.

Is it gone? And can I at least print last week's?

Maria López
Northwind Studio`,
      },
      {
        from: ANA,
        minutesAgo: DAY + 71,
        text: `Hi Maria,

Nothing is gone. Our update this morning hid the calendars of everyone in the Lisbon zone, and that is our doing. Last week is attached as a PDF, in time for your noon meeting.

I'll have your calendar back before noon tomorrow, Lisbon time, and I'll write to you either way.

Ana`,
        attachments: [{ name: 'northwind-last-week.pdf', type: 'application/pdf', file: 'last-week.pdf' }],
      },
      {
        from: TOMAS,
        minutesAgo: DAY + 40,
        note: true,
        text: `Found it. The new week view compares the zone's offset with the one stored at sign-up, and Lisbon's changed in October. Rows are all there, nothing was written. 212 companies see the same. Fix is in review, I'd like a second pair of eyes before it goes out.`,
      },
      {
        from: 'customer',
        minutesAgo: 38,
        quotes: 1,
        text: `Thanks Ana, the PDF saved me. Did the morning fix go out, and will the March entries come back as well? I also never heard whether this hits our Porto office.

M.`,
      },
    ],
    drafts: [
      {
        by: ANA,
        shared: true,
        text: `Hi Maria,

The fix went out an hour ago, so your calendar is back, March included. It was just a small glitch with time zones.

Ana`,
      },
    ],
  },
  {
    key: 'bjorn-invoice-name',
    customer: bjorn,
    subject: 'Invoice in the mother company’s name',
    assignee: TOMAS,
    tags: ['billing'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 2 * DAY + 200,
        text: `Hej!

Our mother company pays from this month. Can the invoices say Norr & Syster AB, org.nr 000000-0000, Exempelgatan 12, instead of Café Norr? The old ones can stay how they are.

Is also possible that they go to ekonomi@norrsyster.example and not to me, I only forget them in the flour.

/Björn`,
      },
      {
        from: TOMAS,
        minutesAgo: 2 * DAY + 165,
        text: `Hej Björn,

Yes to both. From the next invoice on they'll say Norr & Syster AB with that address, and they'll go to ekonomi@norrsyster.example and spare the flour.

One thing I need: the VAT number. For a Swedish company it is SE, the ten digits and 01. Is yours SE000000000001? If you confirm it, I'll change it the same day.

Tomás`,
      },
      {
        from: 'customer',
        minutesAgo: 20,
        quotes: 1,
        text: `Yes that is the number! Sorry for late, we had inventory. Any time today is fine.

/B`,
      },
    ],
  },
  {
    key: 'yamada-invoice-pdf',
    customer: yamada,
    subject: '請求書のダウンロード',
    assignee: YUKI,
    tags: ['billing', 'bug'],
    exchange: [
      { from: 'customer', minutesAgo: 4 * DAY + 30, eml: 'yamada-iso-2022-jp.eml' },
      {
        from: YUKI,
        minutesAgo: 4 * DAY - 12,
        text: `山田様

Fieldnotesの木村です。請求書が開けず、お困りのところお知らせいただきありがとうございます。

9月分をこちらで作り直し、このメールに添付しました。こちらのパソコンと携帯の両方で開けることを確かめています。原因は弊社側にありそうですので、明日の夕方までに調べてもう一度ご連絡します。

木村 ゆき`,
        attachments: [{ name: '請求書-2291.pdf', type: 'application/pdf', file: 'invoice-2291.pdf' }],
      },
      {
        from: 'customer',
        minutesAgo: 2 * DAY + 100,
        quotes: 1,
        text: `木村様

お世話になっております。
添付の9月分は開けました。ありがとうございます。
ただ、サイトから落とした10月分はやはり開けません。「ファイルが壊れています」と出ます。

山田`,
      },
      {
        from: YUKI,
        minutesAgo: 2 * DAY + 61,
        text: `山田様

10月分も私の作り直しで足りると思い込み、サイトのほうを確かめずにお返事してしまいました。申し訳ありません。

会社名に「㈱」が入っていると、PDFの文字が壊れることがわかりました。直しは本日中に入れます。入りましたら私から一行お知らせします。

木村 ゆき`,
      },
      {
        from: YUKI,
        minutesAgo: 2 * DAY + 55,
        note: true,
        text: `Tomás, this is the ㈱ sign (U+3231) in the company name: our PDF font lacks it and the writer puts a broken glyph table. Any Japanese customer with ㈱ is hit, I count nine. Could you take the font, and I test with their names?`,
      },
      {
        from: 'customer',
        minutesAgo: 52,
        quotes: 3,
        text: `木村様

お世話になっております。
先週からPDFが開けません。11月分も同じです。
経理の締めが明日の正午ですので、それまでに7月から11月までの五通をいただけますでしょうか。

今週三度目のご連絡になり恐縮ですが、よろしくお願いいたします。

山田 健
山田印刷㈱`,
      },
    ],
  },
  {
    key: 'priya-draft-visible',
    customer: priya,
    subject: 'Can parents see the draft?',
    tags: ['sharing'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 31,
        text: `Hello,

Before I press publish I want to be very sure that only teachers see the draft of the spring term. It has cover notes in it ("Mr Hale: back surgery, weeks 3 to 5") which parents must not read, and neither must Mr Hale's class.

So, three questions:

1. Can anyone with the parents' link see a draft, today, as it stands?
2. When I publish, do the cover notes go out with it?
3. If I get it wrong, can I take it back, and would anyone have had an e-mail about it by then?

I have until the staff meeting at four.

Thank you,
Priya Raman
Deputy Head, Two Rivers School`,
      },
    ],
  },
  {
    key: 'george-footer-phone',
    customer: {
      name: 'George Ellery',
      email: 'george.ellery@elleryandson.example',
      zone: 'Europe/London',
      client: 'plain',
    },
    subject:
      're: re: FWD: Old phone number still shows in the footer of every single message we send to our clients although I have changed it in Settings, in Profile, in Company and on my wife’s computer, and it is the number of a man in Hull who is by now very tired of us',
    exchange: [
      {
        from: 'customer',
        minutesAgo: 12,
        text: `Dear Fieldnotes,

See below. This is the fourth forward. I have changed the number everywhere that I can find a box to type it in. The man in Hull is called Derek. He has been a saint about it but yesterday a lady rang him at ten to seven in the morning about her piano.

Where is the box?

Yours
George Ellery (piano tuning since 1971)

-----Original Message-----
From: Derek Sowerby <derek@sowerby.example>
To: George Ellery <george.ellery@elleryandson.example>
Subject: re: FWD: Old phone number still shows

>George
>
>another one this morning, 6.50, a Mrs Pelham, Bechstein upright, middle D
>sticks. I told her you would ring. I know a fair bit about pianos now.
>
>Derek
>
>> Derek, I am so sorry. I have changed it AGAIN. It should be right now.
>> G.
>>
>>> Is this you? It is on the bottom of her reminder.
>>> 01632 960117 is ME.`,
      },
    ],
  },
  {
    key: 'lamia-thanks',
    customer: {
      name: 'Lamia El-Masri',
      email: 'lamia@zaytoun-atelier.example',
      organisation: 'Zaytoun Atelier',
      zone: 'Asia/Beirut',
      client: 'gmail',
      language: 'ar',
    },
    subject: 'شكراً جزيلاً 🌿',
    assignee: TOMAS,
    exchange: [
      {
        from: 'customer',
        minutesAgo: DAY + 260,
        text: `مرحباً،

عندما أفتح صفحة التسجيل على الهاتف تظهر أسماء الأيام معكوسة: الأحد على اليسار والسبت على اليمين. طالباتي يحجزن اليوم الخطأ.

هل يمكن إصلاح ذلك قبل ورشة يوم السبت؟

لمياء المصري
محترف زيتون`,
        attachments: [{ name: 'صفحة-التسجيل.png', type: 'image/png', file: 'signup-week.png' }],
      },
      {
        from: TOMAS,
        minutesAgo: DAY + 205,
        text: `مرحباً لمياء،

معك حق، الخطأ من عندنا: على الهاتف لم نعكس ترتيب الأيام عندما تكون الصفحة بالعربية.

أصلحته الآن. صفحة التسجيل تبدأ بيوم الأحد من اليمين. راجعت حجوزات ورشة السبت: ثلاث طالبات حجزن يوم الأحد بالخطأ، وهنّ رنا وهدى وميرا. هل تريدين أن أنقلهنّ إلى السبت، أم تفضّلين أن تسأليهنّ أولاً؟

Tomás`,
      },
      {
        from: 'customer',
        minutesAgo: 6,
        quotes: 1,
        text: `الآن كل شيء يعمل، شكراً لكم! 🌿

سألت البنات ونقلت حجوزاتهنّ بنفسي، فلا داعي لأي شيء من جهتكم. أردت فقط أن أقول إن أحداً لم يجبني بالعربية من قبل.

لمياء`,
      },
    ],
  },
  {
    key: 'siobhan-three-mails',
    customer: {
      name: 'Siobhán Gallagher',
      email: 'siobhan@saltmarsh-yoga.example',
      organisation: 'Saltmarsh Yoga',
      zone: 'Europe/Dublin',
      client: 'apple',
    },
    subject: 'waiting list??',
    tags: ['sign-up'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 3 * HOUR + 5,
        text: `hiya, the retreat is full (12) but people can STILL sign up, there's 15 names now. where do i put the limit

Sent from my iPhone`,
      },
      {
        from: 'customer',
        minutesAgo: 2 * HOUR + 20,
        text: `found the limit!! it says 12. so why 17

Sent from my iPhone`,
      },
      {
        from: 'customer',
        minutesAgo: 64,
        text: `ok. i have turned the page off so it can't get worse. 19 people now think they have a bed and i have 12 beds. i need to know who were the FIRST twelve, in order, with times, because i'm going to have to ring seven people tonight and i'd like to be fair about it

and is it me or is it you, please be honest

S x

Sent from my iPhone`,
      },
    ],
  },
  {
    key: 'anneliese-charged-twice',
    customer: {
      name: 'Anneliese Brandt',
      email: 'brandt@tanzhaus-brandt.example',
      organisation: 'Tanzhaus Brandt',
      zone: 'Europe/Berlin',
      client: 'thunderbird',
    },
    subject: 'Charged twice, second request for refund',
    assignee: TOMAS,
    tags: ['billing', 'refund'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 6 * DAY + 300,
        text: `Hello,

On my card statement I see 29,00 EUR from you two times, on the same day. I have one account. Please pay one back.

Regards
A. Brandt`,
      },
      {
        from: ANA,
        minutesAgo: 6 * DAY + 240,
        text: `Hello Ms Brandt,

You're right, we took 29 euros twice. Our payment page sent your order again when the first answer was slow, and that is our mistake.

I've sent one payment back to your card. Your bank should show it within five days. If it isn't there by then, write to me and I'll send you the bank's reference so that they can find it.

Ana`,
      },
      {
        from: 'customer',
        minutesAgo: 76,
        text: `{{on:1}}
> I've sent one payment back to your card. Your bank should show it
> within five days.

It is six days now and there is nothing. I called the bank, they see no
incoming payment.

> If it isn't there by then, write to me and I'll send you the bank's
> reference so that they can find it.

So I write. Please send the reference, and please one person who looks at
this to the end.

A. Brandt`,
      },
    ],
  },
];
