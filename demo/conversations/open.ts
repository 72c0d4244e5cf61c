import { ANA, type Conversation, DAY, HOUR, TOMAS, YUKI } from '../types.ts';

/** Open and answered: somebody here spoke last, and the matter is not over. */
export const open: Conversation[] = [
  {
    key: 'hugo-is-this-a-bot',
    customer: {
      name: 'Hugo Lindqvist-Marsh',
      email: 'hugo@lindqvistmarsh.example',
      organisation: 'Marsh Letterpress',
      zone: 'America/Vancouver',
      client: 'gmail',
    },
    subject: 'is this a bot?',
    assignee: YUKI,
    tags: ['sign-up'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 9 * HOUR,
        text: `is this a bot? serious question. before i type out the whole problem i want to know if i'm talking to a wall. the last three companies i wrote to had "Sophie" answer in four seconds with a link.

if you're a person tell me what the weather is`,
      },
      {
        from: YUKI,
        minutesAgo: 9 * HOUR - 16,
        text: `Hi Hugo,

I'm Yuki. It's 24 degrees in Sydney, there's a southerly coming, and somebody's washing has landed on our balcony. No bots here, it's me for the next six hours and then Tomás in Lisbon.

What's the problem?

Yuki`,
      },
      {
        from: 'customer',
        minutesAgo: 8 * HOUR + 20,
        quotes: 1,
        text: `ha. ok. hello Yuki.

my beginner class asks for a phone number when people sign up. i never turned that on. four people have told me they stopped there. how do i get rid of it

also return the washing`,
      },
      {
        from: YUKI,
        minutesAgo: 8 * HOUR + 2,
        text: `Hi Hugo,

The phone number comes from the template your class was copied from, and I should have left it out when I drew that template. I've switched it off for your beginner class. If you'd like it off in the other two as well: Sign-up page, Questions, then the switch beside "Phone".

I found eleven people who left the page at that question this month. Would a list of them be any use to you?

The washing is a football shirt, number 9. I've hung it on the gate.

Yuki`,
      },
    ],
  },
  {
    key: 'wendell-screen-reader',
    customer: {
      name: 'Wendell Achebe-Stone',
      email: 'wendell@openwindowpiano.example',
      organisation: 'Open Window Piano',
      zone: 'America/New_York',
      client: 'plain',
    },
    subject: 'Your new week view locks me out of my own business',
    assignee: YUKI,
    tags: ['accessibility', 'bug'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 3 * DAY + 240,
        text: `To whoever reads this,

I teach piano to 31 children and I am blind. I use NVDA with Firefox. Until last week I could do everything in Fieldnotes by keyboard and it was one of very few products I recommended by name.

Since the new week view:

- Lessons are announced as "button, button, button". No name, no time.
- Arrow keys scroll the page. They used to move between lessons.
- To move a lesson I am told to "drag". I cannot drag.

I moved a lesson by asking a nine-year-old to do it for me. I would like you to think about that sentence for a moment.

I don't want a discount. I want to know whether this was forgotten or decided, and by when it works again.

Wendell Achebe-Stone`,
      },
      {
        from: YUKI,
        minutesAgo: 3 * DAY + 205,
        text: `Dear Wendell,

It was forgotten, and I'm the one who forgot. I tested the new view with a mouse and with VoiceOver on its first screen, and I never moved a lesson with the keyboard. You had to ask a child to do your work because of that. I'm sorry.

I've put your account back on the old week view as of now. Please reload once, and lessons should be announced with name and time again.

The new view will have names, arrow keys and "Move to…" from the keyboard by the end of this week. I'll test it with NVDA and Firefox, and write to you before anyone is moved to it again.

Yuki`,
      },
      {
        from: 'customer',
        minutesAgo: 3 * DAY + 20,
        text: `> I've put your account back on the old week view as of now.

Works. Thank you.

> I'll test it with NVDA and Firefox, and write to you before anyone is
> moved to it again.

Good. If you want somebody who does this for a living rather than as a
test, I have Thursdays from two. I charge for it.

I appreciate the first sentence of your answer more than the rest.

W.`,
      },
      {
        from: YUKI,
        minutesAgo: 3 * DAY - 35,
        note: true,
        text: `Two things from Wendell: 1) I'd like to pay him for two hours before every release of a view, his rate is on his site, $90. 2) The other 6 screen reader users we know of are on the new view too. I've moved them back and I'm writing to each of them today.`,
      },
      {
        from: YUKI,
        minutesAgo: 3 * DAY - 70,
        text: `Dear Wendell,

Yes please, and paid. Could I have your Thursday at two, New York time, for two hours, and then again before every release that touches a view? Send the invoice to me, yuki@fieldnotes.example.

I'll send you the address of the test copy on Wednesday evening, with a list of what I believe works, so that you can tell me where I'm wrong.

Yuki`,
      },
    ],
  },
  {
    key: 'ivo-import-log',
    snoozed: 'answer',
    customer: {
      name: 'Ivo Petrov',
      email: 'ivo@granit-climbing.example',
      organisation: 'Granit Climbing',
      zone: 'Europe/Sofia',
      client: 'thunderbird',
    },
    subject: 'CSV import: row 413 silently dropped, log attached',
    assignee: TOMAS,
    tags: ['bug', 'import'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: DAY + 400,
        text: `Hi,

Importing 1,204 members, 1,203 arrive, no error is shown. The missing one is
row 413. Reproducible 5 out of 5. Firefox 147, Linux.

What I know:

1. Row 413 has a comma inside quotes: "Ivanova, Elena"
2. Rows 12 and 88 have that too and are fine
3. Row 413 is the only one with a CR inside the quotes (old Excel on a Mac)

From your import log (whole file attached):

    [import 7731] read 1204 rows in 0.41 s, charset=windows-1251
    [import 7731] row 412 ok  "Ivanov, Dimitar"
    [import 7731] row 413 skip: expected 7 fields, found 3
    [import 7731] row 414 skip: expected 7 fields, found 5
    [import 7731] row 415 ok  "Iliev, Petar"
    [import 7731] done ok=1203 skipped=0

Note the last line. 2 skipped, it says 0. That is the part which bothers me.

--
Ivo Petrov`,
        attachments: [
          { name: 'import-7731.log', type: 'text/plain', file: 'import-log.txt' },
          { name: 'members-sample.csv', type: 'text/csv', file: 'members-sample.csv' },
        ],
      },
      {
        from: TOMAS,
        minutesAgo: DAY + 335,
        text: `Hi Ivo,

You found two bugs of mine, and your third point is the cause of the first: a lone CR inside quotes ends the row for us. The RFC says it shouldn't.

The second one bothers me more as well. The counter is reset when the charset is guessed again, so "skipped=0" can be a lie. I'm fixing that first.

I've added Elena Ivanova to your members by hand, with the membership dates from your row. Both fixes should be out tomorrow by 18:00 your time, and I'll tell you here.

Tomás`,
      },
      {
        from: 'customer',
        minutesAgo: DAY + 290,
        text: `{{on:1}}
> The second one bothers me more as well. The counter is reset when the
> charset is guessed again, so "skipped=0" can be a lie.

So everybody with windows-1251 who imported since when? You may want to
look who else lost rows.

> I've added Elena Ivanova to your members by hand

Confirmed, thanks.

--
Ivo Petrov`,
      },
      {
        from: TOMAS,
        minutesAgo: DAY + 180,
        note: true,
        text: `Ivo is right about the others. Since the release on the 3rd: 41 imports with a second charset guess, 6 of them lost rows, 23 rows in all. I have the rows from the uploaded files. @Ana, would you write to those six with me today?`,
      },
      {
        from: TOMAS,
        minutesAgo: 5 * HOUR,
        text: `Hi Ivo,

Both fixes are out. I ran your file again on a copy: 1,204 read, 1,204 in, and a file with a broken row now says which row and why, on the page, in red.

You asked who else lost rows. Six companies did, 23 rows since the third of this month. Ana and I have written to each of them with their rows put back. Without your last line nobody would have known.

Could you run the import once more on your side and tell me what it counts?

Tomás`,
      },
    ],
  },
  {
    key: 'noa-hebrew',
    customer: {
      name: 'נועה בן־עמי',
      email: 'noa@machol-noa.example',
      organisation: 'מחול נועה',
      zone: 'Asia/Jerusalem',
      client: 'gmail',
      language: 'he',
    },
    subject: 'שיעור ביום שישי נעלם מהלוח',
    assignee: TOMAS,
    tags: ['calendar'],
    exchange: [
      { from: 'customer', minutesAgo: 2 * DAY + 330, eml: 'noa-windows-1255.eml' },
      {
        from: TOMAS,
        minutesAgo: 2 * DAY + 290,
        text: `Shalom Noa,

I read Hebrew with a dictionary, so I answer in English and hope that's fine with you.

The Friday class is still there. It's hidden because your week is set to Monday to Friday, and your Friday class begins after our "end of the working day" on a Friday, which we put at 14:00 for Israel. We guessed at your week, and we guessed wrong.

I've set yours to Sunday to Friday, all day. Do you see "בלט מתחילות" at 15:30 again?

Tomás`,
      },
      {
        from: 'customer',
        minutesAgo: 2 * DAY + 150,
        quotes: 1,
        text: `תודה תומאס! כן, השיעור חזר 🙏 אנגלית זה בסדר גמור.

עוד דבר קטן: בהודעות להורים כתוב "Class starts 15:30" באנגלית. אפשר לשנות את זה ל"השיעור מתחיל בשעה 15:30"?

נועה`,
      },
      {
        from: TOMAS,
        minutesAgo: 2 * DAY + 95,
        text: `Shalom Noa,

Yes. I've put your sentence in: "השיעור מתחיל בשעה 15:30". It goes out with tomorrow's reminders at 10:00, and the hour fills in by itself.

I sent one to myself to see it from right to left, and the full stop landed on the wrong side. I fixed that too. Would you look at the first one tomorrow and tell me if a Hebrew reader would write it that way?

Tomás`,
      },
    ],
  },
  {
    key: 'halvorsen-security-form',
    customer: {
      name: 'Deborah Whitcombe',
      email: 'deborah.whitcombe@halvorsen-meridian.example',
      organisation: 'Halvorsen Meridian Group plc',
      zone: 'Europe/London',
      client: 'outlook',
    },
    subject: 'Supplier assurance questionnaire (SAQ-2291) – response required [Internal – Restricted]',
    assignee: ANA,
    tags: ['security'],
    exchange: [
      { from: 'customer', minutesAgo: 5 * DAY + 120, eml: 'outlook-legal-footer.eml' },
      {
        from: ANA,
        minutesAgo: 5 * DAY + 40,
        text: `Dear Deborah,

I've read all 214 questions. We're seven people, and I can answer 61 of them truthfully with more than "no". I'd rather send you those in full than 214 times something that sounds right.

In short: data is in Frankfurt and copied to Dublin each hour, encrypted in both; the three of us can reach it, each with a hardware key; we have no certificate such as ISO 27001 and no plan to get one this year.

If the missing certificate decides it, better to know now. If not, you'll have the 61 answers from me by Thursday evening, London time.

Ana`,
      },
      {
        from: 'customer',
        minutesAgo: 4 * DAY + 200,
        quotes: 1,
        text: `Hi Ana,

That is the most refreshing response I have had to an SAQ. For the risk tier your usage falls in (room booking for two creative workshops, no client data) the certificate is not mandatory. The 61 will do.

Could you also confirm your retention period for deleted accounts, and who signs on your side.

Kind regards,
Deborah

Deborah Whitcombe | Third Party Risk Analyst | Halvorsen Meridian Group plc
This email and any attachment are confidential and intended solely for the addressee. If you have received it in error please delete it and notify the sender. Halvorsen Meridian Group plc is registered in England and Wales under no. 00000000. Registered office: 1 Meridian Square, London. Authorised and regulated where applicable. Calls may be recorded.`,
      },
      {
        from: ANA,
        minutesAgo: 4 * DAY + 130,
        text: `Hi Deborah,

Deleted accounts are gone from the live system at once and from the last copy after 35 days. I sign: Ana Okafor, director.

The 61 answers are attached as a spreadsheet, with a column that says where each can be checked.

Ana`,
        attachments: [{ name: 'SAQ-2291-answers.csv', type: 'text/csv', file: 'saq-answers.csv' }],
      },
    ],
  },
  {
    key: 'marijke-export',
    customer: {
      name: 'Marijke van der Laan',
      email: 'marijke@atelierdekade.example',
      organisation: 'Atelier De Kade',
      zone: 'Europe/Amsterdam',
      client: 'gmail',
      language: 'nl',
    },
    subject: 'One of our members asks for everything we know about him',
    assignee: ANA,
    tags: ['privacy', 'export'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: DAY + 520,
        text: `Good afternoon!

A member (he left last year, a bit in anger) asks for all data we have of him, he names the article of the law and everything. I am not afraid of it, there is nothing secret, I only don't know how to get it out. The list of his courses I can make, it is in the attached CSV. But are there also things which I cannot see? Logs? Mails?

He gives me until the end of the month, I would like to be nice and do it this week.

Warm greetings,
Marijke`,
        attachments: [{ name: 'cursussen-dhr-K.csv', type: 'text/csv', file: 'courses.csv' }],
      },
      {
        from: ANA,
        minutesAgo: DAY + 455,
        text: `Hi Marijke,

Yes, there's more than you can see: 14 sign-up mails we sent him in your name, the times he signed in, and one note a colleague of yours wrote about a broken easel. I can get all of it for you.

Before I do: that note names another member. He may have his own data and not hers, so I'd black out her name. Is that all right with you, or would you like to read it first?

Once you say so, I need about an hour to put it together as one PDF and one CSV you can pass on.

Ana`,
      },
      {
        from: 'customer',
        minutesAgo: 7 * HOUR,
        quotes: 1,
        text: `The easel!! I had forgotten. Yes please black her out, and no I don't need to read, I was there ;)

Groetjes, Marijke`,
      },
      {
        from: ANA,
        minutesAgo: 6 * HOUR - 10,
        text: `Hi Marijke,

Here it is: one PDF to read and one CSV for the machine. Her name is blacked out on page 3, in the file itself and not only on top of it.

I've also written down what he can ask next (to have it corrected, or deleted) on the last page, in Dutch, so that you needn't look it up. My Dutch is from a friend in Rotterdam. Would you read that page before you send it?

Ana`,
        attachments: [{ name: 'inzage-dhr-K.pdf', type: 'application/pdf', file: 'data-request.pdf' }],
      },
    ],
  },
  {
    key: 'kaveh-api-terse',
    customer: { name: 'kaveh', email: 'kaveh@tenpin.example', organisation: 'Tenpin Lanes', client: 'plain' },
    subject: 'api 429',
    assignee: TOMAS,
    tags: ['api'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 11 * HOUR,
        text: `getting 429 on GET /bookings. what's the limit. not in docs.`,
      },
      {
        from: TOMAS,
        minutesAgo: 10 * HOUR + 35,
        text: `Hi Kaveh,

60 a minute per token, and each 429 carries a Retry-After in seconds. It's in the docs as of five minutes ago; it should have been there before you hit it.

You ask for one booking at a time. GET /bookings?from=&to= gives up to 500 at once, and your last hour would have been 4 requests.

Do you need more than 60? Tell me what for and I'll raise yours.

Tomás`,
      },
      { from: 'customer', minutesAgo: 10 * HOUR, text: `range works. 60 ok. thx` },
      {
        from: 'customer',
        minutesAgo: 9 * HOUR + 50,
        text: `actually one thing. are deleted bookings in the range response`,
      },
      {
        from: TOMAS,
        minutesAgo: 9 * HOUR + 20,
        text: `Not by default. Add deleted=1 and they come with a deleted_at time; we keep them for 35 days, and after that they're gone.

Tomás`,
      },
    ],
  },
  {
    key: 'valentina-clock-change',
    customer: {
      name: 'Valentina Rojas',
      email: 'valentina@tallerlahuella.example',
      organisation: 'Taller La Huella',
      zone: 'America/Santiago',
      client: 'gmail',
      language: 'es',
    },
    subject: 'Cambio de hora: ¿mis clases se corren?',
    assignee: TOMAS,
    tags: ['calendar'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 2 * DAY + 600,
        text: `Hola equipo,

Acá en Chile cambiamos la hora dentro de poco y el año pasado, con otro programa, todas mis clases de cerámica amanecieron una hora después. Llegaron catorce señoras a una puerta cerrada, con sus delantales puestos. No quiero vivirlo de nuevo.

¿Con ustedes pasa eso? Tengo también tres alumnas que se conectan desde Madrid.

Un abrazo,
Valentina`,
      },
      {
        from: TOMAS,
        minutesAgo: 2 * DAY + 545,
        text: `Hola Valentina:

No, con nosotros tu clase de las 10:00 sigue siendo a las 10:00 en Santiago, antes y después del cambio. Guardamos la hora de tu pared y no la diferencia con Londres.

Lo que sí cambia es la hora de tus tres alumnas de Madrid. Hoy se conectan a las 14:00; después del cambio les tocará otra hora, y cambian dos veces porque España mueve el reloj en otra fecha. Miré tus próximas ocho clases: son dos las que les cambian de hora.

¿Quieres que les mande yo un aviso esos días, o prefieres decírselo tú?

Tomás`,
      },
      {
        from: 'customer',
        minutesAgo: DAY + 30,
        quotes: 1,
        text: `¡Qué alivio! Se lo digo yo, que con ellas me río. ¿Pero me mandas las dos fechas con las horas, por favor? Con la mía y la de ellas, que si no me enredo.`,
      },
      {
        from: TOMAS,
        minutesAgo: DAY - 15,
        text: `Claro, van en el archivo adjunto: las ocho clases, con tu hora y la de Madrid en dos columnas. Las dos que cambian están marcadas con "ojo".

También las agregué a tu calendario como notas, para que te aparezcan la noche anterior.

Tomás`,
        attachments: [{ name: 'clases-santiago-madrid.csv', type: 'text/csv', file: 'santiago-madrid.csv' }],
      },
    ],
    drafts: [
      {
        by: TOMAS,
        later: true,
        text: `Hola Valentina:

Hoy es el día del cambio. Miré tus clases esta mañana: la de las 10:00 está a las 10:00, y las dos con "ojo" tienen ya la hora nueva para Madrid.

Si alguna señora llega a una puerta cerrada, escríbeme y lo vemos.

Tomás`,
      },
    ],
  },
  {
    key: 'bee-sized-request',
    snoozed: 'monday',
    customer: {
      name: 'Ottoline Fairweather',
      email: 'ottoline@hivemind-beekeeping.example',
      organisation: 'Hive Mind Beekeeping School',
      zone: 'Europe/London',
      client: 'gmail',
    },
    subject: '🐝🐝 a tiny, bee-sized request 🐝🐝',
    assignee: YUKI,
    tags: ['idea'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 3 * DAY + 420,
        text: `Hello lovely Fieldnotes people 🐝

Could the board show the WEATHER?? Under 14 °C we don't open the hives, so every morning I sit there with the forecast in one window and the board in another, deciding whether nineteen people get in their cars.

Even just a number in the corner. I'd draw you a bee for it. I'd draw you several.

Ottoline 🌻`,
      },
      {
        from: YUKI,
        minutesAgo: 3 * DAY + 300,
        text: `Hello Ottoline,

I love the picture of nineteen cars waiting on a thermometer. The honest answer: we won't put the weather on the board this year. We'd owe it to everyone to get it right for every valley, and there are three of us.

What I can do for your mornings: a "Not today" button that cancels one session and writes to all nineteen at once, in your words. It's nearly done, and you could have it next week. Would that take some of the weight off?

Yuki`,
      },
      {
        from: 'customer',
        minutesAgo: 2 * DAY + 700,
        quotes: 1,
        text: `A no with a reason AND a button, I'm delighted!! Yes please to Not Today. Can the words have a bee in them

(bee attached, as promised, it's a honeybee and not a wasp, people always ask)`,
        attachments: [{ name: 'bee.png', type: 'image/png', file: 'bee.png' }],
      },
      {
        from: YUKI,
        minutesAgo: 2 * DAY + 610,
        text: `It's plainly a honeybee. She's on our wall in Sydney now, by the kettle.

Your words can have a bee in them, and I tried it on four phones to be sure. I'll switch "Not today" on for you on Monday morning, before you leave the house, and tell you here when it's there.

Yuki`,
      },
    ],
  },
  {
    key: 'petra-bounce',
    customer: {
      name: 'Petra Nováková',
      email: 'petra@knihvazba-novak.example',
      organisation: 'Knihvazba Novák',
      zone: 'Europe/Prague',
      client: 'outlook',
    },
    subject: 'New colleague cannot sign in',
    assignee: TOMAS,
    tags: ['sign-in'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: DAY + 240,
        text: `Good day,

our new colleague Radek did not receive the invitation. I sent it three times. His address is correct.

Please help, he starts on Monday and must see the binding plan.

Petra Nováková`,
      },
      {
        from: TOMAS,
        minutesAgo: DAY + 190,
        text: `Good day Petra,

The invitations left us, and your mail server turned each of them away with "mailbox full". That's Radek's mailbox, so he'd have to make room or your IT could.

Until then he can come in without mail: I've made a sign-in code for him, 7 words long, which works once and until Monday evening. I'd rather read it to you on the phone than write it here. Which number may I ring today?

Tomás`,
      },
      {
        from: 'customer',
        minutesAgo: DAY + 188,
        eml: 'bounce.eml',
        sender: { name: 'Mail Delivery System', email: 'mailer-daemon@knihvazba-novak.example' },
      },
      {
        from: TOMAS,
        minutesAgo: DAY + 170,
        note: true,
        text: `My answer bounced as well: the whole domain is over its quota, so it's not only Radek. Petra can't read us. I rang the bindery (number from their invoice), she has the code, and her nephew is coming to clear the server tonight. I'll send my answer again tomorrow at ten.`,
      },
      {
        from: TOMAS,
        minutesAgo: 4 * HOUR,
        text: `Good day Petra,

As I said on the phone: your whole mail server was full, so you couldn't get my answer either. I see that it takes mail again since this morning, and Radek's invitation went through.

Did he get in?

Tomás`,
      },
    ],
  },
  {
    key: 'declan-angry-money',
    customer: {
      name: 'Declan Rourke',
      email: 'declan@rourkesfitness.example',
      organisation: "Rourke's Fitness",
      zone: 'Europe/London',
      client: 'apple',
    },
    subject: 'YOU COST ME £640 LAST NIGHT',
    assignee: ANA,
    tags: ['reminders'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: 2 * DAY + 780,
        text: `32 PEOPLE booked for last nights boot camp and NOT ONE of them got a reminder. 9 turned up. NINE. I paid two instructors and the hall. that is £640 gone and I looked like an IDIOT in front of the nine.

I have been with you 3 YEARS and not once asked you for anything. Sort it out or I'm gone, and I want my money.

Declan`,
      },
      {
        from: ANA,
        minutesAgo: 2 * DAY + 752,
        text: `Declan,

We sent no reminders for your boot camp. I've looked at the log, and we should have sent 32. You did nothing wrong: on that evening we held back every reminder that had a £ sign in it, because of a spam rule I switched on myself the day before. I'm sorry. You stood there with two instructors and nine people because of it.

The rule is off, and I've checked that tonight's reminders have left. I can't give you the evening back, so I'd like to pay for it: £640 to your bank account, today. I need no proof from you, only where to send it.

If you'd rather tell me the rest in person, I'm on +44 20 7946 0177 until eight tonight.

Ana`,
      },
      {
        from: ANA,
        minutesAgo: 2 * DAY + 745,
        note: true,
        text: `£640 is above what I'd usually give alone, so for the record why: our doing, three years without a word, and he named his real cost to the pound. 11 other UK customers had reminders held back by the same rule, list in the sheet. I ring each of them today.`,
      },
      {
        from: 'customer',
        minutesAgo: 2 * DAY + 610,
        quotes: 1,
        text: `Right. Wasn't expecting that.

Didn't expect a phone number either so I rang it. You know what was said. Fair play to you.

Sort code and account are in what I sent through the form. I shouldn't of shouted, it was a long night.

Declan`,
      },
      {
        from: ANA,
        minutesAgo: 2 * DAY + 580,
        text: `Declan,

You had every reason to. The £640 left at ten past two and should be there tomorrow.

For your next boot camp I'll look at the reminders myself an hour before they go, and text you the count.

Ana`,
      },
    ],
  },
  {
    key: 'cancel-cafe-closing',
    customer: {
      name: 'Ingeborg Haas',
      email: 'ingeborg@cafe-haas.example',
      organisation: 'Café Haas',
      zone: 'Europe/Vienna',
      client: 'outlook',
      language: 'de',
    },
    subject: 'Kündigung zum Monatsende',
    assignee: ANA,
    tags: ['billing', 'leaving'],
    exchange: [
      { from: 'customer', minutesAgo: 2 * DAY + 90, eml: 'haas-windows-1252.eml' },
      {
        from: ANA,
        minutesAgo: 2 * DAY + 10,
        text: `Liebe Frau Haas,

Ihr Konto endet am Monatsletzten, und es wird nichts mehr abgebucht. Von der Jahreszahlung sind vier Monate übrig; die 48 Euro sind heute auf dem Weg zurück zu Ihrer Karte.

Ihre Dienstpläne seit 2019 habe ich Ihnen als PDF zusammengestellt, 312 Wochen. Vielleicht mögen Sie sie behalten. Auf Seite 40 steht jede Woche „Resi: Strudel“.

Danke für sechs Jahre. Ich wünsche Ihnen und Resi ein ruhiges Frühjahr.

Ana`,
        attachments: [
          { name: 'cafe-haas-2019-2025.pdf', type: 'application/pdf', file: 'rota-keepsake.pdf' },
        ],
      },
      {
        from: 'customer',
        minutesAgo: DAY + 700,
        quotes: 1,
        text: `Liebe Frau Okafor,

jetzt habe ich im Büro geweint, das macht aber nichts. Resi lässt grüßen und fragt, ob Sie das Rezept möchten.

Eine Frage noch, der Ordnung halber: Bekomme ich über die 48 Euro einen Beleg für den Steuerberater?

Herzlich
Ingeborg Haas`,
      },
      {
        from: ANA,
        minutesAgo: DAY + 640,
        text: `Liebe Frau Haas,

der Beleg hängt an: eine Gutschrift über 48,00 Euro mit Ihrer UID-Nummer, so wie sie der Steuerberater braucht.

Und ja, bitte, das Rezept. Ich mache ihn in Lagos mit Mango, wenn Resi das nicht zu schlimm findet.

Ana`,
        attachments: [{ name: 'Gutschrift-1187.pdf', type: 'application/pdf', file: 'credit-note.pdf' }],
      },
    ],
  },
];
