import type { Kind, Said, SignalKind } from '../../../src/domain/coach/index.ts';

/** Letters in other voices than those the rules were made with; labelled before they were first measured. */
export type Voice = { draft: string; asked?: string; attachments?: number; kinds: Kind[] };

const good = (draft: string, more: Partial<Voice> = {}): Voice => ({ draft, kinds: [], ...more });
const bad = (draft: string, ...kinds: Kind[]): Voice => ({ draft, kinds });

export const VOICES: Voice[] = [
  good(
    'Morning Priya,\n\nFound it. The cron on our side stopped on Sunday at 3. It runs again, and the missing report is in your folder.\n\nJo',
  ),
  good(
    'Hi Lars,\n\nNo, we do not ship to Greenland. The nearest we reach is Tórshavn; if you have someone there, I can send it by Thursday.\n\nMei',
  ),
  good(
    'Hello Dr. Osei,\n\nYou were right and I was wrong: the limit is 500, not 50. I have changed the page, and your import went through at 11:40.\n\nBest,\nTom',
  ),
  good(
    'Hey Sam,\n\nThe button is called “Simply publish”, bottom left. Press it once and wait for the green tick.\n\nRaf',
  ),
  good(
    'Dear Ms Lindqvist,\n\nThank you for the photo. The crack comes from our packing, so a new lamp goes out today. Keep the old one or bin it.\n\nKind regards,\nHenrik',
  ),
  good(
    'Hi Ana,\n\nI only just saw your note, sorry for the two days of silence. The answer is yes: both children fit on one family ticket.\n\nBen',
  ),
  good(
    'Hi Wei,\n\nWe lost your file. I am sorry; that should never happen and it was my script that did it. I have rebuilt it from Friday’s copy. What you typed on Saturday is gone. Tomorrow at nine I will ring you and we type it again together.\n\nCarla',
  ),
  good(
    'Hi Noor,\n\nYes. Go to Team, choose Roles, and give her Editor. She sees it the next time she signs in.\n\nPaul',
  ),
  good(
    'Hello Jakob,\n\nIt costs 14 euros a month for each seat, 11 if you pay for the year. Schools pay half.\n\nElif',
  ),
  good(
    'Hi Tunde,\n\nUnfortunately the blue one is sold out until March. The green one is the same cut and I can post it today. Which would you like?\n\nSofia',
  ),
  good(
    'Hi Grace,\n\nI have taken the fee off. It was there because of a rule about cancelling late, and in your case it makes no sense.\n\nIvo',
  ),
  good(
    'Hi Marta,\n\nOur refund policy page was out of date, you read it right. I paid you back the full 60 euros this morning and rewrote the page.\n\nDan',
  ),
  good(
    'Hello Pierre,\n\nWhat you see is a caching bug. I cleared your cache at 10:12, so reload once. If it is still old then, tell me what the top line says, and I will dig on.\n\nUna',
  ),
  good('Hi Fatima,\n\nAttached is the invoice with your new address.\n\nLeo', { attachments: 1 }),
  good(
    'Hi Oskar,\n\nThe talk starts at 18:30, doors at six. Parking is behind the church and free after five.\n\nNell',
  ),
  good(
    'Hi Kim,\n\nThat is an honest question. No, we do not sell your data, and we never have. The only firm that sees it is our mail provider, Postmark.\n\nRuth',
  ),
  good(
    'Hi Zoe,\n\nI asked Mira, who built it. She says the number counts days with any change, not logins. We will rename it; that ships on 12 May.\n\nAlex',
  ),
  good(
    'Hi Karim,\n\nThe error says “user error 403: policy violation”. Your firewall blocks our address. Ask your admin to allow 203.0.113.7 and it will work at once.\n\nJune',
  ),
  good(
    'Hi Dora,\n\nI see two orders, 1881 and 1882, with the same three books. Shall I cancel 1882? If you say yes by noon it will not be packed.\n\nHal',
  ),
  good(
    'Hi Emre,\n\nCongratulations on the baby! I moved your course to September, nothing to pay. See you then.\n\nIris',
  ),
  good(
    'Hi Lucy,\n\nJust so I get this right: the gate opens, but the light stays red? If so, hold the black button for five seconds and it resets. If not, send me a photo of the panel.\n\nOwen',
  ),
  good(
    'Hi Hugo,\n\nI have no idea yet why it does that. I will find out today and write to you by six, whatever I know then.\n\nBea',
  ),
  good(
    'Hi Selin,\n\nWe do not have a student price. What we do have: the first 30 days free, and half off if you tell us what broke. Would that help?\n\nNico',
  ),
  good(
    'Hello,\n\nYour tickets are non-refundable with the airline, but not with us: I have put 240 euros back on your card. It shows by Friday.\n\nMina',
  ),
  good(
    'Hi Ravi,\n\nYou should have two mails from us now, one with the key and one with the bill. If only one is there, look in spam.\n\nTess',
  ),
  good(
    'Hi Joan,\n\nPlease change your password today; somebody tried it 40 times from Brazil. Nobody got in.\n\nMax',
  ),
  good(
    'Hi Omar,\n\nMy colleague Lena fixes boilers in your street on Tuesday. She can be with you at 8:15. Is that good?\n\nPia',
  ),
  good(
    'Hi Cleo,\n\nYour rug is here! It weighs 18 kilos, so bring a friend or let us bring it for 10 euros.\n\nFinn',
  ),
  good(
    'Hi Stefan,\n\nThe leverage ratio is in cell B7. The bandwidth figure is in Mbit, which is why it looked ten times too big.\n\nAdele',
  ),
  good(
    'Hi Yara,\n\nThat did happen, and it is on us: the driver had the old address because I did not save the new one. He comes again tomorrow between 9 and 11.\n\nJon',
  ),
  good(
    'Hi Petra,\n\nWe close at four on Fridays. On Saturday I am in from nine, and your bike will be ready.\n\nSid',
  ),
  good(
    'Hi Mo,\n\nI would be cross too. You paid for a window seat and got none. 35 euros are on their way to you, and I have flagged the seat map to the people who print it.\n\nEve',
  ),
  good('Hi Lena,\n\nTo switch it off: Settings > Mail > Weekly digest. It stops at once.\n\nRolf'),
  good(
    'Hi Amir,\n\nYour plan has 20 seats and you use 19. When the 21st person joins we write to you first, we do not charge by surprise.\n\nKat',
  ),
  good(
    'Hi Gwen,\n\nIt is normal for the dough to be wet on day one. From day two it should pull off the bowl. If it does not, add 20 g of flour.\n\nToni',
  ),
  good(
    'Hi Bruno,\n\nNot possible today, sorry: the plotter takes A1 at most. I can print it in two halves and tape them, ready at three.\n\nSue',
  ),
  good(
    'Hi Ines,\n\nHere is what I did: I stopped the old job, ran the new one, and compared 400 rows by hand. All of them match.\n\nVic',
  ),
  good(
    'Hi Jens,\n\nA human here. I read all of your mail, twice. Short answer: yes, we will take the sofa back, and we pay the van.\n\nRosa',
  ),
  good(
    'Hello Ms Abbott,\n\nThe law makes us keep bills for ten years, so I cannot delete those. Everything else about you I removed this morning.\n\nTheo',
  ),
  good(
    'Hi Nadia,\n\nThanks for waiting while I checked with the depot. Your parcel left Cologne at 5:20 and is with you tomorrow before noon.\n\nLu',
  ),
  good('Hi Colin,\n\nYes to both. The room has a bath, and dogs are welcome at no charge.\n\nFay'),
  good(
    'Hi Aisha,\n\nI moved the meeting to 14:00 your time. The link in the invitation is still the same.\n\nBob',
  ),
  good(
    'Hi Ulrich,\n\nThe manual is wrong on page 12, the arrow points the wrong way. Turn the knob left. I have told the person who draws them.\n\nSky',
  ),
  good(
    'Hi Tara,\n\nYour son’s place is safe. The mail that said otherwise was sent by mistake to 30 families, by me. I am sorry for the fright on a Sunday evening.\n\nMaud',
  ),
  good(
    'Hi Felix,\n\nIt is 2 degrees warmer than the label says because the sensor sits on the lid. I would set it to 3.\n\nNora',
  ),
  bad(
    'Dear valued customer, your message is very important to us and will be handled in the order received.',
    'boilerplate',
  ),
  bad(
    'Hi Jo,\n\nWe sincerely apologise for any inconvenience this might have caused you. Your box left at noon today.\n\nAl',
    'boilerplate',
  ),
  bad('Hello Max,\n\nKindly be advised that your order shipped on Monday.\n\nZed', 'boilerplate'),
  bad(
    'Hi Tia,\n\nPlease do not hesitate to contact us at your earliest convenience. The new lock comes on Friday.\n\nWes',
    'boilerplate',
  ),
  bad('Hi Al,\n\nAs per our terms of service, returns after 30 days are not accepted.\n\nKay', 'policy'),
  bad('Hi Bea,\n\nYou agreed to section 7 when you signed up, so the fee stands.\n\nLou', 'policy'),
  bad('Hi Cy,\n\nIt is against company policy to open the box before payment.\n\nMia', 'policy'),
  bad('Hi Dee,\n\nRules are rules, and there is nothing I can do.\n\nNed', 'policy'),
  bad('Hi Ed,\n\nThis is clearly spelled out in the small print that you accepted.\n\nOla', 'policy'),
  bad(
    'Hi Fay,\n\nIt is just a minor glitch and it only hit a handful of people. It was fixed at ten.\n\nPat',
    'minimising',
  ),
  bad('Hi Gus,\n\nCalm down, it is no big deal. The copy is in your folder.\n\nQuin', 'minimising'),
  bad('Hi Hal,\n\nAt least you did not lose any photos. The rest is back since noon.\n\nRia', 'minimising'),
  bad('Hi Ian,\n\nNobody else has complained about this. I reset it at 9:40.\n\nSal', 'minimising'),
  bad('Hi Joy,\n\nAll you need to do is click the link, it could not be easier.\n\nTed', 'minimising'),
  bad('Hi Kit,\n\nIt was the tiniest of wobbles, really. The server is up since two.\n\nUla', 'minimising'),
  bad('Hi Lee,\n\nAs I already told you twice, the file goes in the second folder.\n\nVal', 'defensive'),
  bad('Hi Moe,\n\nYou obviously did not read the instructions. The cable goes left.\n\nWim', 'defensive'),
  bad(
    'Hi Nan,\n\nThat is not our fault, your provider blocks it. Ask them to open port 993.\n\nXia',
    'defensive',
  ),
  bad(
    'Hi Oz,\n\nIf you had followed the steps, this would not have happened. Run step 3 again.\n\nYan',
    'defensive',
  ),
  bad('Hi Pam,\n\nThe system works as designed. Export runs at night only.\n\nZoe', 'defensive'),
  bad(
    'Hi Quy,\n\nActually, you never told us that you had moved. The parcel is at the depot in Lund.\n\nAnn',
    'defensive',
  ),
  bad(
    'Hi Roy,\n\nThat one is on you, I am afraid: the code was typed wrong. A new one is in your inbox.\n\nBo',
    'defensive',
  ),
  bad('Hi Sue,\n\nSorry if you felt ignored. Your refund left today.\n\nCat', 'bad-apology'),
  bad('Hi Tom,\n\nWe are sorry you feel that way. The price stays as of Monday.\n\nDov', 'bad-apology'),
  bad('Hi Una,\n\nMistakes were made. The data is restored as of 10:00.\n\nEli', 'bad-apology'),
  bad(
    'Hi Vic,\n\nWe apologise for any misunderstanding on your part. The seat is 14C.\n\nFlo',
    'bad-apology',
  ),
  bad('Hi Wyn,\n\nPlease see our FAQ: https://help.example.com/faq\n\nGil', 'deflection'),
  bad('Hi Xan,\n\nhttps://help.example.com/articles/2210\n\nHam', 'deflection'),
  bad('Hi Yve,\n\nThat is handled by another department. Please contact billing.\n\nIda', 'deflection'),
  bad('Hi Zac,\n\nHave you tried searching our help centre?\n\nJim', 'deflection'),
  bad(
    'Hi Abe,\n\nWe need to leverage our synergies before we circle back to you on Monday at nine.\n\nKim',
    'jargon',
  ),
  bad('Hi Bev,\n\nI will touch base with the stakeholders by Tuesday noon.\n\nLiv', 'jargon'),
  bad('Hi Cam,\n\nWe utilise best-in-class tooling to action your request by Friday.\n\nMac', 'jargon'),
  bad('Hi Deb,\n\nI will look into it and get back to you.\n\nNat', 'promise-without-date'),
  bad(
    'Hi Eli,\n\nThe broken tiles are noted. We will send someone round soon.\n\nOtto',
    'promise-without-date',
  ),
  bad('Hi Flo,\n\nYou will hear from us as soon as possible.\n\nPru', 'promise-without-date'),
  bad('Hi Guy,\n\nThe fix will be in one of the next releases.\n\nRex', 'promise-without-date'),
  bad('Hi Hope,\n\nI completely understand how frustrating this must be for you.\n\nSia', 'empty-empathy'),
  bad('Hi Ivy,\n\nI hear you, and I can only imagine how hard this is.\n\nTed', 'empty-empathy'),
  bad('Hi {first_name},\n\nYour key is 4411.\n\nUna', 'placeholder'),
  bad('Hi Jed,\n\nYour appointment is on [DATE] at ten.\n\nVin', 'placeholder'),
  bad('Hi Kai,\n\nTODO: ask Mira about the price. The rest is ready.\n\nWill', 'placeholder'),
  bad('Hi Lia,\n\nI have attached the signed contract.\n\nXeni', 'missing-attachment'),
  bad('Hi Meg,\n\nPlease find the map enclosed.\n\nYul', 'missing-attachment'),
  bad(
    'Hi Ned,\n\nWhich browser do you use, and which version? And could you send a screenshot?\n\nZia',
    'ask-only',
  ),
  bad('Hi Oli,\n\nCould you please provide your order number and the date of purchase?\n\nAmy', 'ask-only'),
  bad(
    'Hi Pia,\n\nWhen the night job has finished and the file that it writes has been copied to the folder that your colleague made in March, you will find a line for each of the rooms that were booked.\n\nBen',
    'long-sentence',
  ),
  bad(
    'Hi Rob,\n\nWe looked at your request with great care and we talked about it at length in the team. We like the idea very much. We had a similar thought last year. After all of this we are unfortunately unable to add it.\n\nCleo',
    'buried-no',
  ),
];

