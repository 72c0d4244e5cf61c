import { bjorn, priya } from '../customers.ts';
import { ANA, type Conversation, DAY, TOMAS, YUKI } from '../types.ts';

/** One morning eleven days ago: Fieldnotes was down for 47 minutes, and five people wrote about it. */
const MORNING = 11 * DAY;

export const outage: Conversation[] = [
  {
    key: 'outage-priya',
    customer: priya,
    subject: 'Fieldnotes not loading',
    assignee: TOMAS,
    closed: true,
    tags: ['outage'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: MORNING,
        text: `Hello,

The page is white for all of us, in the staff room and on my phone. We have cover lessons to sort before the bell, which is in 25 minutes.

Is it you or our network?

Priya Raman`,
      },
      {
        from: TOMAS,
        minutesAgo: MORNING - 6,
        text: `Hello Priya,

It's us. Fieldnotes has been down for everyone for eleven minutes: our database stopped taking connections, and I'm on it now.

For the bell: today's cover list from last night's copy is attached, so you can read it out. I'll write again in 20 minutes, whether it works by then or not.

Tomás`,
        attachments: [{ name: 'cover-today.pdf', type: 'application/pdf', file: 'cover-list.pdf' }],
      },
      {
        from: TOMAS,
        minutesAgo: MORNING - 22,
        note: true,
        text: `Outage, all customers. Database is out of connections, the new reminder job holds 90 of 100. I'm stopping it and it stays off. Ana answers everyone who writes, same words nowhere please, each of them has a different morning. Five mails so far: Priya, Björn, Kerry-Ann, Father Dominic, Lucas.`,
      },
      {
        from: TOMAS,
        minutesAgo: MORNING - 27,
        text: `Hello Priya,

Not back yet. I've found the cause (a new job of ours that took every connection) and stopped it; now the database has to start again, which takes about ten minutes.

Next word from me in 20 minutes or when it's up.

Tomás`,
      },
      {
        from: TOMAS,
        minutesAgo: MORNING - 44,
        text: `Hello Priya,

It's up since two minutes ago, and everything saved before it stopped is there. I checked your cover board myself: last change by Mr Hale at 07:52.

The job that did this stays off until it can hold one connection and no more. I've credited you this month.

Tomás`,
      },
      {
        from: 'customer',
        minutesAgo: MORNING - 130,
        quotes: 4,
        text: `All fine here. The printed list got us through, the children thought it was retro.

Thank you for writing when you said you would.

Priya`,
      },
    ],
  },
  {
    key: 'outage-bjorn',
    customer: bjorn,
    subject: 'Vit sida / white page',
    assignee: ANA,
    closed: true,
    tags: ['outage'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: MORNING - 3,
        text: `Is it down? I have two people here and both say the other one opens.

/B`,
      },
      {
        from: ANA,
        minutesAgo: MORNING - 12,
        text: `Hej Björn,

Yes, we're down, for everyone, and Tomás is working on it. From last night's copy: Elsa opens today, Nils comes at eleven.

I'll write when it's back.

Ana`,
      },
      { from: 'customer', minutesAgo: MORNING - 15, quotes: 1, text: `Haha. Nils goes home to bed. Tack!` },
      {
        from: ANA,
        minutesAgo: MORNING - 45,
        text: `It's back, Björn, after 47 minutes. Nothing of yours is lost. Greet Elsa, and let Nils sleep.

Ana`,
      },
    ],
  },
  {
    key: 'outage-kerry-ann',
    customer: {
      name: 'Kerry-Ann Blake',
      email: 'kerryann@sunrisenursery.example',
      organisation: 'Sunrise Nursery',
      zone: 'Europe/London',
      client: 'outlook',
    },
    subject: 'URGENT - cant see who is collecting which child',
    assignee: ANA,
    closed: true,
    tags: ['outage'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: MORNING - 9,
        text: `URGENT please

We use your board for who is allowed to collect which child. It will not open. I have a man at the door now saying he is the uncle and I can't check. I am not letting him in but I need that list.

Kerry-Ann
Sunrise Nursery, Room 2`,
      },
      {
        from: ANA,
        minutesAgo: MORNING - 12,
        text: `Kerry-Ann,

You're right to keep the door shut. The list from last night is attached: all 26 children and who may collect them.

We're down, and it's our fault. I'm ringing the nursery now so that you have a voice as well.

Ana`,
        attachments: [{ name: 'collection-list.pdf', type: 'application/pdf', file: 'collection-list.pdf' }],
      },
      {
        from: ANA,
        minutesAgo: MORNING - 21,
        note: true,
        text: `On the phone with Kerry-Ann for six minutes. He was the uncle, on the list as "Uncle Dev". She asked for one thing: that the list can be printed each evening by itself. I said I'd ask. Yuki, this is a real need, a nursery shouldn't depend on us being up.`,
      },
      {
        from: YUKI,
        minutesAgo: MORNING - 40,
        note: true,
        text: `Agreed, and not only nurseries. I'm drawing "print by itself at 18:00" for all boards. Two weeks.`,
      },
      {
        from: ANA,
        minutesAgo: MORNING - 46,
        text: `Kerry-Ann,

We're back since four minutes ago and the list on the board is the same as the one I sent.

What you asked for on the phone, a list that prints itself each evening, is a good idea and we'll build it. Yuki draws it this week, and I'll tell you when you can switch it on. Until then I'll mail you the list as a PDF every day at six.

Ana`,
      },
      {
        from: 'customer',
        minutesAgo: MORNING - 90,
        quotes: 4,
        text: `Thank you Ana. My hands were shaking if I'm honest. Hearing you on the phone helped.

Kerry-Ann`,
      },
    ],
  },
  {
    key: 'outage-father-dominic',
    customer: {
      name: 'Fr Dominic Agyeman',
      email: 'parish@stbrendans.example',
      organisation: "St Brendan's",
      zone: 'Europe/Dublin',
      client: 'yahoo',
    },
    subject: 'Bad Gateway',
    assignee: ANA,
    closed: true,
    tags: ['outage'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: MORNING - 14,
        text: `Good morning,

The computer tells me "502 Bad Gateway". I have met a few of those in my line of work, but never a numbered one.

There is no hurry at all. The hall is booked by the knitters at noon, and the knitters will come regardless.

God bless,
Fr Dominic`,
      },
      {
        from: ANA,
        minutesAgo: MORNING - 31,
        text: `Good morning Father Dominic,

This one is ours: our database stopped and Tomás is starting it again. I expect it to open within half an hour, well before the knitters.

I'll write once it does.

Ana`,
      },
      {
        from: ANA,
        minutesAgo: MORNING - 48,
        text: `It's open again, Father, and the knitters are in the hall book for noon as they should be.

Ana`,
      },
      {
        from: 'customer',
        minutesAgo: MORNING - 240,
        quotes: 2,
        text: `They came. They knitted. Thank you both.`,
      },
    ],
  },
  {
    key: 'outage-lucas',
    customer: {
      name: 'Lucas Ferraz',
      email: 'lucas@estudiogiro.example',
      organisation: 'Estúdio Giro',
      zone: 'America/Sao_Paulo',
      client: 'gmail',
      language: 'pt',
    },
    subject: 'fora do ar?',
    assignee: TOMAS,
    closed: true,
    tags: ['outage'],
    exchange: [
      {
        from: 'customer',
        minutesAgo: MORNING - 20,
        text: `oi gente, tá fora do ar aí? aqui é madrugada e eu só queria ver se a aula das 7 lotou. volto a dormir ou corro?`,
      },
      {
        from: TOMAS,
        minutesAgo: MORNING - 46,
        text: `Oi Lucas,

Ficámos fora do ar 47 minutos, por culpa nossa, e já voltou. A aula das 7 está lotada: 14 de 14, e dois na lista de espera.

Podes correr. Ou dormir mais uma hora, que ninguém te tira o lugar.

Tomás`,
      },
      { from: 'customer', minutesAgo: MORNING - 52, quotes: 1, text: `corri haha valeu Tomás!! 💪` },
    ],
  },
];
