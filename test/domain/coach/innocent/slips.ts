// Files, gaps and long breaths: what looks like one and is none, and what is one.

/** No file goes along, and none is promised. */
export const NO_FILE: readonly string[] = [
  'The photo that you attached shows the left door. The hinge is 4 euros.',
  'I see the file you attached, and page 2 is empty. I have asked the bank for it.',
  'The lamp is attached to the wall with two screws. Both are in the box.',
  'The handle is attached with glue, so warm it first. Then it comes off.',
  'My dog is very attached to the postman. He can come in.',
  'There are no strings attached: you can stop on any day.',
  'Nothing was attached to your mail of Monday. The link in it worked, so I have the plan.',
  'You can attach the form to your next mail. Or hand it in at the desk.',
  'Attach the hook to the rail and pull. It holds 40 kg.',
  'To attach a file, press the clip beside the box. It takes up to 20 MB.',
  'The attachment of the hose is 13 mm. The adapter is 2 euros.',
  'The vacuum comes with two attachments, a brush and a pipe. Yours is the brush.',
  'The attachments that you sent on Monday are all here. The fourth is upside down, and I turned it.',
  'The bag has the manual enclosed in a plastic sleeve. Page 4 shows the hook.',
  'The garden is enclosed by a wall of 2 m. Dogs can run free.',
  'Enclosed gardens are cooler at night, so take a jacket.',
  'The key is enclosed in the box with the lamp. It is taped to the lid.',
  'Your invoices are attached to the orders: open one and press the clip.',
  'The reports are attached to the mail that goes out on Mondays. Yours went at nine.',
  'Each file is attached to its row. Click on the clip and it opens.',
  'I attached the shelf to the wall on Friday, and it holds.',
  'I have attached the label to the box. The courier takes it at four.',
  'We attach a tag to each bag. Yours is the blue one.',
  'I enclosed a small spoon in the box. It is on the house.',
  'The policy of the bank is to send it with the card. It is with you on Friday.',
  'The list is at the end of the page, under Files. It has your name on it.',
  'The picture below the map shows the gate. Go in there.',
  'The see-through case and the attached lid are one piece. Wash both at 40 degrees.',
];

/** A file is promised. */
export const FILE: readonly string[] = [
  'I have attached the invoice for May. It is paid.',
  "I've attached the plan. The red line is the path.",
  'Attached is the plan. The red line is the path.',
  'Attached you will find the plan. The red line is the path.',
  'Please find the plan attached. The red line is the path.',
  'Please see the attached plan. The red line is the path.',
  'The invoice is attached. It is paid.',
  'See attached. The red line is the path.',
  'I am attaching the label, so you can send it back today.',
  'Enclosed is the label. The box can stay as it is.',
  'The attachment has all the dates. Yours is the third.',
  "Here's the form for Hearth Inc., signed this morning, along with the sheet as a second PDF.",
  'The plan is in the attached PDF. The red line is the path.',
  'I am sending the label with this mail. The box can stay as it is.',
];

/** Braces and brackets are spoken of, or part of something else. */
export const NO_GAP: readonly string[] = [
  'I left {{first_name}} as it was, since that gets filled in when the mail goes out.',
  'I left {{first_name}} and {{start_time}} alone; they get filled in by the desk.',
  'Give the field a spare for such cases: {{first_name|there}} turns into "Hi there".',
  'For older guests use {{title}} {{last_name}}, and it reads "Hi Mrs Lahti".',
  'The text of the mail has {{name}} in it twice. Take the second out and it reads well.',
  'Type {first_name} where the name goes. It is filled in for each guest.',
  'In your greeting {first_name} has a blank in it: "first name". Without it, it works.',
  'Your mail says {name} because the list has no such column. Call the column "name" and send it again.',
  'What you see as [NAME] is the old way. The new one has two braces.',
  'The tag [FIRST NAME] was renamed in May; I changed all three of your texts.',
  'Each guest sees their own name where you see {{guest}}. Try it with Preview.',
  'The size XXL is back. I kept one for you.',
  'The film is rated XXX in the list by mistake. It is for all from 6 on.',
  'The label says TBD, which is the code of the airport in Thibodaux. It is on the right plane.',
  'Your TODO list has two tabs now. The second holds what is done.',
  'The XX on the plan marks the door. It is 81 cm wide.',
  'The date goes in as DD.MM.YYYY, with dots. With those it takes it.',
  'The row with ??? in your file is the umlaut. I have changed it to "Müller".',
  'Merge tags like *|FNAME|* work in the subject too. I have put it in yours.',
  'With %NAME% in the text, each letter has its own name. I sent you one to look at.',
];