/** A second hearing, written and measured after the first was worked in. */
export const LATER: Voice[] = [
  good(
    'Hi Marko,\n\nThe boat leaves at 7:40 from pier 3, not pier 2 as the old leaflet says. I have sent the new leaflet to the printers today.\n\nIda',
  ),
  good(
    'Hello Ms Tran,\n\nBoth keys arrived here on Monday. I posted the spare one to your mother this morning, signed for, so she has it by Thursday.\n\nWill',
  ),
  good(
    'Hi Dee,\n\nThe page was slow because I ran a backup in the middle of the day. From tonight it runs at three in the morning.\n\nUwe',
  ),
  good(
    'Hi Paul,\n\nWe have no record of that call, and I believe you made it. Tell me roughly when, and I will look at the phone list by hand today.\n\nAma',
  ),
  good(
    'Hi Rita,\n\nYou can swap the size at any shop of ours until 30 June. Bring the shoes, the box does not matter to us.\n\nSven',
  ),
  good(
    'Hi Gil,\n\nIt was the wrong form, and that was me: I sent you the one for firms. Here is the right one, two pages, no stamp needed: https://forms.example.org/private\n\nEda',
  ),
  good(
    'Hello Chidi,\n\nThe certificate is valid until 2 August. Thirty days before, you get a mail with a button, and one press renews it.\n\nLotte',
  ),
  good(
    'Hi Beth,\n\nI would not buy it for that. The small pump moves 8 litres a minute and your pond needs 20. The shop on Mill Road has one for less than ours.\n\nErnst',
  ),
  good(
    'Hi Taro,\n\nYour seat is 12A, by the window, as you asked. The mail that said 21A came from our test system and means nothing.\n\nBo',
  ),
  good(
    'Hi Maja,\n\nNo fee at all. You told us in time, on the 3rd, and the bill for June is cancelled. You will see zero in your account today.\n\nKen',
  ),
  good(
    'Dear Mr Adeyemi,\n\nThe hall is yours from nine to five on Saturday 9 May. The key is with Mrs Holt at number 4, from seven on.\n\nJill',
  ),
  good(
    'Hi Yuki,\n\nThat column is empty since your export has semicolons and we read commas. Save it with commas and it fills up.\n\nRay',
  ),
  good(
    'Hi Sal,\n\nI tested all three browsers here. Firefox draws the line twice, you saw that right; it is fixed in the version of tomorrow, 14 May.\n\nMim',
  ),
  good(
    'Hi Ken,\n\nThe smell is glue and goes away after two days by an open window. If it is there on Friday, we take the shelf back.\n\nUlla',
  ),
  good(
    'Hi Nina,\n\nOnly the owner can see salaries, that is Mr Berg in your case. Ask him to open Settings, then People, then Pay.\n\nTim',
  ),
  good(
    'Hi Ola,\n\nYour question made me look again: the answer I gave on Monday was wrong. The cheap plan does have exports, up to 100 a month.\n\nFern',
  ),
  good(
    'Hi Hana,\n\nWe can hold the room until six tonight without a card. After that it goes back on the list.\n\nGreg',
  ),
  good(
    'Hi Luca,\n\nThe parcel is at your neighbour Schmidt, second floor. The driver rang at 11:05 and nobody was in at yours.\n\nWanda',
  ),
  good(
    'Hi Mia,\n\nYes, vegan and without nuts. The cook is called Aldo, and he will come to your table before he starts.\n\nPer',
  ),
  good(
    'Hi Amos,\n\nI read your three mails in a row, and it is the same fault each time: our clock was an hour off. It is right since noon.\n\nGia',
  ),
  good(
    'Hello Vera,\n\nTwo of the five lamps were packed badly. New ones left today with UPS, number 1Z88, and will be there on Wednesday.\n\nHank',
  ),
  good('Hi Cem,\n\nTo see hidden files press Ctrl and H. To hide them again, the same keys.\n\nJoy'),
  good(
    'Hi Anja,\n\nThe choir meets on Tuesdays at 19:00. There is no test, just come and sing along for a month and then decide.\n\nRalf',
  ),
  good(
    'Hi Noah,\n\nWe do keep a copy for 30 days, so nothing is lost. I have put the folder back where it was, with all 212 files.\n\nKiki',
  ),
  good(
    'Hi Pilar,\n\nI cannot lower the rent, that is up to the owner. What I can do today: take the late fee off and give you until the 20th.\n\nRon',
  ),
  good(
    'Hi Dan,\n\nMy fault, I mixed up you and Dan Kessler. His letter went to you; please bin it. Yours is attached to a mail I sent a minute ago.\n\nBea',
  ),
  good(
    'Hi Lola,\n\nThe gate code is 4711 until Sunday and 2024 after it. Both work with the star key at the end.\n\nOve',
  ),
  good(
    'Hi Ismail,\n\nIt takes nine days because the dye has to dry. If you need it by Friday, the undyed one is ready now.\n\nGwen',
  ),
  good(
    'Hi Ruth,\n\nYour son can start on Monday. He needs a towel, a lock and a bottle of water, nothing else.\n\nEd',
  ),
  good(
    'Hi Tove,\n\nI rang the bank for you. They hold the payment since the name is spelt with one n; say “Hannsen” to them and it is free in an hour.\n\nIan',
  ),
  bad(
    'Hi Bill,\n\nHere is the honest version: the update broke your theme, we did not test it on old phones, and it took us two days to see it. It is mended, and I credited two days.\n\nSue',
    'long-sentence',
  ),
  good(
    'Hi Elsa,\n\nThe grey one is 4 cm too wide for your door, the beige one fits. Shall I change the order to beige?\n\nMo',
  ),
  good(
    'Hi Kurt,\n\nYou asked if it floats. It does, with up to 90 kilos on it. I tried it with two colleagues in the lake.\n\nTia',
  ),
  good(
    'Hi Jana,\n\nThe bus is now at 8:10, ten minutes later than before, since the school begins later. The way and the stops are the same.\n\nLeo',
  ),
  good(
    'Hi Otto,\n\nWe are a team of four. I am the one who answers about bills; Ines does the garden and is back on Thursday.\n\nNan',
  ),
  bad('Hi Ada,\n\nIt is only a slight delay of two weeks. The table comes on the 30th.\n\nBo', 'minimising'),
  bad(
    'Hi Bob,\n\nThese things happen to everyone. Your data is back since nine this morning.\n\nCy',
    'minimising',
  ),
  bad(
    'Dear Sir or Madam,\n\nThe new meter will be put in on 3 June between eight and ten.\n\nThe office',
    'boilerplate',
  ),
  bad(
    'Hi Cleo,\n\nRest assured that we take your feedback very seriously. The noise stops on Monday, the builders are done then.\n\nDi',
    'boilerplate',
  ),
  bad('Hi Don,\n\nPer our policy, opened jars cannot be returned.\n\nEm', 'policy'),
  bad('Hi Eve,\n\nOur terms state that no refunds are given after 14 days.\n\nFlo', 'policy'),
  bad('Hi Fin,\n\nYou are not eligible for a replacement under the guarantee conditions.\n\nGus', 'policy'),
  bad(
    'Hi Gia,\n\nYou should have read the mail we sent on Monday. The new code is 5512.\n\nHal',
    'defensive',
  ),
  bad(
    'Hi Hal,\n\nTo be honest, nobody else has a problem with the lift. It was checked on Tuesday.\n\nIvy',
    'defensive',
  ),
  bad('Hi Ida,\n\nClearly you pressed the wrong button. Press the green one.\n\nJim', 'defensive'),
  bad(
    'Hi Jon,\n\nWe are sorry if our driver seemed rude. He has another route from today.\n\nKay',
    'bad-apology',
  ),
  bad(
    'Hi Kim,\n\nWe regret that you were disappointed by the soup. It was cooked fresh at noon.\n\nLou',
    'bad-apology',
  ),
  bad('Hi Lea,\n\nSomeone from our team will call you shortly.\n\nMax', 'promise-without-date'),
  bad('Hi Max,\n\nWe are working on it and will keep you posted.\n\nNia', 'promise-without-date'),
  bad('Hi Nia,\n\nPlease refer to the documentation.\n\nOz', 'deflection'),
  bad('Hi Oz,\n\nYou need to contact the courier about that, we only sell the goods.\n\nPam', 'deflection'),
  bad('Hi Pam,\n\nWe understand your frustration and we feel for you.\n\nQuin', 'empty-empathy'),
  bad('Hi Quin,\n\nGoing forward we will onboard you onto the new solution on 4 May.\n\nRia', 'jargon'),
  bad('Hi Ria,\n\nYour order XXXX left on Monday at nine.\n\nSal', 'placeholder'),
  bad('Hi Sal,\n\nSee the attached plan for the seats.\n\nTed', 'missing-attachment'),
  bad(
    'Hi Ted,\n\nCan you tell us which version you have? What did you do before it broke?\n\nUli',
    'ask-only',
  ),
  bad(
    'Hi Uli,\n\nThank you for reaching out to our support team. Your lamp is ready and can be fetched from ten.\n\nVi',
    'boilerplate',
  ),
];