/** A gap is left. */
export const GAP: readonly string[] = [
  'The box leaves on [DATE]. The number is 4471.',
  'The box leaves on {{ship_date}}. The number is 4471.',
  'Your order {order_number} leaves at noon.',
  'The price is €XX. It is good until Friday.',
  'The box leaves on TBD. The number is 4471.',
  'Our number is [PHONE NUMBER]. We are there until six.',
  'The money is back on your card, XXX euros.',
  'Press Save, {first_name}, and it is done.',
];

/** No sentence in it has more than 25 words. */
export const SHORT: readonly string[] = [
  "The other three have only the child's own address: Freja, Magnus and Liv S. As soon as you add a parent there, the next reminder goes to them.",
  'The seats in row F belong to Tom, to his mother and to Anna K. When you tell me who else is coming, I book two more beside them.',
  'The van was with us from eight until 5 p.m. After that nobody was at the gate, so the man took your box back to the depot in Leeds.',
  'The shop opens at 9 a.m. On Sundays it stays closed, and the side door is open from ten until two for those who pick up a box.',
  'The bill is made out to Hearth & Sons Inc. Since you wrote that the firm is called Hearth Ltd now, I have made a new one with that name.',
  'We have pens, paper, glue, scissors, etc. Please bring an old shirt for each child, because the red paint does not come out of cotton in the wash.',
  'Open the folder and look for the file list.csv. It has one row for each guest, and the fourth column is the one that you asked me about.',
  'The file is called report.final.pdf. Open it on a computer and not on the phone, since the phone shows the first page of the four only.',
  'Your plan is now on version 5.1.2. Nothing else changes for you, and the two reports that were empty on Monday show all of their rows again.',
  'The train leaves at 9.15. Be at the gate ten minutes before that, since the man needs to see the card of each of the four children.',
  'Here is what I did:\n1. I took the second charge off your card\n2. I put the four files back where they were\n3. I wrote to the bank, and they answered that the money is with you on Friday',
  'Please do it in this order: (1) take the plug out. (2) Wait until the light is off. (3) Press the button for ten seconds and put the plug in again.',
  'The book is by Ursula K. Le Guin, in the edition of 1974. We have it in the second room, on the shelf with the blue label.',
  'Your seat is in coach no. 12, which is the one behind the dining car. The man on the platform knows that you come with a dog.',
  'I spoke with Dr. Haas and Mrs. Bell at St. Mary. Both say that the form is fine and that you can begin on the third of May.',
  'It needs approx. 40 minutes by bus and ca. 25 by train. I would take the train, since the bus does not stop at the gate on Sundays.',
  'I asked about it in the U.S. They say that the box left on Monday and that it is with you in four days, on Friday at the latest.',
  'The three of them sit with Ann B. You and Tom have the table by the window, where the light is better for the pictures that you want to take.',
  'Both orders went to Mr. B. I have asked him to bring one of them back to the desk, and he does it tomorrow on the way to work.',
  'That was plan B. Plan A is the boat, and it goes on Friday at nine from the same gate if the wind stays under four until then.',
  'Is it the blue one? Then turn it to the left until it clicks. Is it the red one? Then pull, since that one has no screw but a small hook.',
  'Vitamin D. It is in the drops, and five of them a day are enough for him. The others can wait until he is two and eats at the table.',
];

/** One sentence is too long. */
export const LONG: readonly string[] = [
  'The van that was to bring your box on Monday broke down on the way and had to be towed to Leeds, so the driver took all the boxes back and they go out again tomorrow.',
  'I asked Dr. Haas, who said that the form is fine and that you can begin on the third of May, but she also wants to see you once before that day.',
  'Open the file list.csv with the program that you use for tables and look for the row that begins with your number, because the fourth column of it holds what you asked me about.',
  'As the shop closes at 5 p.m. and the man with the key leaves at once, you should be there at half past four, with the card and the letter that we sent you on Friday.',
];