/** Mails, with how many things each asks for. */
export const MAILS: { asked: string; asks: number }[] = [
  { asked: 'Hi, when do you open on Sunday?', asks: 1 },
  { asked: 'Hello,\n\nis there a lift? My mother uses a wheelchair.\n\nThanks, Ida', asks: 1 },
  { asked: 'Please cancel my subscription. Thank you.', asks: 1 },
  { asked: 'What does the large one cost, and do you deliver to Malmö?', asks: 2 },
  { asked: 'The app crashes when I press Save. I have an iPhone 12.', asks: 1 },
  { asked: 'Thanks, that worked!', asks: 0 },
  { asked: 'Could you send me the invoice for May? I also need the one for April.', asks: 2 },
  { asked: 'I wonder whether dogs are allowed. Also, how far is the beach?', asks: 2 },
  { asked: 'I would like to know if my parcel has left.', asks: 1 },
  {
    asked:
      'Hi team,\n\n1. How do I add a user?\n2. Can I change the colour?\n3. Where are my backups?\n\nCheers',
    asks: 3,
  },
  { asked: 'Just to say that the new version is great. Well done!', asks: 0 },
  { asked: 'My order 5512 has not arrived. It was due on Monday.', asks: 1 },
  { asked: 'Can you move my booking to the 14th? If not, I would like a refund.', asks: 2 },
  { asked: 'Why was I charged 40 euros?', asks: 1 },
  { asked: 'Is it back?\n\n> Did you restart it?\n> And which version is it?\n', asks: 1 },
  { asked: 'Please change the name on the ticket to Ana Reis and tell me when it is done.', asks: 2 },
  { asked: 'Any idea when the blue one is back in stock?', asks: 1 },
  { asked: 'We need two more seats from Monday. What will that cost?', asks: 2 },
  { asked: 'I forgot my password.', asks: 1 },
  { asked: 'How are you? I hope the move went well. Could you call me tomorrow?', asks: 1 },
  { asked: 'Do you have a vegan menu, and is the terrace open in April?', asks: 2 },
  { asked: 'Let me know whether Tuesday works for you.', asks: 1 },
  { asked: 'I am writing to ask for a copy of my contract.', asks: 1 },
  { asked: 'The heating is off again. Please send someone today.', asks: 1 },
];

type History = { history: Said[]; signals: SignalKind[]; hurt: boolean };

const wrote = (text: string, at = '2026-05-04T09:00:00Z'): Said => ({ from: 'customer', at, text });
const we = (text: string, at: string, by = '1'): Said => ({ from: 'us', at, text, by });

/** Conversations, with what happened in them. */
export const HISTORIES: History[] = [
  { history: [wrote('How do I export to CSV?')], signals: [], hurt: false },
  { history: [wrote('I love the new calendar, thank you!!')], signals: [], hurt: false },
  { history: [wrote('You took the money two times this month.')], signals: ['charged-twice'], hurt: true },
  {
    history: [wrote('All our photos have disappeared since the update.')],
    signals: ['data-gone'],
    hurt: true,
  },
  { history: [wrote('I want to speak with your supervisor.')], signals: ['asks-for-person'], hurt: true },
  {
    history: [wrote('If this is not fixed I am going to your competitor.')],
    signals: ['leaving'],
    hurt: true,
  },
  { history: [wrote('My lawyer will be in touch about this.')], signals: ['public-or-legal'], hurt: true },
  {
    history: [wrote('We present to the board in 20 minutes and the slides do not open.')],
    signals: ['deadline'],
    hurt: true,
  },
  { history: [wrote('None of our twelve people can log in.')], signals: ['team-blocked'], hurt: true },
  { history: [wrote('As I wrote before, the address is wrong.')], signals: ['says-again'], hurt: true },
  { history: [wrote('Am I talking to a robot?')], signals: ['is-this-a-bot'], hurt: false },
  { history: [wrote('How do I cancel a booking for a guest?')], signals: [], hurt: false },
  { history: [wrote('Can two people share one account?')], signals: [], hurt: false },
  {
    history: [
      wrote('The door does not lock.'),
      we('I will call you by Wednesday noon.', '2026-05-04T11:00:00Z'),
      wrote('Nobody called me.', '2026-05-07T09:00:00Z'),
    ],
    signals: ['missed-date'],
    hurt: true,
  },
  {
    history: [
      wrote('The export is empty.'),
      we('Please try again.', '2026-05-04T11:00:00Z'),
      wrote('Still empty.', '2026-05-05T09:00:00Z'),
      we('I changed a setting, try now.', '2026-05-05T11:00:00Z'),
      wrote('It is still empty.', '2026-05-06T09:00:00Z'),
    ],
    signals: ['third-contact'],
    hurt: true,
  },
  {
    history: [
      wrote('Which size fits a 28 inch wheel?'),
      we('The large one.', '2026-05-04T11:00:00Z'),
      wrote('Perfect, thanks.', '2026-05-05T09:00:00Z'),
    ],
    signals: [],
    hurt: false,
  },
];
